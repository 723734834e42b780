import type { Api, Snapshot } from '../../../shared/contract.ts';
import { Problem, sentence } from '../../../shared/problem.ts';
import type { Run, StepLine, StepRun } from '../../../shared/run.ts';
import type { Parameter, Runbook } from '../../../shared/runbook.ts';
import type { Bilingual } from '../../../shared/words.ts';
import { runOf, stepOf, stepRunOf } from '../run.ts';
import { commandAct } from './incidentScene.ts';
import type { Stage } from './stage.ts';

/**
 * A runbook with a step of each kind, and as much of a console as follows it: how a command ends is
 * said by the test.
 */

const both = (ko: string, en: string): Bilingual => ({ ko, en });

export const HOST: Parameter = {
  name: 'host',
  type: 'host',
  description: both('인증 서버', 'Authentication server'),
  default: null,
  choices: [],
  pattern: null,
  required: true,
  secret: false,
};

const steps: [ko: string, en: string, act: Runbook['steps'][number]['act']][] = [
  ['큰 패킷 보내기', 'Send large packets', commandAct('ping -c 3 -s 1472 {{host}}')],
  [
    '결과 판단',
    'Judge it',
    {
      kind: 'decide',
      options: [
        { label: both('큰 패킷만 잃음', 'Only large ones are lost'), to: '3' },
        { label: both('모두 돌아옴', 'All come back'), to: null },
      ],
    },
  ],
  ['라우터 다시 시작', 'Restart the router', commandAct('reboot', { timeoutMs: 60_000 })],
  [
    '현장 확인',
    'Look at the site',
    {
      kind: 'confirm',
      items: [both('표시등', 'Lights'), both('예비 회선', 'Spare line')],
    },
  ],
  ['본 것 적기', 'Write it down', { kind: 'note', prompt: both('표시등 색', 'Colour of lights') }],
  [
    '회복 기다리기',
    'Wait for recovery',
    { kind: 'wait', service: 'saeol', until: ['up', 'degraded'], withinMs: 600_000 },
  ],
];

export const DESK_RUNBOOK: Runbook = {
  id: 'http-phases',
  title: both('경로와 패킷 크기', 'Route and packet size'),
  intro: both('작은 패킷과 큰 패킷을 견줍니다.', 'Small packets against large ones.'),
  parameters: [HOST],
  steps: steps.map(([ko, en, act], index) =>
    stepOf(String(index + 1), act, { title: both(ko, en) }),
  ),
};

/** The PIN of whoever agrees. */
export const SECOND_PIN = '2468';

export interface RunDesk {
  answers: Partial<Api>;
  /** What the console tells goes to this page. */
  stage: Stage | null;
  /** The run as it stands. */
  run(): Run;
  /** The running command comes to its end. */
  end(step: string, change: Partial<StepRun>): void;
}

