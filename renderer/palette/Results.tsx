import { useNames, useSay } from '../app/language.tsx';
import type { Entry } from './entry.ts';
import { OptionLine } from './OptionLine.tsx';
import type { Group } from './search.ts';

/** The id an option has in the document. @param list that of the list */
export function optionId(list: string, { id }: Entry): string {
  return `${list}-${id.replaceAll(/\s/g, '-')}`;
}

interface Props {
  id: string;
  groups: readonly Group[];
  chosen: Entry | undefined;
  query: string;
  onChoose: (entry: Entry) => void;
}

/** What was found, by section; or that there is nothing, and what would be found. */
export function Results({ id, groups, chosen, query, onChoose }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const count = groups.reduce((sum, group) => sum + group.entries.length + group.more, 0);
  return (
    <>
      <p className="visually-hidden" role="status">
        {query.trim() !== '' && say('palette.count', { count })}
      </p>
      <div className="palette-results" role="listbox" id={id} aria-label={say('palette.results')}>
        {groups.map(({ section, entries, more }) => (
          <fieldset
            key={section}
            className="palette-group"
            aria-label={say(`palette.section.${section}`)}
          >
            <p className="palette-section muted" aria-hidden>
              {say(`palette.section.${section}`)}
              {more > 0 && <span className="num">{say('palette.more', { count: more })}</span>}
            </p>
            {entries.map((entry) => (
              <OptionLine
                key={entry.id}
                id={optionId(id, entry)}
                name={nameIn(entry.name)}
                note={entry.note && nameIn(entry.note)}
                chosen={entry === chosen}
                onChoose={() => onChoose(entry)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {count === 0 && (
        <div className="palette-nothing">
          <p>{say('palette.nothing', { query })}</p>
          <p className="muted">{say('palette.nothingHint')}</p>
        </div>
      )}
    </>
  );
}
