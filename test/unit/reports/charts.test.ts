import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../../electron/reports/charts/charts.ts';
import type { Drawing, Shape } from '../../../electron/reports/charts/drawing.ts';
import { ticksOf } from '../../../electron/reports/charts/plot.ts';
import { svgOf } from '../../../electron/reports/charts/svg.ts';
import { STATES, type State } from '../../../shared/health.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import type { Report } from '../../../shared/report.ts';
import { clockTime } from '../../../shared/time.ts';
import { reportExample } from '../../support/report.ts';
import { HOSTILE_TEXTS } from '../../support/reportDocument.ts';

type Charts = NonNullable<NonNullable<Report['impact']>['charts']>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 17 November 2023, 08:00 KST. */
const FROM = Date.UTC(2023, 10, 16, 23);
const at = (hours: number) => FROM + hours * HOUR;

const example = reportExample('ko', 'final');

function drawn(charts: Partial<Charts>, language: 'ko' | 'en' = 'ko') {
  const all = { from: FROM, to: at(10), lanes: [], latencies: [], marks: [], ...charts };
  const impact = { text: '', rows: [], source: '', charts: all };
  return chartsOf({ ...example, language, impact }, sayIn(language));
}

function first(charts: Partial<Charts>, language: 'ko' | 'en' = 'ko'): Drawing {
  const [chart] = drawn(charts, language);
  if (!chart) throw new TypeError('There is no chart.');
  return chart.drawing;
}

const textsOf = ({ shapes }: Drawing) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const rectsOf = ({ shapes }: Drawing, tone: State) =>
  shapes.flatMap((shape) => (shape.kind === 'rect' && shape.fill === tone ? [shape] : []));

const lane = (...stretches: [number, number, State][]): Charts['lanes'][number] => ({
  name: '정부24',
  stretches: stretches.map(([from, to, state]) => ({ from: at(from), to: at(to), state })),
});

/** The outermost points of a shape; texts by their anchor, as wide as nothing. */
function reach(shape: Shape): [number, number][] {
  switch (shape.kind) {
    case 'rect':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case 'text':
      return [[shape.x, shape.y]];
    default:
      return shape.points.map(([x, y]) => [x, y]);
  }
}

