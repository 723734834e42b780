import { describe, expect, it } from 'vitest';
import { allows } from '../../../../renderer/desk/seat.ts';
import type { CallName } from '../../../../shared/contract.ts';
import type { Role, Seat } from '../../../../shared/operator.ts';

const seatOf = (role: Role, locked = false): Seat => ({
  operator: { id: 'o-1', name: '당직 1', role, hasPin: true },
  since: 0,
  locked,
  lockAfter: 15,
});

describe('what a seat may ask of the console', () => {
  it.each<[string, Seat | null, CallName, boolean]>([
    ['nobody yet', null, 'console.snapshot', false],
    ['a viewer', seatOf('viewer'), 'health.export', true],
    ['a viewer', seatOf('viewer'), 'incidents.note', false],
    ['an operator', seatOf('operator'), 'incidents.note', true],
    ['an operator', seatOf('operator'), 'operators.edit', false],
    ['a commander', seatOf('commander'), 'operators.edit', true],
    ['a locked commander', seatOf('commander', true), 'incidents.note', false],
    ['a locked commander', seatOf('commander', true), 'operators.signIn', true],
  ])('%s: %#', (_, seat, call, may) => {
    expect(allows(seat, call)).toBe(may);
  });
});
