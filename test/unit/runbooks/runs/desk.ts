import { createJournal } from '../../../../electron/journal/journal.ts';
import type { RunsOptions, RunTerminal } from '../../../../electron/runbooks/runs/options.ts';
import type { CommandEnd } from '../../../../electron/runbooks/runs/rules/verdict.ts';
import { createRuns, type Runs } from '../../../../electron/runbooks/runs/runs.ts';
import type { State } from '../../../../shared/health.ts';
import type { Happening } from '../../../../shared/incident.ts';
import { JournalAct } from '../../../../shared/journal.ts';
import type { Operator } from '../../../../shared/operator.ts';
import { Problem, type Sentence } from '../../../../shared/problem.ts';
import type { Gate, Run, StepRun } from '../../../../shared/run.ts';
import type {
  CommandAct,
  Parameter,
  Runbook,
  RunbookStep,
  StepAct,
} from '../../../../shared/runbook.ts';
import type { Session } from '../../../../shared/terminal.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../../support/database.ts';

export const both = (text: string) => ({ ko: text, en: text });
export const PIN = '4821';
export const OPERATORS: readonly Operator[] = [
  { id: 'o-1', name: '김하늘', role: 'operator', hasPin: true },
  { id: 'o-2', name: '박바다', role: 'commander', hasPin: true },
  { id: 'o-3', name: '참관', role: 'viewer', hasPin: true },
];

export const command = (line: string, more: Partial<CommandAct> = {}): CommandAct => ({
  kind: 'command',
  shell: 'sh',
  command: line,
  timeoutMs: 60_000,
  expectExit: 0,
  expect: null,
  stop: null,
  danger: false,
  approve: 'one',
  background: false,
  cwd: null,
  next: null,
  ...more,
});
export const confirm = (...items: string[]): StepAct => ({
  kind: 'confirm',
  items: items.map(both),
});
export const note = (): StepAct => ({ kind: 'note', prompt: both('무엇을 보았습니까') });
export const decide = (...to: (string | null)[]): StepAct => ({
  kind: 'decide',
  options: to.map((one, place) => ({ label: both(`option ${place}`), to: one })),
});
export const wait = (
  until: State[],
  more: { service?: string; withinMs?: number } = {},
): StepAct => ({
  kind: 'wait',
  service: more.service ?? null,
  until,
  withinMs: more.withinMs ?? 600_000,
});
export const secret = (name: string): Parameter => ({
  name,
  type: 'text',
  description: both(name),
  default: null,
  choices: [],
  pattern: null,
  required: true,
  secret: true,
});
export const text = (name: string): Parameter => ({ ...secret(name), secret: false });

export function runbookOf(acts: readonly StepAct[], parameters: Parameter[] = []): Runbook {
  const steps = acts.map(
    (act, place): RunbookStep => ({
      id: String(place + 1),
      name: `name-${place + 1}`,
      title: both(`step ${place + 1}`),
      text: both(''),
      act,
    }),
  );
  return { id: 'book', title: both('The runbook'), intro: both(''), parameters, steps };
}

/** A command that was typed and has not ended. */
interface Typed {
  session: string;
  line: string;
  limit: number;
  marker: string;
  typed(): void;
  end(how?: Partial<CommandEnd>): Promise<void>;
  fail(problem: Problem): Promise<void>;
}

/** Terminals whose commands end as a test says. */
export interface ScriptedTerminal extends RunTerminal {
  /** What was opened, in order. */
  opened: { id: string; shell: string | null; title: string; secrets: unknown }[];
  closed: string[];
  /** Every command ever typed, in order. */
  commands: Typed[];
  interrupted: string[];
  /** Sessions in which Ctrl+C does nothing. */
  deaf: Set<string>;
  shells: string[];
  /** The last command typed. */
  last(): Typed;
}

export const ENDED: CommandEnd = {
  end: 'exit',
  exitCode: 0,
  boundary: 'marks',
  durationMs: 40,
  output: 'done\n',
  outputBytes: 5,
  outputSha256: 'a'.repeat(64),
  marker: { recording: 'rec-1', atMs: 1200 },
};

