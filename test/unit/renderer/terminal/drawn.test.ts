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
  it('tells at once, and of what came meanwhile with one more call', async () => {
    const { heard, drawn, settle } = listener();
    drawn.reach(1);
    expect(heard).toEqual([1]);
    for (const seq of [2, 3, 4]) drawn.reach(seq);
    expect(heard).toEqual([1]);
    await settle();
    expect(heard).toEqual([1, 4]);
    await settle();
    drawn.reach(5);
    expect(heard).toEqual([1, 4, 5]);
  });

  it('never goes back, and is not silenced by a call that failed', async () => {
    const { heard, drawn, settle } = listener();
    drawn.reach(7);
    drawn.reach(3);
    await settle('reject');
    expect(heard).toEqual([7]);
    drawn.reach(8);
    expect(heard).toEqual([7, 8]);
  });
});
