import { describe, expect, it } from 'vitest';
import { footingsOf } from '../../../../renderer/health/service/ground.ts';
import { suspectsOf } from '../../../../shared/causes.ts';
import { nightScene } from '../../../support/page/scene.ts';

const { services, grounds, health } = nightScene(Date.parse('2026-11-24T03:00:00+09:00'));
const byCheck = new Map(health.map((one) => [one.check, one]));
const suspects = suspectsOf(services, grounds, (check) => byCheck.get(check));

function footings(id: string, known = suspects) {
  const service = services.find((one) => one.id === id);
  if (!service) throw new Error(`the scene has no ${id}`);
  return footingsOf(service, services, grounds, known);
}

describe('what a service stands on', () => {
  it('puts the likeliest common cause first, with its counts', () => {
    const [first] = footings('saeol');
    expect(first).toMatchObject({ kind: 'authentication', suspect: { failing: 2 } });
    expect(first?.standing).toBe(first?.suspect?.standing);
  });

  it('names each once, and what a ground stands on in turn', () => {
    const stacked = grounds.map((ground) =>
      ground.id === 'auth'
        ? { ...ground, standsOn: ['daejeon'] }
        : { ...ground, standsOn: ['auth'] },
    );
    const hometax = services.find(({ id }) => id === 'hometax');
    if (!hometax) throw new Error('the scene has no hometax');
    const ids = footingsOf(hometax, services, stacked, []).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['auth', 'daejeon']);
  });

  it('leaves the organisation out unless failing services share it', () => {
    expect(footings('saeol').some(({ kind }) => kind === 'organisation')).toBe(true);
    expect(footings('saeol', []).some(({ kind }) => kind === 'organisation')).toBe(false);
  });
});
