import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRevivals,
  type Grief,
  keepAlive,
} from '../../../../electron/hosts/desktop/reviving.ts';

/** A page's contents, as far as it can come to grief. */
function page(answers: boolean[] = []) {
  const contents = Object.assign(new EventEmitter(), {
    crashed: 0,
    destroyed: false,
    isDestroyed(): boolean {
      return contents.destroyed;
    },
    forcefullyCrashRenderer(): void {
      contents.crashed += 1;
      contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    },
  });
  const seen = { loads: 0, asked: 0, griefs: [] as Grief[] };
  let now = 0;
  let hold: (() => void) | null = null;
  keepAlive(contents, {
    clock: () => now,
    load: () => {
      seen.loads += 1;
    },
    log: (grief) => seen.griefs.push(grief),
    ask: () => {
      seen.asked += 1;
      const answer = answers.shift();
      return new Promise((resolve) => {
        if (answer === undefined) hold = () => resolve(false);
        else resolve(answer);
      });
    },
  });
  return {
    contents,
    seen,
    release: () => hold?.(),
    pass: (ms: number) => {
      now += ms;
    },
    crash: (reason = 'crashed') =>
      contents.emit('render-process-gone', {}, { reason, exitCode: 1 }),
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

describe('a page that comes to grief', () => {
  it('is loaded anew three times a minute, then a person is asked once', async () => {
    const { crash, seen, settled } = page();
    for (let i = 0; i < 6; i += 1) crash();
    await settled();
    expect(seen).toMatchObject({ loads: 3, asked: 1 });
    expect(seen.griefs).toHaveLength(6);
    expect(seen.griefs[0]).toEqual({ why: 'gone', detail: 'crashed (1)' });
  });

  it('counts anew after the minute, and after a person said so', async () => {
    const { crash, pass, seen, settled } = page([true]);
    for (let i = 0; i < 3; i += 1) crash();
    pass(60_000);
    for (let i = 0; i < 3; i += 1) crash();
    expect(seen).toMatchObject({ loads: 6, asked: 0 });
    crash();
    await settled();
    expect(seen).toMatchObject({ loads: 7, asked: 1 });
    for (let i = 0; i < 3; i += 1) crash();
    await settled();
    expect(seen).toMatchObject({ loads: 10, asked: 1 });
  });

  it('is left alone where a person says so', async () => {
    const { crash, seen, settled } = page([false]);
    for (let i = 0; i < 4; i += 1) crash();
    await settled();
    expect(seen).toMatchObject({ loads: 3, asked: 1 });
  });

  it('ends its process where it hangs, which is one grief', async () => {
    const { contents, seen } = page();
    contents.emit('unresponsive');
    expect(contents.crashed).toBe(1);
    expect(seen.loads).toBe(1);
    expect(seen.griefs.map(({ why }) => why)).toEqual(['unresponsive', 'gone']);
  });

  it('is loaded anew where its own frame could not be', () => {
    const { contents, seen } = page();
    contents.emit('did-fail-load', {}, -2, 'ERR_FAILED', 'app://watchroom/index.html', true);
    contents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://watchroom/index.html', true);
    contents.emit('did-fail-load', {}, -2, 'ERR_FAILED', 'app://watchroom/frame.html', false);
    expect(seen.loads).toBe(1);
  });

  it('is not brought back where it ended as it should, or its window is gone', async () => {
    const { contents, crash, release, seen, settled } = page();
    crash('clean-exit');
    expect(seen).toMatchObject({ loads: 0, griefs: [] });
    for (let i = 0; i < 4; i += 1) crash();
    contents.destroyed = true;
    release();
    crash();
    await settled();
    expect(seen).toMatchObject({ loads: 3, asked: 1 });
  });

  it('is never loaded more than three times in any minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 50 }), (gaps) => {
        let now = 0;
        const revivals = countRevivals(() => now);
        const times = gaps.flatMap((gap) => {
          now += gap;
          return revivals.mayRevive() ? [now] : [];
        });
        for (const time of times) {
          expect(times.filter((one) => one >= time && one < time + 60_000).length).toBeLessThan(4);
        }
      }),
    );
  });
});
