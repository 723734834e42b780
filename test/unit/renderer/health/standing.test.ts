import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../shared/standing.ts';
import { healthOf, nightScene } from '../../../support/page/scene.ts';

const { services } = nightScene(Date.parse('2026-11-24T03:00:00+09:00'));
const saeol = services.find(({ id }) => id === 'saeol');
if (!saeol) throw new Error('the scene has no saeol');

describe('standingOf', () => {
  it('stands as the worst check does, and shows that one', () => {
    const health = new Map([
      ['saeol/login', healthOf('saeol/login', 'up', 10)],
      ['saeol/home', healthOf('saeol/home', 'degraded', 20, false)],
    ]);
    expect(standingOf(saeol, health)).toEqual({
      state: 'degraded',
      firm: false,
      since: 20,
      check: 'saeol/home',
      failing: 1,
      flapping: false,
      stale: false,
    });
  });

  it('tells of any of its checks that it changes to and fro, or is late', () => {
    const home = healthOf('saeol/home', 'up', 20);
    const health = (change: object) => new Map([['saeol/home', { ...home, ...change }]]);
    expect(standingOf(saeol, health({ flapping: true }))).toMatchObject({
      flapping: true,
      stale: false,
    });
    expect(standingOf(saeol, health({ stale: true }))).toMatchObject({
      flapping: false,
      stale: true,
    });
  });

  it('shows the first check where all is well, whichever changed last', () => {
    const health = new Map([
      ['saeol/login', healthOf('saeol/login', 'up', 90)],
      ['saeol/home', healthOf('saeol/home', 'up', 20)],
    ]);
    expect(standingOf(saeol, health)).toMatchObject({ state: 'up', check: 'saeol/login' });
  });

  it('is pending before the first result', () => {
    expect(standingOf(saeol, new Map())).toMatchObject({ state: 'pending', since: null });
  });
});
