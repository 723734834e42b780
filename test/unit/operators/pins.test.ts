import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answer, type Console } from '../../../electron/link.ts';
import { missed, waitAfter, waitLeft } from '../../../electron/operators/misses.ts';
import { isPin, isWeakPin, keepPin, PIN_COST } from '../../../electron/operators/pin.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { LANGUAGES } from '../../../shared/words.ts';
import { PINS, refused, scene, staffed } from './scene.ts';

const MINUTE = 60_000;

describe('a PIN', () => {
  it('is checked by a hash of the cost that counts, salted', async () => {
    const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
    const [kept, again] = [
      await keepPin('8520', PIN_COST, random),
      await keepPin('8520', PIN_COST, random),
    ];
    expect(kept).toMatchObject(PIN_COST);
    expect(again.salt).not.toBe(kept.salt);
    expect(again.key).not.toBe(kept.key);
    expect(await isPin('8520', kept)).toBe(true);
    expect(await isPin('8521', kept)).toBe(false);
    expect(await isPin('08520', kept)).toBe(false);
  });

  it('may not be what is guessed first', async () => {
    expect(['0000', '1234', '43210', '999999'].map(isWeakPin)).toEqual(Array(4).fill(true));
    expect(['0001', '1357', '1235', '8520', '9012'].map(isWeakPin)).toEqual(Array(5).fill(false));
    const { operators, ids } = await staffed();
    expect(await refused(() => operators.setPin(ids.viewer, null, '1234'))).toBe(
      'operators.weakPin',
    );
    const one = { name: '박', role: 'viewer', pin: '7777' } as const;
    expect(await refused(() => operators.add(one))).toBe('operators.weakPin');
  });

  it('is one’s own to change with the old one, and a commander’s to set', async () => {
    const made = await staffed();
    const { operators, ids } = made;
    const own = (old: string | null) => () => operators.setPin(ids.commander, old, '6051');
    expect(await refused(own(null))).toBe('operators.pinNeeded');
    expect(await refused(own(PINS.viewer))).toBe('operators.wrongPin');
    await own(PINS.commander)();
    await operators.setPin(ids.viewer, null, '5028');
    await operators.signIn(ids.viewer, '5028');
    await operators.setPin(ids.viewer, '5028', PINS.viewer);
    await operators.signIn(ids.commander, '6051');
    expect(made.recorded.map(({ change }) => change)).toEqual([
      'refused',
      'pinSet',
      'pinSet',
      'signedIn',
      'pinSet',
      'signedIn',
    ]);
  });

  it('is taken away only where there is nobody else', async () => {
    const { operators, ids } = await staffed();
    const away = () => operators.setPin(ids.commander, PINS.commander, null);
    expect(await refused(away)).toBe('operators.pinWanted');
    operators.remove(ids.operator);
    operators.remove(ids.viewer);
    expect((await away()).hasPin).toBe(false);
    expect(operators.role()).toBe('commander');
  });
});

describe('the wait after misses', () => {
  it('grows from half a minute to a quarter of an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000].map((count) => waitAfter(count) / 1000)).toEqual([
      0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });

  it('never shrinks with another miss, and ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (count, at) => {
        const misses = { count, lastAt: at };
        expect(waitAfter(count + 1)).toBeGreaterThanOrEqual(waitAfter(count));
        expect(waitLeft(misses, at)).toBe(waitAfter(count));
        expect(waitLeft(misses, at + waitAfter(count))).toBe(0);
        expect(missed(misses, at + 1)).toEqual({ count: count + 1, lastAt: at + 1 });
      }),
    );
  });

  async function locked() {
    const made = await staffed();
    for (let n = 0; n < 3; n++) await refused(() => made.operators.signIn(made.ids.operator, '0'));
    const right = () => made.operators.signIn(made.ids.operator, PINS.operator);
    return { ...made, made, right };
  }

  it('holds over a restart, also for the right PIN, and ends by itself', async () => {
    const { made, ids } = await locked();
    made.reopen();
    const right = () => made.operators.signIn(ids.operator, PINS.operator);
    expect(await refused(right)).toBe('operators.wait');
    made.now += 29_999;
    expect(await refused(right)).toBe('operators.wait');
    made.now += 1;
    expect((await right()).operator.id).toBe(ids.operator);
    const wrong = () => made.operators.signIn(ids.operator, '0');
    expect(await refused(wrong), 'the right PIN ends the count').toBe('operators.wrongPin');
  });

  it('is nobody else’s', async () => {
    const { operators, ids } = await locked();
    expect((await operators.signIn(ids.viewer, PINS.viewer)).operator.id).toBe(ids.viewer);
  });

  it('ends with a new PIN from a commander', async () => {
    const { operators, ids } = await locked();
    await operators.setPin(ids.operator, null, '5028');
    expect((await operators.signIn(ids.operator, '5028')).operator.id).toBe(ids.operator);
  });

  it('is not longer because the clock was set back', async () => {
    const { made, right } = await locked();
    made.now -= 365 * 24 * 60 * MINUTE;
    expect(await refused(right)).toBe('operators.wait');
    made.now += 30_000;
    expect(await refused(right)).toBe('not refused');
  });

  it('is not outrun by guesses made at once', async () => {
    const { operators, ids, recorded } = await staffed();
    const guesses = Array.from({ length: 50 }, (_, n) =>
      refused(() => operators.signIn(ids.operator, n === 49 ? PINS.operator : `90${10 + n}`)),
    );
    const answers = await Promise.all(guesses);
    expect(answers.slice(0, 3)).toEqual([
      'operators.wrongPin',
      'operators.wrongPin',
      'operators.wrongPinWait',
    ]);
    expect(new Set(answers.slice(3))).toEqual(new Set(['operators.wait']));
    expect(recorded).toHaveLength(3);
    expect(operators.seat().operator.id).toBe(ids.commander);
  });
});

