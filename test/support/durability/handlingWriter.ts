/**
 * Keeps the handling desk busy until it is killed: `node handlingWriter.ts FILE`. After each call
 * has returned, it says on standard output how many entries the journal then had.
 */
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createHandling } from '../../../electron/handling/handling.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import type { Match } from '../../../shared/handling.ts';

const [, , file = ''] = process.argv;

const both = (name: string) => ({ ko: name, en: name });
const services = ['a', 'b', 'c'].map(
  (id): ServiceSummary => ({
    id,
    name: both(id),
    owner: { id: 'mois', name: both('mois') },
    grade: null,
    description: null,
    standsOn: [],
    contacts: [],
    runbooks: [],
    checklist: null,
    checks: [],
  }),
);

const { database, notices } = openDatabase(file, Date.now);
if (notices.length > 0) throw new Error(`A sound database was set aside: ${notices[0]?.key}`);
const journal = createJournal(database, Date.now);
let entries = 0;
const desk = createHandling({
  database,
  clock: Date.now,
  operator: () => '당직 1',
  journal: {
    append(act, operator) {
      const entry = journal.append(act, operator);
      entries = entry.id;
      return entry;
    },
  },
  plans: () => [],
  standings: () => ({ services, grounds: [] }),
  state: () => 'down',
  emit: { changed: () => {}, maintenance: () => {}, notice: () => {} },
});

function done(): void {
  // Synchronous: once it returns the line is in the pipe, whatever happens to this process.
  writeSync(1, `${entries}\n`);
}

const match: Match = { services: ['a'], grounds: [], organisations: [] };
const reason = '확인 중';
for (let n = 0; ; n++) {
  const until = Date.now() + 3_600_000;
  desk.acknowledge(['a', 'b', 'c'], { owner: `김하늘 ${n}`, reason, until, sticky: n % 2 === 0 });
  done();
  const silence = desk.silence({ match, reason, until });
  done();
  const when = { kind: 'once', from: Date.now(), until } as const;
  const maintenance = desk.maintain({ match, reason, when });
  done();
  desk.unacknowledge(['b', 'c']);
  done();
  if (n % 3 > 0) desk.endSilence(silence.id);
  if (n % 3 > 1) desk.endMaintenance(maintenance.id);
  done();
  await setImmediate();
}
