import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startDrill } from '../../../electron/drill/drill.ts';
import { DrillState } from '../../../shared/drill.ts';
import { Problem } from '../../../shared/problem.ts';
import { kst, type NovemberDrill, startNovember } from '../../support/drill/november.ts';
import { visit } from '../../support/drill/visit.ts';
import { eventually } from '../../support/eventually.ts';

let november: NovemberDrill | undefined;
afterEach(async () => {
  await november?.drill.close();
  november = undefined;
});

/** The drill of a test, closed after it. */
async function start(...options: Parameters<typeof startNovember>): Promise<NovemberDrill> {
  november = await startNovember(...options);
  return november;
}

/** The story's clock is the test's own; the servers and their sockets are real. */
function ownClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
}
afterEach(() => {
  vi.useRealTimers();
});

describe('a running drill', () => {
  it('opens running at half past eight on the first day, a minute a second', async () => {
    const { drill } = await start({ running: true });
    const state = DrillState.parse(drill.state());
    expect(state).toMatchObject({ name: 'november-2023', running: true, speed: 60, faults: [] });
    expect(state.storyAt).toBeGreaterThanOrEqual(kst('17T08:30'));
    expect(state.storyAt).toBeLessThan(kst('17T08:40'));
    expect(state.days.map(({ day }) => day)).toEqual(['2023-11-17', '2023-11-23', '2023-11-24']);
  });

  it('strikes at the story’s own time, not before and not after', async () => {
    ownClock();
    const { drill, heard } = await start({ startAt: kst('17T08:39'), speed: 60, running: true });
    // A minute of the story in a second.
    vi.advanceTimersByTime(999);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(2);
    expect(heard[0]?.faults.map(({ service }) => service)).toEqual(['portal']);
    expect(drill.state().faults).toHaveLength(1);
  });

  it('keeps its times when sped and jumped meanwhile', async () => {
    ownClock();
    const { drill, heard } = await start({ startAt: kst('17T08:30'), speed: 1, running: true });
    drill.jump(kst('24T13:53'));
    drill.speed(600);
    vi.advanceTimersByTime(99);
    expect(heard.at(-1)?.faults).toEqual([]);
    vi.advanceTimersByTime(2);
    expect(heard.at(-1)?.faults).toHaveLength(2);
    expect(heard.map((state) => state.speed)).toEqual([1, 600, 600]);
  });

  it('stands still while paused', async () => {
    ownClock();
    const { drill, heard } = await start();
    drill.jump(kst('17T08:39:59'));
    const before = drill.state();
    const announced = heard.length;
    vi.advanceTimersByTime(60_000);
    expect(drill.state()).toMatchObject({ storyAt: before.storyAt, running: false, faults: [] });
    expect(heard.length).toBe(announced);
  });

  it('pauses at the end of the week, and runs again after a jump', async () => {
    const { drill, heard } = await start({ startAt: kst('24T23:59'), speed: 600, running: true });
    await eventually(() => expect(heard.length).toBe(1), { timeout: 5000 });
    expect(heard[0]).toMatchObject({ running: false, storyAt: kst('25T00:00') });
    drill.run(true);
    expect(drill.state().running).toBe(false);
    drill.jump(kst('23T08:50'));
    drill.run(true);
    expect(drill.state()).toMatchObject({ running: true });
  });

  it('takes a jump outside the week as its beginning or end', async () => {
    const { drill } = await start();
    drill.jump(0);
    expect(drill.state().storyAt).toBe(kst('17T08:00'));
    drill.jump(kst('30T00:00'));
    expect(drill.state()).toMatchObject({ storyAt: kst('25T00:00'), running: false });
  });
});

describe('closing', () => {
  it('breaks what hangs, frees every port and removes the log, at once', async () => {
    const { drill } = await startNovember({ startAt: kst('17T09:00') });
    const hanging = ['/', '/login'].map((path) => visit(drill.env.DRILL_PORTAL, path));
    const silent = connect(Number(drill.env.DRILL_KOREA_MAIL_PORT), '127.0.0.1');
    await once(silent, 'data');
    const began = performance.now();
    await drill.close();
    expect(performance.now() - began).toBeLessThan(1000);
    for (const visited of await Promise.all(hanging)) expect(visited.kind).toBe('error');

    const names = Object.keys(drill.env).filter((name) => name.endsWith('_PORT'));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names.filter((n) => !n.startsWith('DRILL_DNS'))) {
      const visited = await visit(`127.0.0.1:${drill.env[name]}`, '/');
      expect(visited).toEqual({ kind: 'error', code: 'ECONNREFUSED' });
    }
    expect(existsSync(drill.env.DRILL_ACCESS_LOG ?? '')).toBe(false);
    drill.jump(kst('24T14:00'));
    drill.run(true);
    expect((await visit(drill.env.DRILL_EID, '/')).kind).toBe('error');
  });

  it('may come while a server refuses, or twice', async () => {
    const { drill } = await startNovember({ startAt: kst('24T15:00') });
    await drill.close();
    await drill.close();
  });

  it('may come while a server takes its port back', async () => {
    const { drill } = await startNovember({ startAt: kst('24T15:00') });
    drill.jump(kst('24T21:00'));
    await drill.close();
    const refused = { kind: 'error', code: 'ECONNREFUSED' };
    expect(await visit(drill.env.DRILL_EID_STORAGE, '/', 300)).toEqual(refused);
  });
});

describe('a server that refused', () => {
  it('takes its port back as soon as it is free', async () => {
    const { drill } = await start({ startAt: kst('24T15:00') });
    const port = Number(drill.env.DRILL_EID_STORAGE_PORT);
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    drill.jump(kst('24T21:00'));
    await new Promise((closed) => squatter.close(closed));
    await expect
      .poll(() => visit(drill.env.DRILL_EID_STORAGE, '/', 50), { timeout: 5000 })
      .toEqual({ kind: 'silent' });
  });
});

it('says which drill cannot be read', async () => {
  const starting = startDrill({ folder: '/nowhere', clock: Date.now, on: { changed: () => {} } });
  await expect(starting).rejects.toThrow(Problem);
  await expect(starting).rejects.toThrow('/nowhere/script.yaml');
});
