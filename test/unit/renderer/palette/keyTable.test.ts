import { describe, expect, it } from 'vitest';
import { moved } from '../../../../renderer/evidence/matrix/places.ts';
import { ratingOfKey } from '../../../../renderer/evidence/ratings.ts';
import { ITEM_KEYS } from '../../../../renderer/incidents/do/itemKeys.ts';
import {
  FRAME_KEYS,
  frameKeyOf,
  KEY_TABLE,
  pressOf,
} from '../../../../renderer/palette/keyTable.ts';
import { movedTo } from '../../../../renderer/palette/moving.ts';
import { RATINGS } from '../../../../shared/evidence.ts';

const still = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  key: '',
  code: '',
};

describe('the frame’s keys', () => {
  it.each([
    ['Ctrl+K', { ctrlKey: true, code: 'KeyK', key: 'k' }, 'palette'],
    ['Cmd+K', { metaKey: true, code: 'KeyK', key: 'k' }, 'palette'],
    ['Ctrl+K of a Korean keyboard', { ctrlKey: true, code: 'KeyK', key: 'ㅏ' }, 'palette'],
    ['Ctrl+Shift+K', { ctrlKey: true, shiftKey: true, code: 'KeyK' }, null],
    ['Ctrl+Alt+K', { ctrlKey: true, altKey: true, code: 'KeyK' }, null],
    ['K', { code: 'KeyK', key: 'k' }, null],
    ['a held Ctrl+K', { ctrlKey: true, code: 'KeyK', repeat: true }, null],
    ['Ctrl+Shift+O', { ctrlKey: true, shiftKey: true, code: 'KeyO' }, 'seat'],
    ['Ctrl+O', { ctrlKey: true, code: 'KeyO' }, null],
    ['Ctrl+Shift+L', { ctrlKey: true, shiftKey: true, code: 'KeyL' }, 'lock'],
    ['Ctrl+L, which clears a shell', { ctrlKey: true, code: 'KeyL' }, null],
    ['?', { shiftKey: true, code: 'Slash', key: '?' }, 'sheet'],
    ['? composed in Hangul', { shiftKey: true, code: 'Slash', key: 'Process' }, 'sheet'],
    ['/', { code: 'Slash', key: '/' }, null],
  ])('%s', (_, pressed, key) => {
    expect(frameKeyOf({ ...still, ...pressed })).toBe(key);
  });

  it('stand on the sheet, each with a name of its own in its group', () => {
    const [everywhere] = KEY_TABLE;
    for (const key of Object.values(FRAME_KEYS)) expect(everywhere?.keys).toContain(key);
    for (const { keys } of KEY_TABLE) {
      expect(new Set(keys.map(({ name }) => name)).size).toBe(keys.length);
      expect(new Set(keys.map(pressOf)).size).toBe(keys.length);
    }
  });
});

describe('the keys of features', () => {
  const pressed = (group: string) =>
    KEY_TABLE.find(({ name }) => name === group)?.keys.map(pressOf) ?? [];

  it('has every key of a checklist’s item', () => {
    expect(pressed('keys.items')).toEqual(
      expect.arrayContaining(Object.values(ITEM_KEYS).map(({ hint }) => hint)),
    );
  });

  it('has the keys by which a cell is judged, and they judge it', () => {
    expect(pressed('keys.evidence')).toEqual(expect.arrayContaining(['1–5', '− 0 +']));
    expect(['1', '2', '3', '4', '5'].map((key) => ratingOfKey(key, undefined))).toEqual(RATINGS);
    expect(['−', '0', '+'].map((key) => ratingOfKey(key, undefined))).toEqual(['-', '0', '+']);
  });

  it('has the keys that move on the board and on the evidence board, and they move', () => {
    for (const group of ['keys.board', 'keys.evidence']) {
      expect(pressed(group)).toContain('↑ ↓ ← →');
    }
    const from = { row: 2, column: 2 };
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      expect(moved(from, key, false, { rows: 3, columns: 3 })).not.toBeNull();
    }
  });
});

describe('moving in a list', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', 0, 3, 2],
    ['PageDown', 0, 3, 2],
    ['PageUp', 2, 30, 0],
    ['Home', 2, 3, null],
    ['ArrowDown', -1, 0, null],
  ])('%s from %i of %i leads to %s', (key, at, length, to) => {
    expect(movedTo(key, at, length)).toBe(to);
  });
});
