import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  createOperators,
  type Operators,
  type OperatorsOptions,
} from '../../../electron/operators/operators.ts';
import type { Operator, Seat } from '../../../shared/operator.ts';
import type { Sentence } from '../../../shared/problem.ts';

/** The least scrypt there is: what is tested is not its strength. */
const CHEAP = { N: 2, r: 1, p: 1 };

/** Operators over a file of their own, with all they recorded and told. */
export interface Scene {
  file: string;
  operators: Operators;
  now: number;
  recorded: { change: string; name: string; by: string }[];
  told: { operators: Operator[][]; seats: Seat[]; relieved: string[]; notices: Sentence[] };
  /** What `record` throws from now on. */
  refusal: Error | null;
  /** As a restart does. */
  reopen(options?: Partial<OperatorsOptions>): Operators;
}

export function scene(options: Partial<OperatorsOptions> = {}): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-operators-'));
  const file = join(folder, 'operators.json');
  const open = (more: Partial<OperatorsOptions> = {}): Operators =>
    createOperators({
      file,
      clock: () => made.now,
      first: null,
      cost: CHEAP,
      record: ({ change, operator }, by) => {
        if (made.refusal) throw made.refusal;
        made.recorded.push({ change, name: operator.name, by });
      },
      emit: {
        operators: (all) => made.told.operators.push(all),
        seat: (seat) => made.told.seats.push(seat),
        relieved: (from, to) => made.told.relieved.push(`${from.name} → ${to.name}`),
        notice: (sentence) => made.told.notices.push(sentence),
      },
      ...options,
      ...more,
    });
  const made: Scene = {
    file,
    now: Date.UTC(2023, 10, 17),
    recorded: [],
    told: { operators: [], seats: [], relieved: [], notices: [] },
    refusal: null,
    // Opened below, for opening reads the clock and writes to the lists above.
    operators: undefined as unknown as Operators,
    reopen(more) {
      made.operators.stop();
      made.operators = open(more);
      return made.operators;
    },
  };
  made.operators = open();
  onTestFinished(() => {
    made.operators.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return made;
}

export const PINS = { commander: '8520', operator: '1379', viewer: '4826' };

/** A scene with a commander who sits, an operator and a viewer, each with a PIN. */
export async function staffed(options: Partial<OperatorsOptions> = {}) {
  const made = scene(options);
  const { operators } = made;
  const commander = operators.seat().operator.id;
  await operators.setPin(commander, null, PINS.commander);
  const add = async (name: string, role: 'operator' | 'viewer') =>
    (await operators.add({ name, role, pin: PINS[role] })).id;
  const ids = {
    commander,
    operator: await add('김하늘', 'operator'),
    viewer: await add('이바다', 'viewer'),
  };
  made.recorded.length = 0;
  made.told = { operators: [], seats: [], relieved: [], notices: [] };
  return Object.assign(made, { ids });
}

/** The key of the problem that a call is refused with. */
export async function refused(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    const { sentence } = error as { sentence?: Sentence };
    return sentence?.key ?? String(error);
  }
  return 'not refused';
}
