import type { RunTerminal } from '../../../../electron/runbooks/runs/options.ts';
import type { CommandEnd } from '../../../../electron/runbooks/runs/rules/verdict.ts';
import { Problem } from '../../../../shared/problem.ts';
import type { Session } from '../../../../shared/terminal.ts';

/** What was told to promises has been done, further steps included. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
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
