import { createJournal } from '../../electron/journal/journal.ts';
import {
  createRunbooks,
  type Runbooks,
  type RunbooksOptions,
} from '../../electron/runbooks/runbooks.ts';
import type { Database } from '../../electron/storage/database.ts';
import type { Operator } from '../../shared/operator.ts';
import { Problem } from '../../shared/problem.ts';

const OPERATORS: readonly Operator[] = [
  { id: 'o-1', name: '김하늘', role: 'operator', hasPin: true },
  { id: 'o-2', name: '박바다', role: 'commander', hasPin: true },
];
const PIN = '4821';
const SERVICE = {
  id: 'g2b',
  name: '나라장터',
  url: 'https://g2b.go.kr/',
  host: 'g2b.go.kr',
  port: 443,
};

/** Runbooks of some folders over a database and real terminals, with one service, one incident and two operators. */
export function runbooksOver(
  database: Database,
  terminal: RunbooksOptions['terminal'],
  given: Pick<RunbooksOptions, 'folders' | 'enter'> & {
    dangerFiles?: readonly string[];
    /** By name. */
    secrets?: ReadonlyMap<string, string>;
  },
): Runbooks {
  const { secrets = new Map<string, string>(), dangerFiles = [], ...rest } = given;
  const { append } = createJournal(database, Date.now);
  return createRunbooks({
    ...rest,
    dangerFiles,
    database,
    clock: Date.now,
    terminal,
    secrets: {
      names: () => [...secrets.keys()],
      read: async (name) => secrets.get(name) ?? null,
    },
    seat: () => ({ id: 'o-1', name: '김하늘' }),
    operators: () => OPERATORS,
    async confirm(id, pin) {
      const operator = OPERATORS.find((one) => one.id === id);
      if (!operator || pin !== PIN) throw new Problem('operators.wrongPin', { name: id });
      return operator;
    },
    language: () => 'ko',
    service: (id) => (id === SERVICE.id ? SERVICE : undefined),
    incident: (id) => ({ id, number: 1, title: '나라장터 접속 불가' }),
    state: () => undefined,
    journal: append,
    emit: {
      changed: () => {},
      notice(sentence) {
        throw new Problem(sentence.key, sentence.params);
      },
    },
  });
}
