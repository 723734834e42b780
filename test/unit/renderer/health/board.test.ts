import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findServices } from '../../../../renderer/health/board/find.ts';
import {
  cellAt,
  firstCell,
  layLines,
  move,
  placeOf,
  servicesAt,
} from '../../../../renderer/health/board/lines.ts';
import { scrollFor, stretchOf, topsOf } from '../../../../renderer/health/board/window.ts';
import { type Asked, arrange, countStates, placesOf } from '../../../../shared/arrange.ts';
import { type Cause, causesOf } from '../../../../shared/causes.ts';
import { type CheckHealth, STATES, type State } from '../../../../shared/health.ts';
import type { BoardView } from '../../../../shared/settings.ts';
import { type Standing, standingOf } from '../../../../shared/standing.ts';
import { healthOf, nightScene } from '../../../support/page/scene.ts';

const { services, grounds } = nightScene(Date.parse('2026-11-24T03:00:00+09:00'));
const byId = new Map(services.map((service) => [service.id, service]));

/** What the board is asked to arrange where services stand so; those left out are up. */
function asked(states: ReadonlyMap<string, [State, boolean?]>, more: Partial<Asked> = {}): Asked {
  const health = new Map<string, CheckHealth>();
  for (const { id, checks } of services) {
    const [state, firm] = states.get(id) ?? ['up'];
    for (const { key } of checks.slice(0, 1)) health.set(key, healthOf(key, state, 1000, firm));
  }
  const standings = new Map(
    services.map((one): [string, Standing] => [one.id, standingOf(one, health)]),
  );
  return {
    services: byId,
    places: placesOf(services, grounds, 'organisation'),
    standings,
    causes: causesOf(services, grounds, (check) => health.get(check)),
    acknowledged: new Set(),
    silenced: new Set(),
    wanted: () => true,
    ...more,
  };
}

const anyStates = fc
  .array(fc.tuple(fc.constantFrom(...STATES), fc.boolean()), {
    minLength: services.length,
    maxLength: services.length,
  })
  .map((list) => new Map(list.map((each, i) => [services[i]?.id ?? '', each])));

const anyGroup = fc.constantFrom<BoardView['group']>(
  'organisation',
  'ground',
  'datacentre',
  'grade',
);

describe('arrange', () => {
  it('has one line for one cause, and what somebody has in hand below the others', () => {
    const states = new Map<string, [State]>([
      ['nara', ['down']],
      ['mail', ['degraded']],
      ['parcel', ['down']],
    ]);
    const keys = (acknowledged: string[]) =>
      arrange(asked(states, { acknowledged: new Set(acknowledged) })).needs.map(
        ({ cause, inHand }) => [cause.key, inHand],
      );
    expect(keys([])).toHaveLength(asked(states).causes.length);
    const first = asked(states).causes[0];
    if (!first) throw new Error('nothing fails');
    expect(keys(first.services).at(-1)).toEqual([first.key, true]);
  });

  it('does not call a cause in hand while it drags along a service that nobody took', () => {
    const cause: Cause = {
      key: 'ground:auth',
      root: { kind: 'ground', id: 'auth', name: { ko: '인증', en: 'Login' } },
      certainty: 'likely',
      services: ['saeol', 'gov24'],
      since: 1,
      state: 'down',
      firm: true,
      reason: { key: 'state.down', params: {} },
      check: 'saeol/login',
    };
    const one = arrange(asked(new Map(), { causes: [cause], acknowledged: new Set(['saeol']) }));
    expect(one.needs[0]?.inHand).toBe(false);
  });

  it('calls a cause silenced only where all that it drags along is', () => {
    const states = new Map<string, [State]>([['nara', ['down']]]);
    const silenced = (ids: string[]) =>
      arrange(asked(states, { silenced: new Set(ids) })).needs[0]?.silenced;
    expect(silenced(['nara'])).toBe(true);
    expect(silenced(['mail'])).toBe(false);
  });

  it('groups everything else by organisation, what is not well first', () => {
    const board = arrange(asked(new Map([['open', ['unknown']]])));
    expect(board.groups[0]?.key).toBe('mois');
    expect(board.groups[0]?.services.map(({ id }) => id)).toEqual([
      'open',
      'saeol',
      'gov24',
      'eid',
      'law',
      'safety',
    ]);
    expect(board.needs).toEqual([]);
  });

  it.each([
    ['ground', ['daejeon auth', 'daejeon']],
    ['datacentre', ['daejeon']],
    ['grade', ['1', '2']],
  ] as const)('groups by %s', (group, keys) => {
    expect(
      arrange(asked(new Map(), { places: placesOf(services, grounds, group) })).groups.map(
        ({ key }) => key,
      ),
    ).toEqual(keys);
  });

  it('finds the datacentre in which a ground stands, and ends where grounds stand on each other', () => {
    const name = { ko: '', en: '' };
    const nested = [
      { id: 'daejeon', name, kind: 'network', standsOn: ['auth', 'centre'], service: null },
      { id: 'auth', name, kind: 'authentication', standsOn: ['daejeon'], service: null },
      { id: 'centre', name, kind: 'datacentre', standsOn: [], service: null },
    ];
    const board = arrange(asked(new Map(), { places: placesOf(services, nested, 'datacentre') }));
    expect(board.groups.map(({ key }) => key)).toEqual(['centre']);
  });

  it('shows every service once, whatever its state and however it is grouped', () => {
    fc.assert(
      fc.property(anyStates, anyGroup, fc.integer({ min: 1, max: 5 }), (states, group, columns) => {
        const what = asked(states, { places: placesOf(services, grounds, group) });
        const open = new Set(what.causes.map(({ key }) => key));
        const lines = layLines(arrange(what), columns, open);
        const shown = lines
          .flatMap((line) => ('cells' in line ? line.cells : []))
          .filter((cell) => byId.has(cell));
        expect(shown.toSorted()).toEqual(services.map(({ id }) => id).toSorted());
        for (const line of lines) {
          if (line.kind === 'quiet') expect(line.cells.length).toBeLessThanOrEqual(columns);
        }
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }),
    );
  });

  it('counts the states', () => {
    const counts = countStates([{ state: 'down' }, { state: 'up' }, { state: 'up' }]);
    expect(counts).toEqual({ pending: 0, up: 2, degraded: 0, down: 1, unknown: 0, maintenance: 0 });
  });
});