export function scriptedTerminal(): ScriptedTerminal {
  const sessions: Session[] = [];
  const busy = new Map<string, Typed>();
  const find = (id: string): Session => {
    const session = sessions.find((one) => one.id === id);
    if (!session) throw new Problem('terminal.notFound');
    return session;
  };
  const scripted: ScriptedTerminal = {
    opened: [],
    closed: [],
    commands: [],
    interrupted: [],
    deaf: new Set(),
    shells: ['zsh', 'bash', 'fish', 'sh', 'pwsh'],
    terminals: () => ({
      shells: scripted.shells.map((id) => ({ id, title: id })),
      targets: [],
    }),
    all: () => [...sessions],
    open({ shell }, { title, secrets = null }) {
      const id = `s${scripted.opened.length + 1}`;
      scripted.opened.push({ id, shell, title, secrets });
      const session: Session = {
        id,
        title,
        shell: shell ?? 'bash',
        target: null,
        group: id,
        startedAt: 0,
        exitCode: null,
        boundary: 'marks',
        cwd: null,
        programTitle: null,
        recording: 'rec-1',
      };
      sessions.push(session);
      return session;
    },
    close(id) {
      scripted.closed.push(id);
      sessions.splice(sessions.indexOf(find(id)), 1);
      void busy.get(id)?.end({ end: 'closed', exitCode: null });
    },
    run(id, line, { limit, quoting, marker, typed }) {
      const session = find(id);
      if (/pwsh|powershell/.test(session.shell) !== (quoting === 'powershell')) {
        throw new Problem('terminal.otherShell', { title: session.title, shell: session.shell });
      }
      if (busy.has(id)) throw new Problem('terminal.busy', { title: session.title });
      const { promise, resolve, reject } = Promise.withResolvers<CommandEnd>();
      const over = async (settle: () => void): Promise<void> => {
        if (busy.get(id) === one) busy.delete(id);
        settle();
        await settled();
      };
      const one: Typed = {
        session: id,
        line,
        limit,
        marker,
        typed,
        end: (how = {}) => over(() => resolve({ ...ENDED, ...how })),
        fail: (problem) => over(() => reject(problem)),
      };
      busy.set(id, one);
      scripted.commands.push(one);
      return promise;
    },
    interrupt(id) {
      find(id);
      scripted.interrupted.push(id);
      if (!scripted.deaf.has(id)) void busy.get(id)?.end({ exitCode: 130, output: '^C\n' });
    },
    last() {
      const last = scripted.commands.at(-1);
      if (!last) throw new Error('Nothing was typed.');
      return last;
    },
  };
  return scripted;
}

/** What was told to promises has been done, further steps included. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** Everything runs stand on, with what they told. */
export interface Desk {
  runs: Runs;
  terminal: ScriptedTerminal;
  temporary: TemporaryDatabase;
  emitted: Run[];
  notices: Sentence[];
  entered: { incident: string; what: Happening; by: string | null; at: number }[];
  /** By name. */
  secrets: Map<string, string>;
  /** What the reading of a secret waits for. */
  reading: Promise<void> | null;
  /** Of each service. */
  hosts: Map<string, string>;
  states: Map<string, State>;
  operators: Operator[];
  /** Whose PINs were asked for, in order. */
  asked: string[];
  seat: { id: string; name: string };
  /** Lines that the list of dangerous commands has. */
  dangerous: Set<string>;
  library: Map<string, Runbook>;
  /** What the journal holds, oldest first. */
  acts(): (JournalAct & { by: string })[];
  /** How many entries the journal has. */
  entries(): number;
  /** `change by` of each act of kind run. */
  told(): string[];
  /** Begins a run of a runbook of these steps. */
  start(acts: readonly StepAct[], more?: Partial<Starting>): Run;
  run(): Run;
  step(id: string): StepRun;
  go(step: string, more?: Partial<Parameters<Runs['go']>[2]>): Promise<Run>;
  /** As a restart of the console does, over the same database. */
  restart(): void;
  close(): void;
}

interface Starting {
  service: string | null;
  incident: string | null;
  parameters: Record<string, string>;
  runbookParameters: Parameter[];
}

