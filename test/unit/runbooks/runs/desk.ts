import { createJournal } from '../../../../electron/journal/journal.ts';
import type { RunsOptions, RunTerminal } from '../../../../electron/runbooks/runs/options.ts';
import { createRuns, type Runs } from '../../../../electron/runbooks/runs/runs.ts';
import type { State } from '../../../../shared/health.ts';
import type { Happening } from '../../../../shared/incident.ts';
import { JournalAct } from '../../../../shared/journal.ts';
import type { Operator } from '../../../../shared/operator.ts';
import { Problem, type Sentence } from '../../../../shared/problem.ts';
import type { Gate, Run, StepRun } from '../../../../shared/run.ts';
import type { Parameter, Runbook, StepAct } from '../../../../shared/runbook.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../../support/database.ts';
import { type ScriptedTerminal, scriptedTerminal } from './scriptedTerminal.ts';
import { both, runbookOf } from './steps.ts';

export const PIN = '4821';
export const OPERATORS: readonly Operator[] = [
  { id: 'o-1', name: '김하늘', role: 'operator', hasPin: true },
  { id: 'o-2', name: '박바다', role: 'commander', hasPin: true },
  { id: 'o-3', name: '참관', role: 'viewer', hasPin: true },
];

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