describe('the window', () => {
  const anyTops = fc
    .array(fc.integer({ min: 20, max: 60 }), { minLength: 1, maxLength: 200 })
    .map((heights) => topsOf(heights, (height) => height));

  it('draws every line of which a part is in sight, and few others', () => {
    fc.assert(
      fc.property(
        anyTops,
        fc.nat(12_000),
        fc.integer({ min: 1, max: 900 }),
        (tops, top, height) => {
          const { first, end } = stretchOf(tops, top, height, 3);
          for (let i = 0; i < tops.length - 1; i += 1) {
            const seen = (tops[i + 1] ?? 0) > top && (tops[i] ?? 0) < top + height;
            if (seen) expect(i >= first && i < end).toBe(true);
          }
          expect(end - first).toBeLessThanOrEqual(Math.ceil(height / 20) + 2 + 2 * 3);
        },
      ),
    );
  });

  it('scrolls no farther than a line needs', () => {
    fc.assert(
      fc.property(anyTops, fc.nat(199), fc.nat(12_000), (tops, n, top) => {
        const line = n % (tops.length - 1);
        const to = scrollFor(tops, line, top, 300);
        expect((tops[line] ?? 0) >= to && (tops[line + 1] ?? 0) <= to + 300).toBe(true);
        expect(scrollFor(tops, line, to, 300)).toBe(to);
      }),
    );
  });
});

describe('the arrow keys', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End');

  it('always lead to something that is shown', () => {
    fc.assert(
      fc.property(
        anyStates,
        fc.integer({ min: 1, max: 4 }),
        fc.array(keys),
        (states, columns, typed) => {
          const lines = layLines(arrange(asked(states)), columns);
          let place = placeOf(lines, firstCell(lines));
          for (const key of typed) {
            if (!place) throw new Error('nothing is shown');
            place = move(lines, place, key);
            expect(cellAt(lines, place)).not.toBeNull();
          }
        },
      ),
    );
  });

  it('reach every service from the first one', () => {
    const lines = layLines(arrange(asked(new Map([['gov24', ['down']]]))), 2);
    const reached = new Set<string>();
    let place = placeOf(lines, firstCell(lines));
    while (place) {
      reached.add(cellAt(lines, place) ?? '');
      const right = move(lines, place, 'ArrowRight');
      reached.add(cellAt(lines, right) ?? '');
      const next = move(lines, place, 'ArrowDown');
      place = next.line === place.line ? null : next;
    }
    expect(reached.size).toBe(services.length);
  });

  it('leave everything else alone', () => {
    const lines = layLines(arrange(asked(new Map())), 2);
    const place = { line: 4, cell: 0 };
    expect(move(lines, place, 'x')).toEqual(place);
  });

  it('mean by a cause all that it drags along', () => {
    const states = new Map<string, [State]>(
      ['saeol', 'gov24', 'eid', 'law', 'safety', 'open'].map((id) => [id, ['down']]),
    );
    const what = asked(states);
    const lines = layLines(arrange(what), 2);
    const place = placeOf(lines, firstCell(lines));
    expect(place && servicesAt(lines, place)).toEqual(what.causes[0]?.services);
    expect(what.causes[0]?.services).toHaveLength(6);
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