describe('the states over time', () => {
  test('stand where and as long as they were, told by height as well as by colour', () => {
    const drawing = first({ lanes: [lane([0, 5, 'up'], [5, 7.5, 'down'], [7.5, 10, 'degraded'])] });
    const [up] = rectsOf(drawing, 'up');
    const [down] = rectsOf(drawing, 'down');
    const [degraded] = rectsOf(drawing, 'degraded');
    if (!up || !down || !degraded) throw new TypeError('A state is missing.');
    expect(up.width).toBeCloseTo(2 * down.width, 0);
    expect(down.x).toBeCloseTo(up.x + up.width);
    expect(degraded.x).toBeCloseTo(down.x + down.width);
    expect(up.height).toBeCloseTo(down.height / 3);
    expect(degraded.height).toBeCloseTo((down.height * 2) / 3);
  });

  test('are told in words with their figures', () => {
    const drawing = first({
      lanes: [
        lane([0, 5, 'up'], [5, 7.5, 'down'], [7.5, 10, 'up']),
        { name: '새올', stretches: [] },
      ],
      marks: [{ at: at(5), label: '발생' }],
    });
    expect(drawing.alternative).toBe(
      '2023. 11. 17. (금) 08:00:00부터 2023. 11. 17. (금) 18:00:00까지(KST). ' +
        '정부24: 정상 7시간 30분, 중단 2시간 30분. 새올: 기록이 없습니다. ' +
        '발생 2023. 11. 17. (금) 13:00:00.',
    );
  });

  test('that lasted a moment still show, the worst of a moment before the others', () => {
    const blink = { from: at(5), to: at(5) + 100, state: 'down' as const };
    const long = { from: at(0), to: at(10), state: 'up' as const };
    for (const stretches of [
      [blink, long],
      [long, blink],
    ]) {
      const drawing = first({ lanes: [{ name: 'a', stretches }] });
      const [down, legend] = rectsOf(drawing, 'down');
      expect(legend).toBeDefined();
      expect(down?.width).toBe(0.5);
    }
  });

  test('name in the legend what occurs, and no more', () => {
    const say = sayIn('ko');
    const texts = textsOf(first({ lanes: [lane([0, 5, 'up'], [5, 6, 'unknown'])] }));
    const named = STATES.filter((state) => texts.includes(say(`state.${state}`)));
    expect(named).toEqual(['up', 'unknown']);
  });

  test('have numbered marks that do not meet, with what they are and how long after', () => {
    const marks = [
      { at: at(9), label: '복구' },
      { at: at(1), label: '발생' },
      { at: at(1) + 2 * MINUTE, label: '감지' },
    ];
    const drawing = first({ lanes: [lane([0, 10, 'up'])], marks });
    const texts = textsOf(drawing);
    expect(texts).toContain('① 발생 11. 17. (금) 09:00:00');
    expect(texts).toContain('② 감지 11. 17. (금) 09:02:00 (+2분)');
    expect(texts).toContain('③ 복구 11. 17. (금) 17:00:00 (+7시간 58분)');
    const signs = drawing.shapes.flatMap((shape) =>
      shape.kind === 'text' && /^[①-③]$/.test(shape.text) ? [shape] : [],
    );
    expect(signs.map(({ text }) => text)).toEqual(['①', '②', '③']);
    const [one, two, three] = signs;
    expect(two?.y).toBeGreaterThan(one?.y ?? Number.NaN);
    expect(three?.y).toBe(one?.y);
  });

  test('of more services than a page takes are told in words', () => {
    const lanes = Array.from({ length: 30 }, (_, i) => ({ ...lane([0, 1, 'up']), name: `s${i}` }));
    const drawing = first({ lanes });
    expect(textsOf(drawing)).toContain('그 밖의 서비스 6개');
    expect(drawing.alternative).toContain('s29: 정상 1시간.');
  });
});

describe('the latency', () => {
  const points = (down: number, slowest: number) =>
    Array.from({ length: 10 }, (_, i) => ({
      at: at(i),
      p50: i < down ? null : 100,
      p95: i < down ? null : slowest,
      state: i < down ? ('down' as const) : ('up' as const),
    }));

  test('is of at most six checks, the longest down first, then the slowest', () => {
    const latencies = [3, 0, 5, 1, 0, 2, 4].map((down, i) => ({
      name: `c${i}`,
      points: points(down, 200 + i),
    }));
    const names = drawn({ latencies }).map(({ caption }) => caption.replace('응답 시간: ', ''));
    expect(names).toEqual(['c2', 'c6', 'c0', 'c5', 'c3', 'c4']);
  });

  test('is told in words with its least, its most and the outage', () => {
    const { alternative } = first({ latencies: [{ name: '첫 화면', points: points(3, 400) }] });
    expect(alternative).toContain(
      '첫 화면: 중앙값 100 ms~100 ms, 95% 400 ms~400 ms, 정상 7시간, 중단 3시간.',
    );
    const none = first({ latencies: [{ name: 'x', points: points(10, 0) }] });
    expect(none.alternative).toContain('중앙값 없음, 95% 없음, 중단 10시간');
  });

  test('has no line through an outage, but a band', () => {
    const { shapes } = first({ latencies: [{ name: 'x', points: points(3, 400) }] });
    const lines = shapes.flatMap((shape) => (shape.kind === 'line' ? [shape] : []));
    const band = shapes.flatMap((shape) =>
      shape.kind === 'rect' && shape.fill === 'band' ? [shape] : [],
    );
    const curve = lines.filter(({ stroke, points }) => stroke === 'ink' && points.length > 2);
    const start = Math.min(...curve.flatMap(({ points }) => points.map(([x]) => x)));
    expect(band.length).toBeGreaterThan(0);
    for (const { x, width } of band) expect(x + width).toBeLessThanOrEqual(start);
    expect(
      shapes.findIndex((shape) => shape.kind === 'rect' && shape.fill === 'band'),
    ).toBeLessThan(shapes.findIndex((shape) => shape.kind === 'line' && shape.stroke === 'ink'));
  });
});

