import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CommandEnd } from '../../../../electron/runbooks/runs/rules/verdict.ts';
import type { State } from '../../../../shared/health.ts';
import { Problem } from '../../../../shared/problem.ts';
import type { Run } from '../../../../shared/run.ts';
import type { StepAct } from '../../../../shared/runbook.ts';
import { type Desk, openDesk, PIN } from './desk.ts';
import { settled } from './scriptedTerminal.ts';
import { command, confirm, decide, note, wait } from './steps.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2023-11-23T09:30:00+09:00') }));
afterEach(() => vi.useRealTimers());

/** A runbook with every kind of step, loops included. */
const STEPS: readonly StepAct[] = [
  command('one'),
  command('two', { stop: 'panic', timeoutMs: 30_000 }),
  confirm('a', 'b'),
  wait(['up'], { withinMs: 60_000 }),
  command('tail', { background: true, stop: 'panic' }),
  command('danger', { danger: true, next: '7' }),
  decide('1', '3', '8', null),
  note(),
  command('dd', { approve: 'two' }),
  confirm(),
];
const BACKGROUND = '5';

const step = fc.integer({ min: 1, max: STEPS.length }).map(String);
const end = fc.constantFrom<Partial<CommandEnd>>(
  {},
  {},
  { exitCode: 1 },
  { output: 'panic\n' },
  { end: 'closed', exitCode: null },
  { end: 'unmarked', exitCode: null, boundary: 'prompt' },
);

/** Something that is done, with how a counterexample shows it. */
interface Act {
  name: string;
  do(desk: Desk): unknown;
}

/** Half of what people do is about the step at hand. */
const where = fc.oneof(step, fc.constant(null));
const at = (desk: Desk, place: string | null): string => place ?? desk.run().at ?? '1';
const agreed = { operator: 'o-2', pin: PIN, line: 'dd' };

const going = fc.record({ where, untilHuman: fc.boolean(), agrees: fc.boolean() }).map(
  ({ where, untilHuman, agrees }): Act => ({
    name: `go ${where} ${untilHuman ? 'on' : ''} ${agrees ? 'agreed' : ''}`,
    do: (desk) => desk.go(at(desk, where), { untilHuman, approval: agrees ? agreed : null }),
  }),
);
const ending = fc.tuple(fc.constantFrom(-1, -1, 0, 1, 2), end).map(
  ([which, how]): Act => ({
    name: `end ${which} ${JSON.stringify(how)}`,
    do: (desk) => desk.terminal.commands.at(which)?.end(how),
  }),
);
const deed = fc
  .record({
    where,
    place: fc.nat(3),
    done: fc.boolean(),
    kind: fc.constantFrom('confirm', 'tick', 'decide', 'note', 'skip'),
  })
  .map(
    ({ where, place, done, kind }): Act => ({
      name: `${kind} ${where} ${place} ${done}`,
      do(desk) {
        const { id } = desk.run();
        const one = at(desk, where);
        if (kind === 'confirm') return desk.runs.confirm(id, one);
        if (kind === 'tick') return desk.runs.tick(id, one, place, done);
        if (kind === 'decide') return desk.runs.decide(id, one, place);
        if (kind === 'note') return desk.runs.note(id, one, '메모');
        return desk.runs.skip(id, one, '이유');
      },
    }),
  );
const others = fc.constantFrom<Act>(
  { name: 'stop', do: (desk) => desk.runs.stop(desk.run().id, '교대') },
  { name: 'resume', do: (desk) => desk.runs.resume(desk.run().id) },
  { name: 'cancel', do: (desk) => desk.runs.cancel(desk.run().id) },
  { name: 'up', do: (desk) => judged(desk, 'up') },
  { name: 'down', do: (desk) => judged(desk, 'down') },
  { name: 'a second', do: () => vi.advanceTimersByTimeAsync(1000) },
  { name: 'some time', do: () => vi.advanceTimersByTimeAsync(70_000) },
  { name: 'restart', do: (desk) => desk.restart() },
);
const acts = fc
  .oneof(going, ending, deed, others)
  .map((act) => ({ ...act, [fc.toStringMethod]: () => act.name }));

