import { describe, expect, it } from 'vitest';
import { dueStanding } from '../../../../renderer/incidents/do/due.ts';
import { actOfKey, actsOf, ITEM_KEYS } from '../../../../renderer/incidents/do/itemKeys.ts';
import { ItemState } from '../../../../shared/checklist.ts';
import { itemOf } from '../../../support/item.ts';

const MINUTE = 60_000;

describe('what can be asked of an item', () => {
  it.each([
    ['open', ['skipped', 'notApplicable', 'blocked', 'assign']],
    ['blocked', ['skipped', 'notApplicable', 'open', 'assign']],
    ['done', ['open']],
    ['skipped', ['open']],
    ['notApplicable', ['open']],
  ] as const)('is, while it is %s, %j', (state, acts) => {
    expect(actsOf(itemOf({ state }), true)).toEqual(acts);
  });

  it('does not open a required item of a resolved incident again', () => {
    for (const state of ItemState.options) {
      const acts = actsOf(itemOf({ state, required: true }), false);
      expect(acts).not.toContain('open');
      expect(acts).not.toContain('blocked');
    }
    expect(actsOf(itemOf({ state: 'done' }), false)).toEqual(['open']);
  });

  it('has a key for each act, none for two, by its place on the keyboard', () => {
    const codes = Object.values(ITEM_KEYS).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(actOfKey(itemOf(), true, 'KeyS')).toBe('skipped');
    expect(actOfKey(itemOf({ state: 'done' }), true, 'KeyS')).toBeUndefined();
    expect(actOfKey(itemOf(), true, 'KeyR')).toBeUndefined();
    const led = itemOf({ runbook: { id: 'http-phases', step: '2' } });
    expect(actOfKey(led, true, 'KeyR')).toBe('runbook');
  });
});

describe('dueStanding', () => {
  it.each([
    [11 * MINUTE, 'ahead'],
    [10 * MINUTE, 'near'],
    [1, 'near'],
    [0, 'over'],
    [-MINUTE, 'over'],
  ] as const)('%d ms before its end is %s', (left, standing) => {
    expect(dueStanding(1_000_000 + left, 1_000_000)).toBe(standing);
  });
});
