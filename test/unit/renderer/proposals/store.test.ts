import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forgetProposal,
  gravestFirst,
  proposalOf,
  proposalStore,
  proposalWith,
} from '../../../../renderer/proposals/store.ts';
import type { Proposal } from '../../../../shared/proposal.ts';
import { portalAlarm, portalProposal } from '../../../support/page/proposals.ts';

const named = (id: string) => ({ id, name: { ko: id, en: id } });
const about = (root: string, services: string[], since = 0): Proposal =>
  portalProposal(0, {
    id: `${root}@${since}`,
    root: { kind: root.startsWith('ground') ? 'ground' : 'service', ...named(root) },
    services: services.map(named),
    since,
  });
const alarm = (root: string, services: string[]) =>
  portalAlarm(0, {
    cause: { kind: 'service', ...named(root) },
    services: services.map(named),
  });

it('has the gravest first: most services, then the longest standing', () => {
  const two = about('b', ['b', 'c'], 9);
  const old = about('a', ['a'], 1);
  const young = about('d', ['d'], 5);
  expect(gravestFirst([young, old, two])).toEqual([two, old, young]);
});

it('orders the same proposals always the same', () => {
  const proposal = fc
    .record({ n: fc.integer({ min: 1, max: 3 }), since: fc.nat(3), id: fc.uuid() })
    .map(({ n, since, id }) => about(id, Array(n).fill('s'), since));
  fc.assert(
    fc.property(fc.uniqueArray(proposal, { selector: ({ id }) => id, maxLength: 8 }), (all) => {
      expect(gravestFirst(all.toReversed())).toEqual(gravestFirst(all));
    }),
  );
});

describe('of an alarm', () => {
  const own = about('auth', ['auth', 'portal']);
  const other = about('eid', ['eid']);

  it('is the proposal of its cause, whatever order they come in', () => {
    const both = alarm('auth', ['eid', 'auth', 'portal']);
    expect(proposalOf([other, own], both)).toBe(own);
  });

  it('is that of one of its services where its cause has changed', () => {
    expect(proposalOf([other, own], alarm('portal', ['portal']))).toBe(own);
  });

  it('is none where its services are proposed no more, though its cause is', () => {
    expect(proposalOf([own], alarm('auth', ['gov24']))).toBeUndefined();
  });
});

it('finds the proposal of the first of some services that has one', () => {
  const [a, b] = [about('a', ['a']), about('b', ['b'])];
  expect(proposalWith([a, b], ['x', 'b', 'a'])).toBe(b);
  expect(proposalWith([a, b], ['x'])).toBeUndefined();
});

it('leaves out what was answered', () => {
  const [a, b] = [about('a', ['a']), about('b', ['b'])];
  proposalStore.setState({ proposals: [a, b] });
  forgetProposal(a.id);
  expect(proposalStore.getState().proposals).toEqual([b]);
});
