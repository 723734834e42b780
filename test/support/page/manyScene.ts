import { checkKey } from '../../../shared/checkKey.ts';
import type { Snapshot } from '../../../shared/contract.ts';
import { healthOf, nightScene } from './scene.ts';

const DAY = 86_400_000;

/**
 * A catalogue of thousands, all well: services in order `s0`, `s1`, …, of forty organisations, on
 * a hundred login gateways in four datacentres.
 * @param now milliseconds since the epoch
 */
export function manyScene(services: number, checksEach: number, now: number): Snapshot {
  const night = nightScene(now);
  const pattern = night.services[0];
  const check = pattern?.checks[0];
  if (!pattern || !check) throw new RangeError('the night has services with checks');
  const grounds = [
    ...Array.from({ length: 4 }, (_, i) => ({
      id: `centre-${i}`,
      name: { ko: `전산센터 ${i}`, en: `Datacentre ${i}` },
      kind: 'datacentre',
      standsOn: [],
      service: null,
    })),
    ...Array.from({ length: 100 }, (_, i) => ({
      id: `gateway-${i}`,
      name: { ko: `관문 ${i}`, en: `Gateway ${i}` },
      kind: 'authentication',
      standsOn: [`centre-${i % 4}`],
      service: null,
    })),
  ];
  const groundOf = (i: number) => grounds[4 + (i % 100)] ?? [];
  const list = Array.from({ length: services }, (_, i) => {
    const id = `s${i}`;
    return {
      ...pattern,
      id,
      name: { ko: `서비스 ${i}`, en: `Service ${i}` },
      owner: { id: `o${i % 40}`, name: { ko: `기관 ${i % 40}`, en: `Body ${i % 40}` } },
      grade: 1 + (i % 4),
      standsOn: [groundOf(i)]
        .flat()
        .map(({ id: ground, name, kind }) => ({ id: ground, name, kind })),
      checks: Array.from({ length: checksEach }, (_, n) => ({
        ...check,
        id: `c${n}`,
        key: checkKey(id, `c${n}`),
      })),
    };
  });
  const keys = list.flatMap(({ checks }) => checks.map(({ key }) => key));
  return {
    ...night,
    drill: null,
    world: { kind: 'catalogue', path: '/srv/catalogue.yaml' },
    services: list,
    grounds,
    health: keys.map((key, i) => healthOf(key, 'up', now - DAY - i)),
    recent: Object.fromEntries(
      keys.map((key, i) => [key, Array.from({ length: 60 }, (_, n) => 30 + ((n * 7 + i) % 23))]),
    ),
  };
}