function judged(desk: Desk, state: State): void {
  desk.states.set('g2b', state);
  desk.runs.look();
}

async function perform(desk: Desk, act: Act): Promise<void> {
  try {
    await act.do(desk);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  await settled();
}

/** What holds of every run at every moment. */
function expectSound(now: Run, before: Run): void {
  const running = now.steps.filter(({ state }) => state === 'running').map((one) => one.step);
  const foreground = running.filter((one) => one !== BACKGROUND);
  expect(foreground.length).toBeLessThanOrEqual(1);
  expect(now.state === 'done').toBe(now.at === null);
  if (now.at !== null) expect(Number(now.at)).toBeLessThanOrEqual(STEPS.length);
  if (now.state === 'running') expect(foreground).toEqual([now.at]);
  if (now.state === 'waiting') expect(foreground).toEqual([]);
  if (now.state !== 'running') expect(now.untilHuman).toBe(false);
  expect(now.state === 'stopped').toBe(now.why !== null);
  expect(now.steps.map((one) => Number(one.step))).toEqual(
    now.steps.map((one) => Number(one.step)).toSorted((a, b) => a - b),
  );
  for (const one of before.steps) {
    const after = now.steps.find((other) => other.step === one.step);
    expect(after?.attempt).toBeGreaterThanOrEqual(one.attempt);
  }
  if (before.state === 'done') expect({ ...now, steps: [] }).toEqual({ ...before, steps: [] });
}

/** The journal has every change, with the step as it then was; the timeline what concerns it. */
function expectAccount(desk: Desk): void {
  const told = desk.acts().flatMap((act) => (act.kind === 'run' ? [act] : []));
  for (const latest of desk.run().steps) {
    const about = told.flatMap(({ change, step: one }) =>
      one?.step === latest.step ? [{ change, one }] : [],
    );
    // A manual step that the run came back to is blank until somebody does something.
    const isBlank = latest.state === 'waiting' && latest.ticked.length === 0;
    if (!isBlank) expect(about.at(-1)?.one).toEqual(latest);
    const attempts = new Set(about.map(({ one }) => one.attempt));
    if (latest.step !== '3') expect(attempts.size).toBe(latest.attempt);
    const ran = about.filter(({ change }) => change === 'ran').map(({ one }) => one.attempt);
    expect(new Set(ran).size).toBe(ran.length);
  }
  const of = (...changes: string[]) => told.filter(({ change }) => changes.includes(change));
  const entries = desk.entered.map(({ what }) => what);
  const ended = of('ended').flatMap(({ step: one }) => (one ? [one] : []));
  const typed = ended.filter(({ line }) => line !== null);
  expect(entries.filter(({ kind }) => kind === 'command')).toHaveLength(typed.length);
  const waited = ended.filter((one) => one.step === '4' && one.limitMs !== null);
  const people = of('confirmed', 'decided', 'noted', 'skipped', 'stopped');
  expect(entries.filter(({ kind }) => kind === 'step')).toHaveLength(waited.length + people.length);
  expect(of('done').length).toBe(desk.run().state === 'done' ? 1 : 0);
  expect(of('approved')).toHaveLength(
    of('ran').filter(({ step: one }) => one?.line === 'dd').length,
  );
}

it('whatever is done, a run stays sound and its account whole', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 10, maxLength: 40 }), async (all) => {
      const desk = openDesk(Date.now);
      try {
        desk.states.set('g2b', 'down');
        desk.start(STEPS, { service: 'g2b', incident: 'i-1' });
        for (const act of all) {
          const before = desk.run();
          const emitted = desk.emitted.length;
          const told = desk.entries();
          await perform(desk, act);
          expectSound(desk.run(), before);
          // Nothing changes untold, and nothing is told that did not change.
          const changed = !isDeepStrictEqual(desk.run(), before);
          expect([act.name, desk.entries() > told]).toEqual([act.name, changed]);
          expect(desk.emitted.length > emitted).toBe(changed);
        }
        expectAccount(desk);
        expect(desk.notices).toEqual([]);
      } finally {
        desk.close();
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
