import { Button } from '@mantine/core';
import type { Named } from '../../shared/catalogueEdit.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { Fields } from './Fields.tsx';
import { type Field, isShipped, type Section, sectionFields } from './fields.ts';
import { ItemKeys } from './ItemKeys.tsx';
import { idsAt, knownElsewhere, listAt, nameOf, type Part, textAt, valueAt } from './part.ts';
import { CHECK_SAMPLES, freeId } from './samples.ts';
import { change, type Editing, goTo } from './session.ts';

interface Props {
  editing: Editing;
  part: Part;
  fixed: boolean;
}

/** Which sections hold what a field names. */
const NAMED_IN: Readonly<Record<string, readonly Section[]>> = {
  owner: ['organisations'],
  standsOn: ['grounds', 'services'],
  contacts: ['contacts'],
  service: ['services'],
  services: ['services'],
  // What stands on a service can be meant by it too.
  grounds: ['grounds', 'services'],
  organisations: ['organisations'],
};

/** The form of an entry of a list. */
export function EntryForm({ editing, part, fixed }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { section, index } = part;
  const at = [section, index];
  const entry = valueAt(editing.written.value, at);
  const name = nameOf(entry, language) || say('catalogueEdit.nameless');
  const own = textAt(entry, ['id']);
  const known = ({ path }: Field): Named[] =>
    (NAMED_IN[path.at(-1) ?? ''] ?? [])
      .flatMap((one) => knownIn(editing, one))
      .filter(({ id }) => id !== own);
  return (
    <>
      <h2>{name}</h2>
      {isShipped(section) && <p className="muted">{say(`catalogueHelp.${section}`)}</p>}
      {!fixed && <ItemKeys editing={editing} list={[section]} index={index} name={name} />}
      <div className="settings-fields">
        <Fields
          editing={editing}
          at={at}
          fields={sectionFields(section)}
          fixed={fixed}
          known={known}
        />
      </div>
      {section === 'services' && <Checks editing={editing} index={index} fixed={fixed} />}
    </>
  );
}

/** Those of the text at hand, and those of the catalogue's other files. */
function knownIn({ written, source }: Editing, section: Section): Named[] {
  const own = listAt(written.value, [section]).map((entry) => ({
    id: textAt(entry, ['id']),
    name: { ko: nameOf(entry, 'ko'), en: nameOf(entry, 'en') },
  }));
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...knownElsewhere(source.known, section).filter(({ id }) => !ids.has(id))].filter(
    ({ id }) => id,
  );
}

/** The checks of a service, each with a form of its own. */
function Checks({ editing, index, fixed }: { editing: Editing; index: number; fixed: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const list = ['services', index, 'checks'];
  const checks = listAt(editing.written.value, list);
  const fault = editing.placed.find(
    ({ path }) => path.length === 3 && list.every((step, i) => path[i] === step),
  );
  const add = () => {
    const id = freeId('page', idsAt(editing.written.value, list));
    const value = { id, ...CHECK_SAMPLES.http };
    if (change([{ kind: 'insert', path: list, index: checks.length, value }])) {
      goTo([...list, checks.length]);
    }
  };
  return (
    <section className="catalogue-checks" aria-label={say('catalogueEdit.checks')}>
      <h3>{say('catalogueEdit.checks')}</h3>
      {fault && (
        <p className="problem">
          <SentenceText of={fault.fault.sentence} />
        </p>
      )}
      <ul>
        {checks.map((check, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or twice while typing.
          <li key={n}>
            <button
              type="button"
              className="catalogue-line"
              data-wrong={editing.placed.some(({ path }) =>
                [...list, n].every((step, i) => path[i] === step),
              )}
              onClick={() => goTo([...list, n])}
            >
              <span className="clip">
                {nameOf(check, language) || say('catalogueEdit.nameless')}
              </span>
              <span className="catalogue-id clip">
                {textAt(check, ['type'])} {textAt(check, ['url']) || textAt(check, ['host'])}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!fixed && <Button onClick={add}>{say('catalogueEdit.addCheck')}</Button>}
    </section>
  );
}