export function openDesk(clock: () => number): Desk {
  const temporary = temporaryDatabase();
  let present = '';
  let ids = 0;
  const desk: Desk = {
    temporary,
    terminal: scriptedTerminal(),
    emitted: [],
    notices: [],
    entered: [],
    secrets: new Map(),
    reading: null,
    hosts: new Map(['g2b', 'gov24'].map((id) => [id, `${id}.go.kr`])),
    states: new Map(),
    operators: [...OPERATORS],
    asked: [],
    seat: { id: 'o-1', name: '김하늘' },
    dangerous: new Set(),
    library: new Map(),
    runs: createRuns(optionsNow()),
    acts: () =>
      [...createJournal(temporary.database, clock).stored()].map(({ actJson, operator }) => ({
        ...JournalAct.parse(JSON.parse(actJson)),
        by: operator,
      })),
    entries: () => createJournal(temporary.database, clock).head().entries,
    told: () =>
      desk.acts().flatMap((act) => (act.kind === 'run' ? [`${act.change} ${act.by}`.trim()] : [])),
    start(acts, { runbookParameters = [], ...more } = {}) {
      const runbook = runbookOf(acts, runbookParameters);
      desk.library.set(runbook.id, runbook);
      const purpose = { service: null, incident: null, parameters: {}, ...more };
      const run = desk.runs.start({ runbook: runbook.id, ...purpose });
      present = run.id;
      return run;
    },
    run() {
      const run = desk.runs.all().find(({ id }) => id === present);
      if (!run) throw new Error('No run was started.');
      return run;
    },
    step(id) {
      const step = desk.run().steps.find((one) => one.step === id);
      if (!step) throw new Error(`Step ${id} was not begun.`);
      return step;
    },
    go: (step, more = {}) =>
      desk.runs.go(present, step, { session: null, untilHuman: false, approval: null, ...more }),
    restart() {
      desk.runs.close();
      desk.temporary.reopen();
      desk.terminal = scriptedTerminal();
      desk.runs = createRuns(optionsNow());
    },
    close() {
      desk.runs.close();
      temporary.remove();
    },
  };
  return desk;

  function optionsNow(): RunsOptions {
    // What a disk keeps is tested elsewhere, and waiting for it takes most of the time.
    temporary.database.prepare('PRAGMA synchronous = OFF').run();
    const journal = createJournal(temporary.database, clock);
    return {
      database: temporary.database,
      clock,
      library: {
        get(id) {
          const runbook = desk.library.get(id);
          if (!runbook) throw new Problem('runbook.notFound', { runbook: id });
          return runbook;
        },
      },
      danger: {
        gateOf(act, line): Gate | null {
          if (act.approve === 'two') return { by: 'step', why: null };
          return desk.dangerous.has(line) ? { by: 'list', why: both('지웁니다') } : null;
        },
      },
      terminal: lateTerminal(),
      secrets: {
        names: () => [...desk.secrets.keys()],
        async read(name) {
          await desk.reading;
          return desk.secrets.get(name) ?? null;
        },
      },
      seat: () => desk.seat,
      operators: () => desk.operators,
      async confirm(id, pin) {
        desk.asked.push(id);
        const operator = desk.operators.find((one) => one.id === id);
        if (!operator || pin !== PIN) throw new Problem('operators.wrongPin', { name: id });
        return operator;
      },
      language: () => 'ko',
      service(id) {
        const host = desk.hosts.get(id);
        return host === undefined ? undefined : { id, name: id, url: null, host, port: 443 };
      },
      incident(id) {
        if (id !== 'i-1') throw new Problem('incident.notFound', { incident: id });
        return { id, number: 7, title: '나라장터 접속 불가' };
      },
      state: (service) => desk.states.get(service),
      journal: journal.append,
      enter: (incident, what, from) => desk.entered.push({ incident, what, ...from }),
      emit: {
        changed: (run) => desk.emitted.push(run),
        notice: (sentence) => desk.notices.push(sentence),
      },
      newId: () => {
        ids += 1;
        return `run-${ids}`;
      },
    };
  }

  /** The present one: a restart brings another. */
  function lateTerminal(): RunTerminal {
    return {
      terminals: () => desk.terminal.terminals(),
      all: () => desk.terminal.all(),
      open: (how, own) => desk.terminal.open(how, own),
      close: (id) => desk.terminal.close(id),
      run: (id, line, how) => desk.terminal.run(id, line, how),
      interrupt: (id) => desk.terminal.interrupt(id),
    };
  }
}
