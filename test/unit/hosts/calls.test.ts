import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Core, implementApi } from '../../../electron/api.ts';
import { type Console, link } from '../../../electron/link.ts';
import { access } from '../../../shared/access.ts';
import { type Api, type CallName, calls } from '../../../shared/contract.ts';
import { CALL_LIMIT } from '../../../shared/wire.ts';
import { argumentsOf } from '../../support/hostileCalls.ts';

const NAMES = Object.keys(calls).toSorted() as CallName[];

/** A console that does nothing, behind the real link, as a page's texts reach it. */
function linked() {
  const reached: string[] = [];
  const api = Object.fromEntries(
    NAMES.map((name) => [
      name,
      () => {
        reached.push(name);
        return null;
      },
    ]),
  );
  const console: Console = {
    // Only what gets through is looked at.
    api: api as unknown as Api,
    role: () => 'commander',
    acted: () => {},
    listen: () => () => {},
  };
  let hear: (text: string) => void = () => {};
  const waiting: ((text: string) => void)[] = [];
  const stop = link(console, {
    post: (text) => waiting.shift()?.(text),
    receive: (listener) => {
      hear = listener;
      return () => {};
    },
  });
  return {
    reached,
    stop,
    /** Sends what is not answered. */
    tell: (text: string) => hear(text),
    async send(text: string) {
      const answered = new Promise<string>((resolve) => waiting.push(resolve));
      hear(text);
      return JSON.parse(await answered);
    },
  };
}

describe('the calls', () => {
  it('that are implemented are exactly those of the contract', () => {
    // Nothing of it is used before a call comes.
    const core = new Proxy({}, { get: () => ({}) }) as Core;
    expect(Object.keys(implementApi(core)).toSorted()).toEqual(NAMES);
    // Types let a call that nobody may make pass: the contract is put together of its areas.
    expect(Object.keys(access).toSorted()).toEqual(NAMES);
  });

  it.each(NAMES)('are answered, whatever is sent: %s', async (name) => {
    const { reached, send, stop } = linked();
    try {
      await fc.assert(
        fc.asyncProperty(argumentsOf(name, '/nowhere'), async (args) => {
          reached.length = 0;
          const text = JSON.stringify({ t: 'q', i: '1', m: 'call', a: [name, args] });
          const { r } = await send(text);
          const { success } = calls[name].args.safeParse(JSON.parse(text).a[1]);
          if (success) expect(r).toEqual({ ok: true, value: null });
          else expect(r).toMatchObject({ ok: false, problem: { key: 'problem.badCall' } });
          expect(reached).toEqual(success ? [name] : []);
        }),
        { numRuns: 60 },
      );
    } finally {
      stop();
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each(NAMES)('are let through where they fit: %s', async (name) => {
    // Else the test above would only look at refusals.
    const samples = fc.sample(argumentsOf(name, '/nowhere'), 200);
    expect(samples.some((args) => calls[name].args.safeParse(args).success)).toBe(true);
  });

  it('have a limit of size, to the letter', async () => {
    const { reached, send, stop, tell } = linked();
    const call = (room: number): string => {
      const text = (data: string): string =>
        JSON.stringify({ t: 'q', i: '1', m: 'call', a: ['x', data] });
      return text('x'.repeat(CALL_LIMIT - text('').length + room));
    };
    expect(call(0)).toHaveLength(CALL_LIMIT);
    expect((await send(call(0))).r).toMatchObject({ ok: false });
    // What is longer is not answered, so the next answer is the next call's.
    tell(call(1));
    const { r } = await send(JSON.stringify({ t: 'q', i: '2', m: 'call', a: [NAMES[0], 7] }));
    expect(r).toMatchObject({ ok: false });
    expect(reached).toEqual([]);
    stop();
  });
});
