import { useSay } from '../app/language.tsx';
import { EntryForm } from './EntryForm.tsx';
import { ItemForm } from './ItemForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { partAt, pathOf, valueAt } from './part.ts';
import type { Editing } from './session.ts';

/** The form of the part in which the cursor is. */
export function PartForm({ editing, fixed }: { editing: Editing; fixed: boolean }) {
  const say = useSay();
  const { value } = editing.written;
  const part = partAt(editing.at);
  if (value === undefined) return <p role="status">{say('catalogueEdit.unread')}</p>;
  // What the catalogue says once has a form where nothing is written, too.
  const isThere = part?.kind === 'plan' && !part.item;
  if (!part || (!isThere && valueAt(value, pathOf(part)) === undefined)) {
    const none = editing.at.length > 1 ? 'catalogueEdit.elsewhere' : 'catalogueEdit.choose';
    return <p className="muted">{say(none)}</p>;
  }
  // Another part is another form: what was typed but not taken stays behind.
  const key = JSON.stringify(pathOf(part));
  const props = { editing, fixed };
  if (part.item) return <ItemForm key={key} {...props} part={part} item={part.item} />;
  if (part.kind === 'plan') return <PlanForm key={key} {...props} part={part} />;
  return <EntryForm key={key} {...props} part={part} />;
}
