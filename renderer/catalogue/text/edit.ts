import { type Change, changedValue, saysSame } from './change.ts';
import { type Splice, spliceBetween, spliced } from './lines.ts';
import { insertItem, moveItem, removeItem } from './listEdits.ts';
import { setMember } from './memberEdits.ts';
import { type Path, readText, type Written } from './read.ts';

/**
 * Makes a change in a catalogue's text and leaves every other character as it is.
 * @returns the least splice; null where it cannot be made so that the text says exactly the change:
 *   inside an alias, in a shape too unusual, or in a text that is no YAML. Then a person edits it.
 */
export function editText(written: Written, change: Change): Splice | null {
  if (written.value === undefined) return null;
  const splice = spliceFor(written, change);
  if (!splice) return null;
  const after = spliced(written.text, splice);
  const said = readText(after).value;
  if (!saysSame(said, changedValue(written.value, change))) return null;
  return spliceBetween(written.text, after);
}

function spliceFor(written: Written, change: Change): Splice | null {
  switch (change.kind) {
    case 'set':
      return setMember(written, change.path, change.value, change.order ?? []);
    case 'insert':
      return insertItem(written, change.path, change.index, change.value, change.order ?? []);
    case 'remove':
      return removeItem(written, change.path);
    case 'move':
      return moveItem(written, change.path, change.by);
  }
}

/** Several changes one after the other; null where one of them cannot be made. */
export function editAll(written: Written, changes: readonly Change[]): Splice | null {
  let text = written.text;
  for (const change of changes) {
    const splice = editText(text === written.text ? written : readText(text), change);
    if (!splice) return null;
    text = spliced(text, splice);
  }
  return spliceBetween(written.text, text);
}

/**
 * Changes a list of plain texts item by item, so that what stays keeps its line and its comment.
 * An empty list is taken away.
 */
export function listChanges(
  path: Path,
  before: readonly string[],
  after: readonly string[],
  order: readonly string[] = [],
): Change[] {
  if (after.length === 0) return [{ kind: 'set', path, value: undefined }];
  if (before.length === 0) return [{ kind: 'set', path, value: [...after], order }];
  const kept = before.filter((one) => after.includes(one));
  if (kept.length === 0 || after.slice(0, kept.length).some((one, i) => one !== kept[i])) {
    return [{ kind: 'set', path, value: [...after], order }];
  }
  const removed = before
    .flatMap((one, index) => (after.includes(one) ? [] : [index]))
    .toReversed()
    .map((index): Change => ({ kind: 'remove', path: [...path, index] }));
  const added = after
    .slice(kept.length)
    .map((value, i): Change => ({ kind: 'insert', path, index: kept.length + i, value, order }));
  return [...removed, ...added];
}
