/**
 * Sends reports one after the other, until it is killed: `node sender.ts FOLDER`. Says on standard
 * output what had been sent before the line was written.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createReports } from '../../../electron/reports/reports.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import { OPERATOR, reportFacts } from '../reportFacts.ts';

const [, , folder = ''] = process.argv;
const { database } = openDatabase(join(folder, 'watchroom.db'), Date.now);
const facts = reportFacts({ sent: [] });
const reports = createReports({
  database,
  clock: Date.now,
  assetsFolder: join(import.meta.dirname, '../../../assets'),
  templatesFolder: join(folder, 'templates'),
  dataFolder: folder,
  operator: () => OPERATOR,
  gather: {
    facts: async () => facts,
    checks: () => [],
    observations: async () => new Uint8Array(),
    pictures: () => ({}),
  },
  journal: () => {},
  enter: () => {},
  emit: { draft: () => {}, sent: () => {}, decision: () => {}, making: () => {} },
});

const choice = { incident: 'i-3', kind: 'interim', language: 'ko', redacted: false } as const;
for (let n = 0; ; n++) {
  const { cause } = reports.drafts.get('i-3', 'ko').fields;
  const writing = {
    incident: 'i-3',
    language: 'ko',
    field: 'cause',
    was: cause?.at ?? null,
  } as const;
  reports.drafts.write({ ...writing, text: `원인 ${process.pid}-${n}` });
  const formats = ['md', 'json'] as const;
  const sent = await reports.send(choice, { formats, to: '행정안전부', making: String(n) });
  // Synchronous: once it returns the line is in the pipe, whatever happens to this process.
  writeSync(1, `${sent.id}\n`);
}
