import { Button } from '@mantine/core';
import type { MessageKey } from '../../shared/messages/index.ts';
import { useSay } from '../app/language.tsx';
import { idsAt, listAt, textAt, valueAt } from './part.ts';
import { freeId } from './samples.ts';
import { change, type Editing, goTo } from './session.ts';
import type { Path } from './text/read.ts';

interface Props {
  editing: Editing;
  /** Of the list. */
  list: Path;
  index: number;
  /** What the item is called. */
  name: string;
}

/** As it is, but that no two have one id. */
function withOwnId(item: unknown, taken: readonly string[]): unknown {
  if (typeof item !== 'object' || item === null) return item;
  if ('check' in item) return { ...item, check: withOwnId(item.check, taken) };
  return 'id' in item ? { ...item, id: freeId(textAt(item, ['id']) || 'entry', taken) } : item;
}

/** Moves, repeats or removes one item of a list. */
export function ItemKeys({ editing, list, index, name }: Props) {
  const say = useSay();
  const { value } = editing.written;
  const here = [...list, index];
  const count = listAt(value, list).length;
  const move = (by: -1 | 1) => {
    if (change([{ kind: 'move', path: here, by }])) goTo([...list, index + by]);
  };
  const duplicate = () => {
    const item = valueAt(value, here);
    const copy = withOwnId(item, idsAt(value, list));
    if (change([{ kind: 'insert', path: list, index: index + 1, value: copy }])) {
      goTo([...list, index + 1]);
    }
  };
  const remove = () => {
    if (change([{ kind: 'remove', path: here }]))
      goTo(count > 1 ? [...list, Math.max(0, index - 1)] : list);
  };
  const key = (act: MessageKey, run: () => void, disabled = false) => (
    <Button
      size="compact-xs"
      disabled={disabled}
      aria-label={say('catalogueEdit.actOn', { act: say(act), name })}
      onClick={run}
    >
      {say(act)}
    </Button>
  );
  return (
    <div className="settings-keys">
      {key('catalogueEdit.up', () => move(-1), index === 0)}
      {key('catalogueEdit.down', () => move(1), index >= count - 1)}
      {key('catalogueEdit.duplicate', duplicate)}
      {key('catalogueEdit.remove', remove)}
    </div>
  );
}
