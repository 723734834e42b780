import { expect, it } from 'vitest';
import { inThreeParts } from '../../../../renderer/handover/inThreeParts.ts';

const item = (text: string, state: 'open' | 'blocked', assignee: string | null) => ({
  text: { ko: text, en: text },
  state,
  required: false,
  assignee,
  reason: null,
});

it('puts what is stuck first, then what is in hand, and leaves nothing out', () => {
  const parts = inThreeParts([
    item('a', 'open', null),
    item('b', 'open', '김하늘'),
    item('c', 'blocked', '김하늘'),
    item('d', 'open', null),
  ]);
  expect(parts.map(({ part, items }) => [part, items.map(({ text }) => text.ko)])).toEqual([
    ['blocked', ['c']],
    ['inHand', ['b']],
    ['notBegun', ['a', 'd']],
  ]);
});

it('says nothing of a part that is empty', () => {
  expect(inThreeParts([])).toEqual([]);
});