export function runDesk(scene: Snapshot, runbook = DESK_RUNBOOK): RunDesk {
  let run: Run | null = scene.runs[0] ?? null;
  const by = scene.seat.operator.name;
  const lineOf = (step: string, parameters: Readonly<Record<string, string>>): StepLine => {
    const act = runbook.steps.find(({ id }) => id === step)?.act;
    const host = parameters.host ?? '';
    const line = act?.kind === 'command' ? act.command.replace('{{host}}', `'${host}'`) : null;
    const gate = {
      by: 'list' as const,
      why: both('장비를 다시 시작합니다.', 'It restarts a machine.'),
    };
    if (line?.includes("''")) {
      const problem = sentence('runbook.missingParameter', { parameter: 'host' });
      return { step, line: null, problem, gate: null };
    }
    return { step, line, problem: null, gate: line === 'reboot' ? gate : null };
  };
  const present = (): Run => {
    if (!run) throw new Problem('runs.notFound');
    return run;
  };
  const become = (change: Partial<Run>): Run => {
    run = { ...present(), ...change };
    desk.stage?.hub.changed('runs', run);
    return run;
  };
  const put = (step: string, change: Partial<StepRun>, onward: Partial<Run> = {}): Run => {
    const { steps: all } = present();
    const known = all.find((one) => one.step === step);
    const next: StepRun = {
      ...stepRunOf({ startedAt: scene.now, endedAt: null, state: 'waiting', exitCode: null, by }),
      ...known,
      ...change,
      step,
    };
    return become({ steps: [...all.filter((one) => one.step !== step), next], ...onward });
  };
  const after = (step: string): Partial<Run> => {
    const next = runbook.steps[runbook.steps.findIndex(({ id }) => id === step) + 1];
    return next ? { at: next.id, state: 'waiting' } : { at: null, state: 'done' };
  };
  const finish = (step: string, change: Partial<StepRun>): Run =>
    put(step, { state: 'succeeded', endedAt: scene.now + 2000, ...change }, after(step));
  const desk: RunDesk = {
    stage: null,
    run: present,
    end(step, change) {
      const state = change.state ?? 'succeeded';
      const onward = state === 'succeeded' ? after(step) : { state: 'waiting' as const };
      put(step, { state, endedAt: scene.now + 4000, ...change }, onward);
    },
    answers: {
      'runbooks.get': () => runbook,
      'runbooks.form': () => ({ values: {}, kept: [] }),
      'runbooks.lines': ({ parameters }) =>
        runbook.steps
          .filter(({ act }) => act.kind === 'command')
          .map(({ id }) => lineOf(id, parameters)),
      'runs.start': ({ service, incident, parameters }) => {
        run = runOf({ service, incident, parameters, by, startedAt: scene.now });
        return become({ title: runbook.title });
      },
      'runs.runbook': () => runbook,
      'runs.line': ({ step }) => lineOf(step, present().parameters),
      'runs.go': ({ step, session, untilHuman, approval }) => {
        const { line, gate } = lineOf(step, present().parameters);
        if (gate && approval?.pin !== SECOND_PIN) {
          throw new Problem('operators.wrongPin', { name: '당직 2' });
        }
        const known = present().steps.find((one) => one.step === step);
        const attempt = (known?.attempt ?? 0) + 1;
        const { act } = stepIn(runbook, step);
        return put(
          step,
          {
            state: 'running',
            attempt,
            startedAt: Date.now(),
            endedAt: null,
            exitCode: null,
            why: null,
            line,
            session: act.kind === 'command' ? (session ?? 's-new') : null,
            limitMs: act.kind === 'wait' ? act.withinMs : 60_000,
            approvedBy: gate ? '당직 2' : null,
          },
          { state: 'running', at: step, untilHuman },
        );
      },
      'runs.cancel': () => {
        const running = present().steps.find(({ state }) => state === 'running');
        desk.end(running?.step ?? '', { state: 'cancelled', exitCode: null });
        return present();
      },
      'runs.skip': ({ step, reason }) => finish(step, { state: 'skipped', reason }),
      'runs.tick': ({ step, item, done }) => {
        const ticked = present().steps.find((one) => one.step === step)?.ticked ?? [];
        const others = ticked.filter((one) => one !== item);
        return put(step, { ticked: done ? [...others, item] : others });
      },
      'runs.confirm': ({ step }) => finish(step, {}),
      'runs.decide': ({ step, option }) => finish(step, { option }),
      'runs.note': ({ step, text }) => finish(step, { note: text }),
      'runs.stop': ({ reason }) =>
        become({ state: 'stopped', why: sentence('runs.stoppedBy', { by, reason }) }),
      'runs.resume': () => become({ state: 'waiting', why: null }),
      'secrets.keep': () => null,
      'secrets.remove': () => null,
    },
  };
  return desk;
}

function stepIn({ steps: all }: Runbook, id: string): Runbook['steps'][number] {
  const step = all.find((one) => one.id === id);
  if (!step) throw new Problem('runs.noStep', { runbook: '', step: id });
  return step;
}
