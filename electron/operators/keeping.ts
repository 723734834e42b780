import type { JournalAct } from '../../shared/journal.ts';
import { replaceRegister } from './file.ts';
import type { Register } from './register.ts';

export type OperatorAct = JournalAct & { kind: 'operator' };

/** Writes into the journal. @param by a name; empty for what the console did by itself */
export type RecordAct = (act: OperatorAct, by: string) => void;

/** The register as it counts: on the disk, and each change of it in the journal. */
export interface Keeping {
  register(): Register;
  /** @throws where the disk or the journal refuses; the former register then counts on */
  commit(next: Register, act: OperatorAct, by: string): void;
  /** Puts right in memory what the next change will keep. */
  correct(next: Register): void;
  record: RecordAct;
}

export function createKeeping(file: string, first: Register, record: RecordAct): Keeping {
  let register = first;
  return {
    register: () => register,
    commit(next, act, by) {
      replaceRegister(file, next, () => record(act, by));
      register = next;
    },
    correct(next) {
      register = next;
    },
    record,
  };
}
