import { describe, expect, it } from 'vitest';
import { HeldUp, TookTooLong, withinTime } from '../../../electron/health/http/bounded.ts';

describe('work within a time', () => {
  it('gives what it makes and what it throws', () => {
    expect(withinTime(() => 7)).toBe(7);
    const own = new RangeError('own');
    expect(() =>
      withinTime(() => {
        throw own;
      }),
    ).toThrow(own);
  });

  it('is ended wherever it is, and the next is done as ever', () => {
    const before = process.threadCpuUsage();
    let ended: unknown;
    try {
      withinTime(() => {
        for (;;);
      });
    } catch (error) {
      ended = error;
    }
    const { user, system } = process.threadCpuUsage(before);
    // Whom it blames depends on what else this machine does while the test runs.
    const worked = (user + system) / 1000 > 100;
    expect(ended).toBeInstanceOf(worked ? TookTooLong : Error);
    expect(withinTime(() => 'again')).toBe('again');
  });

  it('is not to blame where this computer had no time for it', () => {
    const wait = new Int32Array(new SharedArrayBuffer(4));
    expect(() =>
      withinTime(() => {
        // Waits as a thread does that gets no processor.
        for (;;) Atomics.wait(wait, 0, 0, 20);
      }),
    ).toThrow(HeldUp);
  });
});
