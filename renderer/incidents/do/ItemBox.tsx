import {
  type Icon,
  IconSquare,
  IconSquareCheckFilled,
  IconSquareChevronsRight,
  IconSquareMinus,
  IconSquareX,
} from '@tabler/icons-react';
import type { ComponentProps, KeyboardEvent } from 'react';
import type { ItemState } from '../../../shared/checklist.ts';

/** How an item stands, told by shape alone. */
const SHAPES: Record<ItemState, Icon> = {
  open: IconSquare,
  done: IconSquareCheckFilled,
  skipped: IconSquareChevronsRight,
  notApplicable: IconSquareMinus,
  blocked: IconSquareX,
};

/** Holding Enter down repeats its press, which would mark and unmark. */
function notRepeated(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'role'> {
  state: ItemState;
}

/**
 * The box of an item. A button, not a field, so that Enter marks it as the space bar does and the
 * window's letter keys go on working beside it.
 */
export function ItemBox({ state, onKeyDown, ...props }: Props) {
  const Shape = SHAPES[state];
  const checked =
    state === 'done' ? true : state === 'open' || state === 'blocked' ? false : 'mixed';
  const box = { role: 'checkbox', 'aria-checked': checked } as const;
  return (
    <button
      {...props}
      {...box}
      type="button"
      className="item-box"
      data-item={state}
      onKeyDown={(event) => {
        notRepeated(event);
        onKeyDown?.(event);
      }}
    >
      <Shape size={18} stroke={1.5} aria-hidden />
    </button>
  );
}