describe('the automatic lock', () => {
  /** With a clock that the timers follow; the hash takes its own time. */
  async function watched() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const made = await staffed({ clock: Date.now });
    return made;
  }

  it('comes when nobody was at work for so long, and is written down', async () => {
    try {
      const { operators, told, recorded } = await watched();
      vi.advanceTimersByTime(9 * MINUTE);
      operators.active();
      vi.advanceTimersByTime(9 * MINUTE);
      expect(operators.role()).toBe('commander');
      vi.advanceTimersByTime(MINUTE);
      expect(told.seats.map((seat) => seat.locked)).toEqual([true]);
      expect(operators.role()).toBe('viewer');
      expect(recorded).toEqual([{ change: 'locked', name: '당직 1', by: '' }]);
      operators.active();
      expect(operators.role()).toBe('viewer');
    } finally {
      vi.useRealTimers();
    }
  });

  it('comes at once after the computer slept over it, whoever says they are at work', async () => {
    try {
      for (const wake of ['active', 'role'] as const) {
        const { operators } = await watched();
        vi.setSystemTime(Date.now() + 60 * MINUTE);
        operators[wake]();
        expect(operators.role()).toBe('viewer');
        expect(operators.seat().locked).toBe(true);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not lock whoever signs in just when it is over', async () => {
    try {
      const { operators, ids } = await watched();
      vi.setSystemTime(Date.now() + 60 * MINUTE);
      expect((await operators.signIn(ids.operator, PINS.operator)).locked).toBe(false);
      vi.advanceTimersByTime(9 * MINUTE);
      expect(operators.role()).toBe('operator');
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits as long as a commander says, and not at all for 0', async () => {
    try {
      const { operators, recorded } = await watched();
      expect(operators.lockAfter(0).lockAfter).toBe(0);
      vi.advanceTimersByTime(24 * 60 * MINUTE);
      expect(operators.role()).toBe('commander');
      operators.lockAfter(1);
      vi.advanceTimersByTime(MINUTE);
      expect(operators.role()).toBe('viewer');
      expect(recorded.map(({ change }) => change)).toEqual(['lockAfter', 'lockAfter', 'locked']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('never locks out somebody without a PIN', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      const { operators } = scene({ clock: Date.now });
      vi.advanceTimersByTime(24 * 60 * MINUTE);
      expect(operators.role()).toBe('commander');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a secret', () => {
  it('stands in no file, record, message or error', async () => {
    const acts: unknown[] = [];
    const made = await staffed({ record: (act, by) => acts.push([act, by]) });
    const { operators, ids, told } = made;
    const errors: unknown[] = [];
    const kept = async (call: () => Promise<unknown>) => errors.push(await call().catch((e) => e));
    await kept(() => operators.signIn(ids.operator, '60518843'));
    await kept(() => operators.signIn(ids.operator, PINS.operator));
    await kept(() => operators.confirm(ids.viewer, '60518843', 'operator'));
    await kept(() => operators.setPin(ids.operator, '60518843', '71629954'));
    await kept(() => operators.setPin(ids.operator, PINS.operator, '71629954'));
    await kept(() => operators.add({ name: '박', role: 'viewer', pin: '71629954' }));
    const everything = [
      readFileSync(made.file, 'utf8'),
      JSON.stringify([acts, told, operators.all(), operators.seat()]),
      ...errors.map((error) => `${JSON.stringify(error)} ${String(error)} ${wordsOf(error)}`),
    ].join('\n');
    for (const pin of [...Object.values(PINS), '60518843', '71629954']) {
      // Hexadecimal digits beside it would make it part of a hash.
      expect(everything).not.toMatch(new RegExp(`(?<![0-9a-f])${pin}(?![0-9a-f])`));
    }
    for (const { pin } of JSON.parse(readFileSync(made.file, 'utf8')).operators) {
      expect(JSON.stringify([acts, told, operators.all()])).not.toContain(pin.key);
      expect(JSON.stringify([acts, told, operators.all()])).not.toContain(pin.salt);
    }
  });

  it('is not repeated where a page sends it in a wrong form', async () => {
    // Refused before any call is made.
    const console = { api: {}, role: () => 'commander' } as unknown as Console;
    for (const pin of ['secret-7162', '71629954716299547162', 71629954, ['71629954'], '7162 ']) {
      for (const [call, args] of [
        ['operators.signIn', { operator: 'x', pin }],
        ['operators.setPin', { operator: 'x', old: pin, pin: null }],
        ['operators.setPin', { operator: 'x', old: null, pin }],
        ['operators.add', { name: 'x', role: 'viewer', pin }],
        ['handover.sign', { handover: 'x', operator: 'x', pin }],
      ] as const) {
        const refusal = await answer(console, call, args);
        expect(refusal.ok).toBe(false);
        expect(JSON.stringify(refusal)).not.toContain('7162');
      }
    }
  });
});

function wordsOf(error: unknown): string {
  const { sentence } = error as { sentence?: { key: never; params: Record<string, string> } };
  if (!sentence) return '';
  return LANGUAGES.map((language) => sayIn(language)(sentence.key, sentence.params)).join(' ');
}
