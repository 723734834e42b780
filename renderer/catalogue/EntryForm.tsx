import { useState } from 'react';
import type { Named } from '../../shared/catalogueEdit.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { Fields } from './Fields.tsx';
import { type Field, sectionFields } from './fields.ts';
import { ItemKeys } from './ItemKeys.tsx';
import { ItemLists } from './ItemLists.tsx';
import { knownElsewhere, namedAt, nameOf, type Part, textAt, valueAt } from './part.ts';
import { isShipped, type Section } from './sections.ts';
import type { Editing } from './session.ts';

interface Props {
  editing: Editing;
  part: Part & { kind: 'entry' };
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
  const { at, index, of: section } = part;
  const [fields] = useState(() => sectionFields(section));
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
        <Fields editing={editing} at={at} fields={fields} fixed={fixed} known={known} />
      </div>
      <ItemLists editing={editing} part={part} fixed={fixed} />
    </>
  );
}

/** Those of the text at hand, and those of the catalogue's other files. */
function knownIn({ written, source }: Editing, section: Section): Named[] {
  const own = namedAt(written.value, [section]);
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...knownElsewhere(source.known, section).filter(({ id }) => !ids.has(id))];
}
