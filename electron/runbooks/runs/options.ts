import type { State } from '../../../shared/health.ts';
import type { Happening } from '../../../shared/incident.ts';
import type { JournalAct } from '../../../shared/journal.ts';
import type { Operator } from '../../../shared/operator.ts';
import type { Sentence } from '../../../shared/problem.ts';
import type { Run } from '../../../shared/run.ts';
import type { Quoting } from '../../../shared/shellQuote.ts';
import type { Session, Terminals } from '../../../shared/terminal.ts';
import type { Language } from '../../../shared/words.ts';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../storage/database.ts';
import type { Danger } from '../danger.ts';
import type { RunbookIncident, RunbookService } from '../fill.ts';
import type { Library } from '../library.ts';
import type { CommandEnd } from './rules/verdict.ts';

/** What runs need of the console's terminals. */
export interface RunTerminal {
  terminals(): Terminals;
  all(): Session[];
  /** @throws Problem where it cannot start */
  open(
    how: {
      cols: number;
      rows: number;
      shell: string | null;
      target: string | null;
      beside: string | null;
    },
    own: { title: string; secrets?: Readonly<Record<string, string>> },
  ): Session;
  /** @throws Problem where there is none such */
  close(session: string): void;
  /**
   * Types a line at the session's prompt and follows it to its end.
   * @throws Problem at once where the session is busy, has ended or has another kind of shell;
   *   rejects with one where it did not come to its prompt
   */
  run(
    session: string,
    line: string,
    options: {
      /** UTF-16 units of output that are wanted. */
      limit: number;
      quoting: Quoting;
      /** What the moment is called in the session's recording. */
      marker: string;
      /** The line was typed just now: until then the session came to its prompt. */
      typed(): void;
    },
  ): Promise<CommandEnd>;
  /** Ctrl+C. @throws Problem where there is none such */
  interrupt(session: string): void;
}

/** The secrets that the host keeps. */
export interface Secrets {
  names(): readonly string[];
  /** Null where it keeps none of that name. @throws Problem where it cannot be read */
  read(name: string): Promise<string | null>;
}

export interface RunsOptions {
  database: Database;
  clock: Clock;
  library: Pick<Library, 'get'>;
  danger: Pick<Danger, 'gateOf'>;
  terminal: RunTerminal;
  secrets: Secrets;
  /** Who has the seat. */
  seat: () => Pick<Operator, 'id' | 'name'>;
  operators: () => readonly Operator[];
  /** That who gives the PIN is who they say and may act. @throws Problem */
  confirm: (operator: string, pin: string | null) => Promise<Pick<Operator, 'name'>>;
  language: () => Language;
  service: (id: string) => RunbookService | undefined;
  /** @throws Problem where there is none */
  incident: (id: string) => RunbookIncident;
  /** How a service is judged; undefined where the catalogue has none such, or nothing watches it. */
  state: (service: string) => State | undefined;
  journal: (act: JournalAct, operator: string) => unknown;
  /** Writes into an incident's timeline, in the transaction of the change. */
  enter: (incident: string, what: Happening, from: { by: string | null; at: number }) => unknown;
  emit: {
    /** A run as it is now, once that is on the disk. */
    changed(run: Run): void;
    /** Something that no call can answer with, such as a disk that refuses. */
    notice(sentence: Sentence): void;
  };
  newId?: () => string;
}
