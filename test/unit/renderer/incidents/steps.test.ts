import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mayMove,
  mayReopen,
  nextState,
  placeOf,
} from '../../../../renderer/incidents/head/steps.ts';
import { INCIDENT_STATES, type IncidentState } from '../../../../shared/incident.ts';

const states = fc.constantFrom(...INCIDENT_STATES);

describe('the stepper', () => {
  it('has one present state, the ones before it past and the ones after it ahead', () => {
    fc.assert(
      fc.property(states, (now) => {
        const places = INCIDENT_STATES.map((state) => placeOf(state, now));
        expect(places.join(' ')).toMatch(/^(past )*now( ahead)*$/);
      }),
    );
  });

  it('leads through every state, one after the other', () => {
    const way: IncidentState[] = ['detected'];
    for (let next = nextState({ state: 'detected' }); next; next = nextState({ state: next })) {
      way.push(next);
    }
    expect(way).toEqual(INCIDENT_STATES);
  });

  it('closes nothing that is not resolved, and goes back only by reopening', () => {
    fc.assert(
      fc.property(states, states, (now, to) => {
        if (to === 'closed') expect(mayMove(now, to)).toBe(now === 'resolved');
        else expect(mayMove(now, to)).toBe(placeOf(to, now) === 'ahead');
      }),
    );
  });

  it('offers to reopen what is past being investigated, unless it went on elsewhere', () => {
    const offered = INCIDENT_STATES.filter((state) => mayReopen({ state, mergedInto: null }));
    expect(offered).toEqual(['mitigated', 'resolved', 'closed']);
    expect(mayReopen({ state: 'closed', mergedInto: { id: 'i-2', number: 2 } })).toBe(false);
  });
});
