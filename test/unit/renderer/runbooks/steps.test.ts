import { describe, expect, it } from 'vitest';
import { latestRuns, stepAtHand } from '../../../../renderer/runbooks/steps.ts';
import type { Runbook, StepRun } from '../../../../shared/runbook.ts';

const text = { ko: '', en: '' };
const runbook: Runbook = {
  id: 'dns',
  title: text,
  intro: text,
  steps: ['1', '2', '3'].map((id) => ({ id, title: text, text, command: 'true', shell: null })),
};
const purpose = { runbook: 'dns', service: 'gov24', incident: null };

function run(step: string, change: Partial<StepRun> = {}): StepRun {
  return {
    id: `${step} ${change.startedAt ?? 0}`,
    runbook: 'dns',
    step,
    service: 'gov24',
    incident: null,
    session: 's',
    command: 'true',
    state: 'succeeded',
    startedAt: 0,
    endedAt: 1,
    exitCode: 0,
    output: '',
    ...change,
  };
}

const atHand = (...runs: StepRun[]) => stepAtHand(runbook, latestRuns(runs, purpose));

describe('latestRuns', () => {
  it('keeps the latest run of each step', () => {
    const latest = latestRuns([run('1', { startedAt: 5 }), run('1', { startedAt: 3 })], purpose);
    expect(latest.get('1')?.startedAt).toBe(5);
  });

  it.each([{ incident: 'i' }, { service: 'g2b' }, { runbook: 'tls' }])(
    'leaves out runs for another purpose: %j',
    (change) => {
      expect(latestRuns([run('1', change)], purpose).size).toBe(0);
    },
  );
});

describe('stepAtHand', () => {
  it('is the first before anything was run', () => expect(atHand()).toBe('1'));

  it('is the one after the last that succeeded, even over left-out steps', () => {
    expect(atHand(run('1'))).toBe('2');
    expect(atHand(run('2'))).toBe('3');
  });

  it.each(['running', 'failed', 'cancelled'] as const)('stays at a step that is %s', (state) => {
    expect(atHand(run('1'), run('2', { state }))).toBe('2');
  });

  it('goes on where the shell cannot tell how the command ended', () => {
    expect(atHand(run('1', { state: 'unknown', exitCode: null }))).toBe('2');
  });

  it('is none after the last step', () => expect(atHand(run('3'))).toBeNull());
});