describe('every chart', () => {
  const moment = fc.integer({ min: -5, max: 40 }).map(at);
  const stretch = fc.record({ from: moment, to: moment, state: fc.constantFrom(...STATES) });
  const latency = fc.double({ min: 0, max: 1e6, noNaN: true });
  const charts: fc.Arbitrary<Charts> = fc.record({
    from: fc.constant(FROM),
    to: fc.integer({ min: 0, max: 100_000 }).map((minutes) => FROM + minutes * MINUTE),
    lanes: fc.array(fc.record({ name: fc.string(), stretches: fc.array(stretch) }), {
      maxLength: 40,
    }),
    latencies: fc.array(
      fc.record({
        name: fc.string(),
        points: fc.array(
          fc.record({
            at: moment,
            p50: fc.option(latency),
            p95: fc.option(latency),
            state: fc.constantFrom(...STATES),
          }),
        ),
      }),
      { maxLength: 8 },
    ),
    marks: fc.array(fc.record({ at: moment, label: fc.string() }), { maxLength: 30 }),
  });

  test('stays within its size, whatever it shows', () => {
    fc.assert(
      fc.property(charts, fc.constantFrom('ko' as const, 'en' as const), (some, language) => {
        for (const { drawing } of drawn(some, language)) {
          expect(drawing.width).toBe(480);
          expect(drawing.shapes.length).toBeLessThan(40_000);
          for (const [x, y] of drawing.shapes.flatMap(reach)) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(480);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(drawing.height);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('has at most eight ticks, at round times of Korea', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (minutes) => {
        const span = { from: FROM + 17_000, to: FROM + 17_000 + minutes * MINUTE };
        const ticks = ticksOf(span);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const tick of minutes > 1 ? ticks : []) expect(clockTime(tick)).toMatch(/:00$/);
        for (const tick of minutes > 7 * 1440 ? ticks : [])
          expect(clockTime(tick)).toBe('00:00:00');
      }),
    );
  });

  test('is none where nothing was observed', () => {
    expect(chartsOf(reportExample('ko', 'statement'), sayIn('ko'))).toEqual([]);
    expect(drawn({})).toEqual([]);
  });
});

describe('the SVG of a chart', () => {
  test.each(HOSTILE_TEXTS)('shows %j as it is', (text) => {
    const svg = svgOf(first({ lanes: [{ name: text, stretches: [] }] }));
    const title = /<title>([^<]*)<\/title>/.exec(svg)?.[1] ?? '';
    const read = title
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(read).toContain(text);
    const tags = svg.match(/<\/?([a-z]+)/g) ?? [];
    const known = ['svg', 'title', 'rect', 'polyline', 'text'];
    expect(
      tags.map((tag) => tag.replace(/<\/?/, '')).filter((tag) => !known.includes(tag)),
    ).toEqual([]);
  });

  test('shows what XML forbids as its number', () => {
    const svg = svgOf(first({ marks: [{ at: at(1), label: 'a\u0007\ud800b' }] }));
    expect(svg).toContain('a[U+0007][U+D800]b');
  });

  test('is as large as the chart, with a colour for every shape', () => {
    const [chart] = chartsOf(example, sayIn('ko'));
    const svg = svgOf(chart?.drawing ?? first({}));
    expect(svg).not.toContain('undefined');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="480pt"/);
  });
});
