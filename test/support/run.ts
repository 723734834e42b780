import type { Run, StepRun } from '../../shared/run.ts';
import type { CommandAct, Runbook, RunbookStep, StepAct } from '../../shared/runbook.ts';
import type { Bilingual } from '../../shared/words.ts';
import { commandAct } from './page/incidentScene.ts';

/** Runbooks and runs for tests, each with what the test is about. */

const both = (text: string): Bilingual => ({ ko: text, en: text });

export function commandOf(change: Partial<CommandAct> = {}): CommandAct {
  return commandAct('true', change);
}

export function stepOf(
  id: string,
  act: StepAct = commandOf(),
  change: Partial<RunbookStep> = {},
): RunbookStep {
  return { id, name: null, title: both(`${id}번째 단계`), text: both(''), act, ...change };
}

export function runbookOf(change: Partial<Runbook> = {}): Runbook {
  return {
    id: 'http-phases',
    title: both('HTTP 단계별 확인'),
    intro: both(''),
    parameters: [],
    steps: ['1', '2', '3', '4'].map((id) => stepOf(id)),
    ...change,
  };
}

export function runOf(change: Partial<Run> = {}): Run {
  return {
    id: 'r-1',
    runbook: 'http-phases',
    title: both('HTTP 단계별 확인'),
    service: null,
    incident: null,
    parameters: {},
    state: 'waiting',
    at: '1',
    untilHuman: false,
    startedAt: 1000,
    endedAt: null,
    by: '당직 1',
    why: null,
    steps: [],
    ...change,
  };
}

export function stepRunOf(change: Partial<StepRun> = {}): StepRun {
  return {
    step: '1',
    state: 'succeeded',
    attempt: 1,
    startedAt: 1000,
    endedAt: 2000,
    limitMs: 600_000,
    by: '당직 1',
    session: 's-1',
    line: 'true',
    exitCode: 0,
    boundary: 'marks',
    output: '',
    outputBytes: 0,
    outputSha256: null,
    marker: null,
    why: null,
    approvedBy: null,
    reason: null,
    ticked: [],
    option: null,
    note: null,
    ...change,
  };
}
