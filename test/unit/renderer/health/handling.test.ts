import { describe, expect, it } from 'vitest';
import { handledAt, has } from '../../../../renderer/health/board/traits.ts';
import { endOf, fromField, toField } from '../../../../renderer/health/handling/until.ts';
import { readWhen, type WhenDraft } from '../../../../renderer/health/handling/when.ts';
import { fitting } from '../../../../renderer/health/wallboard/fit.ts';
import { matcherOf } from '../../../../shared/matching.ts';
import { busyScene } from '../../../support/page/busyScene.ts';

// A Tuesday.
const NOW = Date.parse('2026-11-24T03:00:00+09:00');

describe('the end of what is handled', () => {
  it('reads and writes the clock of Seoul, whatever the clock of the machine', () => {
    expect(toField(NOW)).toBe('2026-11-24T03:00');
    expect(fromField('2026-11-24T03:00')).toBe(NOW);
    expect(fromField('2026-02-31T03:00')).not.toBe(NOW);
    expect(fromField('')).toBeNull();
    expect(fromField('tomorrow')).toBeNull();
  });

  it.each([
    ['none', '', null],
    ['30', '', NOW + 30 * 60_000],
    ['time', '2026-11-24T04:30', NOW + 90 * 60_000],
    ['time', '2026-11-24T02:59', undefined],
    ['time', '', undefined],
  ] as const)('%s %s', (until, field, end) => {
    expect(endOf(until, field, NOW)).toBe(end);
  });
});

describe('readWhen', () => {
  const draft: WhenDraft = { kind: 'now', from: '', lasts: '2h', cron: '0 2 * * 6' };

  it('begins now', () => {
    const next = { from: NOW, until: NOW + 7_200_000 };
    expect(readWhen(draft, NOW)).toEqual({ ok: true, when: { kind: 'once', ...next }, next });
  });

  it('begins at a set time, which may lie in the past as long as its end does not', () => {
    const from = NOW - 3_600_000;
    const meant = readWhen({ ...draft, kind: 'once', from: toField(from) }, NOW);
    expect(meant).toMatchObject({ ok: true, next: { from } });
    expect(readWhen({ ...draft, kind: 'once', from: '2026-11-20T03:00' }, NOW)).toMatchObject({
      ok: false,
      why: { key: 'handlingView.timePast' },
    });
  });

  it('shows the next span of a rule, or the one that holds', () => {
    const next = (cron: string) => {
      const meant = readWhen({ ...draft, kind: 'recurring', cron }, NOW);
      return meant.ok ? new Date(meant.next.from).toISOString() : meant.why.key;
    };
    expect(next('0 2 * * 6')).toBe('2026-11-27T17:00:00.000Z');
    expect(next('0 2 * * 2')).toBe('2026-11-23T17:00:00.000Z');
    expect(next('0 2 * *')).toBe('handling.cronFields');
    expect(next('0 2 31 2 *')).toBe('handling.cronNever');
  });

  it.each(['', '2', '0m', '8d', '10s'])('refuses to last %j', (lasts) => {
    expect(readWhen({ ...draft, lasts }, NOW)).toMatchObject({
      ok: false,
      why: { key: 'handlingView.badSpan' },
    });
  });
});

describe('what the board is narrowed to', () => {
  it('counts a silence only until it has run out', () => {
    const scene = busyScene(NOW);
    const matcher = matcherOf(scene);
    expect([...handledAt(scene.handling, matcher, NOW).silenced]).toEqual(['refund']);
    expect([...handledAt(scene.handling, matcher, NOW + 3_600_000).silenced]).toEqual([]);
    expect([...handledAt(scene.handling, matcher, NOW).acknowledged]).toEqual(['nara']);
  });

  it('knows every trait', () => {
    const none = { acknowledged: new Set<string>(), silenced: new Set<string>() };
    const shown = {
      state: 'down' as const,
      firm: false,
      since: 1,
      check: null,
      failing: 1,
      flapping: true,
      stale: true,
    };
    for (const trait of ['down', 'soft', 'flapping', 'stale'] as const) {
      expect(has(trait, 'a', shown, none)).toBe(true);
      expect(
        has(trait, 'a', { ...shown, state: 'up', firm: true, flapping: false, stale: false }, none),
      ).toBe(false);
    }
    expect(has('silenced', 'a', shown, { ...none, silenced: new Set(['a']) })).toBe(true);
    expect(has('acknowledged', 'a', shown, none)).toBe(false);
  });
});

describe('fitting', () => {
  it.each([
    [1000, 100, 3, 3],
    [1000, 100, 10, 10],
    [1000, 100, 11, 9],
    [90, 100, 5, 1],
    [1000, 100, 0, 0],
  ])('%i px of %i px lines for %i causes shows %i', (room, line, count, shown) => {
    expect(fitting(room, line, count)).toBe(shown);
  });
});
