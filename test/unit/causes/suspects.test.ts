import { expect, it } from 'vitest';
import { suspectsOf } from '../../../shared/causes.ts';
import { ground, healthOf, type Seen, service } from './scene.ts';

const GROUNDS = [ground('network'), ground('auth-1', ['network'], 'authentication')];
const SERVICES = [
  ...Array.from({ length: 5 }, (_, i) => service(`login${i}`, ['auth-1'], `o${i}`)),
  ...Array.from({ length: 30 }, (_, i) => service(`open${i}`, ['network'], `p${i}`)),
  service('authentication', ['network'], 'q'),
  service('abroad', [], 'r'),
];
const logins = (apart = 1000): Record<string, Seen> =>
  Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`login${i}`, { since: i * apart }]));
const suspects = (seen: Record<string, Seen>) => suspectsOf(SERVICES, GROUNDS, healthOf(seen));
const against = (seen: Record<string, Seen>, id = 'auth-1') =>
  suspects(seen)
    .find((s) => s.id === id)
    ?.against.map((one) => [one.key, ...Object.values(one.params)]);

it('counts what fails and what is well, on the element and elsewhere', () => {
  expect(suspects({ ...logins(), authentication: {} })[0]).toEqual({
    kind: 'ground',
    id: 'auth-1',
    name: { ko: 'auth-1', en: 'auth-1' },
    failing: 5,
    standing: 5,
    failingElsewhere: 0,
    healthyElsewhere: 31,
    score: 1,
    against: [],
  });
});

it('says what speaks against an element', () => {
  expect(against(logins())).toEqual([['causes.ownWell']]);
  expect(against({ ...logins(), open1: {}, open2: {}, authentication: {} })).toEqual([
    ['causes.failingElsewhere', 2],
  ]);
  expect(against({ ...logins(10 * 60_000), authentication: { state: 'unknown' } })).toEqual([
    ['causes.apart', 40 * 60_000],
  ]);
  expect(against({ ...logins(), authentication: { state: 'unknown' } }, 'network')).toEqual([
    ['causes.healthyOn', 30],
  ]);
  expect(against({ abroad: {} }, 'r')).toEqual([['causes.alone']]);
});

it('counts a service of which nobody can say whether it fails neither way', () => {
  const { login4: _, ...four } = logins();
  const found = suspects({ ...four, login4: { state: 'unknown' }, authentication: {} })[0];
  expect(found).toMatchObject({ id: 'auth-1', failing: 4, standing: 5, score: 1 });
});

it('does not suspect anything for a certificate that ends soon', () => {
  expect(suspects({ login0: { state: 'degraded', certificate: true } })).toEqual([]);
});

it('suspects nothing while nothing fails', () => {
  expect(suspects({})).toEqual([]);
});
