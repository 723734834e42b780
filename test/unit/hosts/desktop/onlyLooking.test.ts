import { describe, expect, it } from 'vitest';
import { onlyLooking } from '../../../../electron/hosts/desktop/onlyLooking.ts';
import type { Listener } from '../../../../electron/hub.ts';
import { answer, type Console } from '../../../../electron/link.ts';
import { type Api, calls, type EventName, events } from '../../../../shared/contract.ts';

describe('the console as a wallboard has it', () => {
  function looking() {
    const reached: string[] = [];
    const listeners = new Set<Listener>();
    const api = Object.fromEntries(
      Object.keys(calls).map((name) => [name, () => reached.push(name)]),
    );
    const console: Console = {
      // Only whether a call gets through is looked at.
      api: api as unknown as Api,
      role: () => 'commander',
      acted: (call) => reached.push(`acted ${call}`),
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    return { console: onlyLooking(console), reached, listeners };
  }

  it('answers with the snapshot and refuses everything else, whoever has the seat', async () => {
    const { console, reached } = looking();
    expect(console.role()).toBe('viewer');
    for (const name of Object.keys(calls)) {
      // Past the schemas, which would refuse most before.
      const call = console.api[name as keyof Api] as (args: unknown) => unknown;
      if (name !== 'console.snapshot') expect(() => call({}), name).toThrow(/may not/);
    }
    expect(reached).toEqual([]);
    expect(await answer(console, 'console.snapshot', {})).toMatchObject({ ok: true });
    expect(await answer(console, 'settings.change', { theme: 'dark' })).toMatchObject({
      ok: false,
      problem: { key: 'problem.notAllowed' },
    });
    expect(await answer(console, 'operators.lock', {})).toMatchObject({ ok: false });
    expect(reached).toEqual(['console.snapshot']);
  });

  it('tells of changes, and of nothing that terminals print', () => {
    const { console, listeners } = looking();
    const heard: string[] = [];
    const stop = console.listen((event) => heard.push(event));
    for (const name of Object.keys(events)) {
      for (const listener of listeners) listener(name as EventName, {} as never);
    }
    expect(heard.toSorted()).toEqual(['changes', 'reset']);
    stop();
    expect(listeners.size).toBe(0);
  });
});
