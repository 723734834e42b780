/**
 * Follows the runbook `slow` in a real shell until it is killed: `node runner.ts FILE FOLDER`. Says
 * the run's id on standard output while its second step is running.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openDatabase } from '../../../electron/storage/open.ts';
import { createTerminal } from '../../../electron/terminal/terminal.ts';
import { runbooksOver } from '../runbooks.ts';

const [, , file = '', folder = ''] = process.argv;
const { database, notices } = openDatabase(file, Date.now);
if (notices.length > 0) throw new Error(`A sound database was set aside: ${notices[0]?.key}`);
const terminal = createTerminal({
  clock: Date.now,
  environment: { HOME: folder, PATH: process.env.PATH, SHELL: '/bin/bash' },
  shellFolder: join(import.meta.dirname, '../../../assets/shell'),
  targets: () => [],
  record: () => null,
  emit: { sessions: () => {}, output: () => {} },
});
const { runs } = runbooksOver(database, terminal, { folders: [folder], enter: () => {} });
const { id } = runs.start({ runbook: 'slow', service: null, incident: 'i-1', parameters: {} });
const how = { session: null, untilHuman: false, approval: null };
await runs.go(id, '4', how);
while (runs.all()[0]?.state === 'running') await after(20);
await runs.go(id, '1', how);
while (runs.all()[0]?.state === 'running') await after(20);
await runs.go(id, '2', how);
writeSync(1, `${id}\n`);
