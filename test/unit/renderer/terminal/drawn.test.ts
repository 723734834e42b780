import { describe, expect, it } from 'vitest';
import { Drawn } from '../../../../renderer/terminal/drawn.ts';

/** A console that answers when it is told to. */
function listener() {
  const heard: number[] = [];
  const waiting: PromiseWithResolvers<void>[] = [];
  const drawn = new Drawn((seq) => {
    heard.push(seq);
    const answer = Promise.withResolvers<void>();
    waiting.push(answer);
    return answer.promise;
  });
  const settle = async (how: 'resolve' | 'reject' = 'resolve'): Promise<void> => {
    waiting.shift()?.[how]();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { heard, drawn, settle };
}

describe('Drawn', () => {
  it('tells at once, and while calls wait for answers of much with one', async () => {
    const { heard, drawn, settle } = listener();
    for (let seq = 1; seq <= 9; seq += 1) drawn.reach(seq);
    expect(heard).toEqual([1, 2, 3, 4]);
    await settle();
    expect(heard).toEqual([1, 2, 3, 4, 9]);
    await settle();
    drawn.reach(10);
    expect(heard).toEqual([1, 2, 3, 4, 9, 10]);
  });

  it('never goes back, says nothing twice, and is not silenced by calls that failed', async () => {
    const { heard, drawn, settle } = listener();
    for (const seq of [7, 3, 7, 8, 9, 10]) drawn.reach(seq);
    expect(heard).toEqual([7, 8, 9, 10]);
    for (let n = 0; n < 4; n += 1) await settle('reject');
    expect(heard).toEqual([7, 8, 9, 10]);
    drawn.reach(11);
    expect(heard).toEqual([7, 8, 9, 10, 11]);
  });
});
