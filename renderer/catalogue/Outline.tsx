import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLanguage, useSay } from '../app/language.tsx';
import { faultAtPath } from './faultPlaces.ts';
import { keyOrder, sectionFields } from './fields.ts';
import { idsAt, knownElsewhere, listAt, nameOf, partAt, textAt, valueAt } from './part.ts';
import { freeId, newEntry } from './samples.ts';
import { isShipped, PLANS, SECTIONS, type Section } from './sections.ts';
import { change, type Editing, goTo } from './session.ts';

/** Everything of the file that has a form, by its sections. */
export function Outline({ editing, fixed }: { editing: Editing; fixed: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { value } = editing.written;
  const part = partAt(editing.at);
  const add = (section: Section) => {
    const id = freeId(section.replace(/s$/, ''), takenIds(editing, section));
    const { known } = editing.source;
    const first = (one: 'organisations' | 'services') =>
      idsAt(value, [one])[0] ?? known[one][0]?.id ?? one.slice(0, -1);
    const name = section === 'services' ? 'catalogueEdit.newService' : 'catalogueEdit.newEntry';
    // Named in Korean as the office reads it, whoever presses the key.
    const words = { ko: say(name), en: say(name) };
    const index = listAt(value, [section]).length;
    const named = { owner: first('organisations'), service: first('services') };
    const entry = newEntry(section, id, words, named);
    const order = keyOrder(sectionFields(section));
    if (change([{ kind: 'insert', path: [section], index, value: entry, order }])) {
      goTo([section, index]);
    }
  };
  const lists = SECTIONS.map((section) => (
    <div key={section}>
      <div className="catalogue-section">
        <h2>
          {say(`catalogueEdit.${section}`)}
          {isShipped(section) && value !== undefined && valueAt(value, [section]) === undefined && (
            <span className="catalogue-id">{` ${say('catalogueEdit.shipped')}`}</span>
          )}
        </h2>
        {!fixed && (
          <ActionIcon
            variant="subtle"
            size={22}
            disabled={value === undefined}
            aria-label={say('catalogueEdit.addTo', { list: say(`catalogueEdit.${section}`) })}
            onClick={() => add(section)}
          >
            <IconPlus size={14} />
          </ActionIcon>
        )}
      </div>
      <ul>
        {listAt(value, [section]).map((entry, index) => {
          const here = part?.kind === 'entry' && part.of === section && part.index === index;
          const wrong = faultAtPath(editing.placed, [section, index]) !== null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or twice while typing.
            <li key={index}>
              <button
                type="button"
                className="catalogue-line"
                aria-current={here ? 'true' : undefined}
                data-wrong={wrong}
                onClick={() => goTo([section, index])}
              >
                <span className="clip">
                  {nameOf(entry, language) || say('catalogueEdit.nameless')}
                </span>
                <span className="catalogue-id clip">{textAt(entry, ['id'])}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  ));
  return (
    <>
      {lists}
      <Plans editing={editing} />
    </>
  );
}

/** What the file says once, or leaves as it is shipped. */
function Plans({ editing }: { editing: Editing }) {
  const say = useSay();
  const { at, placed, written } = editing;
  const here = partAt(at)?.of;
  return (
    <div>
      <h2>{say('catalogueEdit.plans')}</h2>
      <ul>
        {PLANS.map((plan) => (
          <li key={plan}>
            <button
              type="button"
              className="catalogue-line"
              aria-current={here === plan ? 'true' : undefined}
              data-wrong={faultAtPath(placed, [plan]) !== null}
              disabled={written.value === undefined}
              onClick={() => goTo([plan])}
            >
              <span className="clip">{say(`catalogueEdit.${plan}`)}</span>
              {valueAt(written.value, [plan]) === undefined && (
                <span className="catalogue-id clip">{say('catalogueEdit.shipped')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ids that a new entry of a section may not have: services and grounds share theirs. */
function takenIds({ written, source }: Editing, section: Section): string[] {
  const shared: readonly Section[] =
    section === 'services' || section === 'grounds' ? ['services', 'grounds'] : [section];
  return shared.flatMap((one) => [
    ...idsAt(written.value, [one]),
    ...knownElsewhere(source.known, one).map(({ id }) => id),
  ]);
}
