import { useSay } from '../app/language.tsx';
import { CheckForm } from './CheckForm.tsx';
import { EntryForm } from './EntryForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { partAt, pathOf, planAt, valueAt } from './part.ts';
import type { Editing } from './session.ts';

/** The form of the part in which the cursor is. */
export function PartForm({ editing, fixed }: { editing: Editing; fixed: boolean }) {
  const say = useSay();
  const { value } = editing.written;
  const part = partAt(editing.at);
  const plan = planAt(editing.at);
  if (value === undefined) return <p role="status">{say('catalogueEdit.unread')}</p>;
  if (plan) return <PlanForm key={plan} editing={editing} plan={plan} fixed={fixed} />;
  if (!part || valueAt(value, pathOf(part)) === undefined) {
    const none = editing.at.length > 1 ? 'catalogueEdit.elsewhere' : 'catalogueEdit.choose';
    return <p className="muted">{say(none)}</p>;
  }
  // Another part is another form: what was typed but not taken stays behind.
  const key = JSON.stringify(pathOf(part));
  return part.check === null ? (
    <EntryForm key={key} editing={editing} part={part} fixed={fixed} />
  ) : (
    <CheckForm key={key} editing={editing} part={part} check={part.check} fixed={fixed} />
  );
}
