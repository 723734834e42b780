import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, countStates } from '../../../../renderer/health/arrange.ts';
import { findServices } from '../../../../renderer/health/find.ts';
import {
  firstService,
  layLines,
  move,
  placeOf,
  serviceAt,
} from '../../../../renderer/health/lines.ts';
import { STATES, type State } from '../../../../shared/health.ts';
import type { Standing } from '../../../../shared/standing.ts';
import { nightScene } from '../../../support/page/scene.ts';

const { services } = nightScene(Date.parse('2026-11-24T03:00:00+09:00'));
const all = () => true;

function standing(state: State, more: Partial<Standing> = {}): Standing {
  const failing = state === 'down' || state === 'degraded' ? 1 : 0;
  return { state, firm: true, since: 1000, check: null, failing, ...more };
}

const anyStandings = fc
  .array(
    fc.record({
      state: fc.constantFrom(...STATES),
      firm: fc.boolean(),
      since: fc.integer({ min: 0, max: 1e6 }),
    }),
    { minLength: services.length, maxLength: services.length },
  )
  .map(
    (list) =>
      new Map(
        list.map(({ state, firm, since }, i) => [
          services[i]?.id ?? '',
          standing(state, { firm, since }),
        ]),
      ),
  );

describe('arrange', () => {
  it('puts down before degraded, firm before soft, and the longest standing first', () => {
    const board = arrange(
      services,
      new Map([
        ['law', standing('degraded', { since: 1 })],
        ['gov24', standing('down', { since: 50 })],
        ['saeol', standing('down', { since: 20 })],
        ['nara', standing('down', { since: 10, firm: false })],
      ]),
      all,
    );
    expect(board.needs.map(({ service }) => service.id)).toEqual(['saeol', 'gov24', 'nara', 'law']);
  });

  it('groups everything else by organisation, what is not well first', () => {
    const standings = new Map(services.map(({ id }) => [id, standing('up')]));
    standings.set('open', standing('unknown'));
    const board = arrange(services, standings, all);
    const first = board.groups[0];
    expect(first?.owner.id).toBe('mois');
    expect(first?.services.map(({ service }) => service.id)).toEqual([
      'open',
      'saeol',
      'gov24',
      'eid',
      'law',
      'safety',
    ]);
    expect(board.needs).toEqual([]);
  });

  it('shows every service once, whatever its state', () => {
    fc.assert(
      fc.property(anyStandings, fc.integer({ min: 1, max: 5 }), (standings, columns) => {
        const lines = layLines(arrange(services, standings, all), columns);
        const shown = lines.flatMap((line) =>
          line.kind === 'need' ? [line.placed] : line.kind === 'quiet' ? line.cells : [],
        );
        expect(shown.map(({ service }) => service.id).sort()).toEqual(
          services.map(({ id }) => id).sort(),
        );
        expect(lines.every((line) => line.kind !== 'quiet' || line.cells.length <= columns)).toBe(
          true,
        );
      }),
    );
  });

  it('counts the states', () => {
    const counts = countStates([standing('down'), standing('up'), standing('up')]);
    expect(counts).toEqual({ pending: 0, up: 2, degraded: 0, down: 1, unknown: 0, maintenance: 0 });
  });
});

describe('the arrow keys', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End');

  it('always lead to a service that is shown', () => {
    fc.assert(
      fc.property(
        anyStandings,
        fc.integer({ min: 1, max: 4 }),
        fc.array(keys),
        (s, columns, typed) => {
          const lines = layLines(arrange(services, s, all), columns);
          let place = placeOf(lines, firstService(lines));
          for (const key of typed) {
            if (!place) throw new Error('nothing is shown');
            place = move(lines, place, key);
            expect(serviceAt(lines, place)).not.toBeNull();
          }
        },
      ),
    );
  });

  it('reach every service from the first one', () => {
    const standings = new Map(services.map(({ id }) => [id, standing('up')]));
    standings.set('gov24', standing('down'));
    const lines = layLines(arrange(services, standings, all), 2);
    const reached = new Set<string>();
    let place = placeOf(lines, firstService(lines));
    while (place) {
      reached.add(serviceAt(lines, place) ?? '');
      const right = move(lines, place, 'ArrowRight');
      reached.add(serviceAt(lines, right) ?? '');
      const next = move(lines, place, 'ArrowDown');
      place = next.line === place.line ? null : next;
    }
    expect(reached.size).toBe(services.length);
  });

  it('leave everything else alone', () => {
    const lines = layLines(arrange(services, new Map(), all), 2);
    const place = { line: 3, cell: 0 };
    expect(move(lines, place, 'a')).toEqual(place);
  });
});

describe('findServices', () => {
  const found = (query: string) => services.filter(findServices(query)).map(({ id }) => id);

  it.each([
    ['정부24', ['gov24']],
    ['government24', ['gov24']],
    ['조달청', ['nara', 'mall']],
    ['post parcel', ['parcel']],
    ['ㅎㅌㅅ', ['hometax']],
    ['ㅅㅇ ㅎㅈ', ['saeol']],
    ['없는 것', []],
  ])('finds %s', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('finds names typed on a keyboard that decomposes Hangul', () => {
    expect(found('홈택스'.normalize('NFD'))).toEqual(['hometax']);
  });

  it('finds everything where nothing was typed', () => {
    expect(found('  ')).toHaveLength(services.length);
  });
});
