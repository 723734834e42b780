/**
 * Keeps an incident desk busy until it is killed: `node writer.ts FILE RUN`. After each call that
 * changed something has returned, it says on standard output what was acknowledged.
 */
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createHistory } from '../../../electron/history/history.ts';
import { createIncidents } from '../../../electron/incidents/incidents.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import type { ChecklistTemplate } from '../../../shared/checklist.ts';
import type { Observation, Transition } from '../../../shared/health.ts';
import type { TimelineEntry } from '../../../shared/incident.ts';
import { sentence } from '../../../shared/problem.ts';
import type { Acknowledgement } from './acknowledgement.ts';

const [, , file = '', run = ''] = process.argv;

function acknowledge(acknowledgement: Acknowledgement): void {
  // Synchronous: once it returns the line is in the pipe, whatever happens to this process.
  writeSync(1, `${JSON.stringify(acknowledgement)}\n`);
}

const template: ChecklistTemplate = {
  id: 'general',
  title: { ko: '점검', en: 'Check' },
  items: ['1', '2', '3'].map((id) => ({
    id,
    section: { ko: '', en: '' },
    text: { ko: `할 일 ${id}`, en: `Task ${id}` },
    required: id === '1',
  })),
};

const { database, notices } = openDatabase(file, Date.now);
if (notices.length > 0) throw new Error(`A sound database was set aside: ${notices[0]?.key}`);
const history = createHistory(database, Date.now);
const told: TimelineEntry[] = [];
const incidents = createIncidents({
  database,
  clock: Date.now,
  operator: () => `당직 ${run}`,
  language: () => 'ko',
  service: (id) => ({ id, name: { ko: id, en: id }, checklist: null }),
  failing: () => ({ state: 'down', since: Date.now() - 1000 }),
  transitions: (service, from) =>
    history.transitions({ checks: [`${service}/portal`], limit: 100, from }),
  template: (id) => (id === template.id ? template : undefined),
  emit: { changed: () => {}, entry: (entry) => told.push(entry) },
});

function entries(): void {
  for (const entry of told.splice(0)) acknowledge({ kind: 'entry', entry });
}

function fail(service: string): void {
  const at = Date.now();
  const check = `${service}/portal`;
  const reason = sentence('state.down');
  const transition: Transition = { check, at, since: at, from: 'up', to: 'down', reason };
  const observation: Observation = {
    check,
    at,
    verdict: 'down',
    latencyMs: 1,
    errorClass: 'refused',
    reason,
    phases: {},
    status: null,
    address: null,
    protocol: null,
    bytes: null,
    certificate: null,
  };
  history.observe(observation);
  history.transition(transition);
  acknowledge({ kind: 'transition', transition });
  incidents.transition(service, transition);
  entries();
}

for (let n = 0; ; n++) {
  const service = `service-${run}-${n}`;
  fail(service);
  const incident = incidents.open({ services: [service] });
  acknowledge({ kind: 'opened', incident });
  entries();
  for (let i = 0; i < 5; i++) {
    incidents.note(incident.id, `메모 ${i} ${'가'.repeat(i * 1000)}`);
    entries();
    fail(service);
    incidents.item(incident.id, { item: '2', to: i % 2 ? 'open' : 'done' });
    entries();
  }
  incidents.item(incident.id, { item: '1', to: 'skipped', reason: '해당 없음' });
  incidents.edit(incident.id, { title: `${service} 복구`, severity: 1 });
  incidents.resolve(incident.id);
  incidents.close(incident.id);
  entries();
  // Lets the history's timer strike.
  await setImmediate();
}
