/**
 * Keeps an incident desk busy until it is killed: `node writer.ts FILE RUN`. After each call that
 * changed something has returned, it says on standard output what was acknowledged.
 */
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { createHistory } from '../../../electron/history/history.ts';
import { createIncidents } from '../../../electron/incidents/incidents.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import { openDatabase } from '../../../electron/storage/open.ts';
import type { ChecklistTemplate } from '../../../shared/checklist.ts';
import type { Observation, Transition } from '../../../shared/health.ts';
import type { Incident, TimelineEntry } from '../../../shared/incident.ts';
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
  symptoms: [],
  services: [],
  items: ['1', '2', '3'].map((id) => ({
    id,
    section: { ko: '', en: '' },
    text: { ko: `할 일 ${id}`, en: `Task ${id}` },
    required: id === '1',
    when: null,
    for: null,
    dueMs: null,
    runbook: null,
  })),
};

const { database, notices } = openDatabase(file, Date.now);
if (notices.length > 0) throw new Error(`A sound database was set aside: ${notices[0]?.key}`);
const history = createHistory(database, Date.now);
const journal = createJournal(database, Date.now);
const told: { incidents: Incident[]; entries: TimelineEntry[] } = { incidents: [], entries: [] };
const desk = createIncidents({
  database,
  clock: Date.now,
  operator: () => `당직 ${run}`,
  language: () => 'ko',
  journal: (act, operator) => journal.append(act, operator),
  service: (id) => ({ id, name: { ko: id, en: id }, grade: null, checklist: null }),
  failing: () => ({ state: 'down', since: Date.now() - 1000 }),
  transitions: (service, from) =>
    history.transitions({ checks: [`${service}/portal`], limit: 100, from }),
  ladder: () => undefined,
  nth: () => 1,
  templates: () => [template],
  scales: () => [],
  deadlines: () => [],
  attached: () => true,
  emit: {
    changed: (incident) => told.incidents.push(incident),
    entry: (entry) => told.entries.push(entry),
  },
});

/** Does something and says what it was told meanwhile: by then it had returned. */
function acknowledged<T>(work: () => T): T {
  const result = work();
  for (const incident of told.incidents.splice(0)) acknowledge({ kind: 'incident', incident });
  for (const entry of told.entries.splice(0)) acknowledge({ kind: 'entry', entry });
  return result;
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
  acknowledged(() => desk.transition(service, transition));
}

function note(id: string, text: string, newFact = false): TimelineEntry {
  return acknowledged(() => desk.note(id, { text, attachments: [], newFact }));
}

for (let n = 0; ; n++) {
  const services = ['a', 'b'].map((one) => `service-${run}-${n}-${one}`);
  const [first = '', second = ''] = services;
  for (const service of services) fail(service);
  const { id } = acknowledged(() => desk.open({ services: [first] }));
  const other = acknowledged(() => desk.open({ services: [second] })).id;
  for (let i = 0; i < 3; i++) {
    note(id, `메모 ${i} ${'가'.repeat(i * 1000)}`);
    fail(first);
    acknowledged(() => desk.item(id, { item: 'general/2', to: i % 2 ? 'open' : 'done' }));
    acknowledged(() => desk.time(other, 'suspected', Date.now() - i));
  }
  const fact = note(other, '새 사실', true);
  acknowledged(() => desk.pin(other, fact.id, true));
  acknowledged(() => desk.item(other, { item: 'general/3', to: 'done' }));
  acknowledged(() => desk.duty(id, 'commander', '김하나'));
  acknowledged(() => desk.move(id, 'investigating'));
  acknowledged(() => desk.merge(other, id, '같은 원인'));
  const off = acknowledged(() => desk.split(id, { services: [second], reason: '다른 원인' })).id;
  for (const one of [id, off]) {
    acknowledged(() => desk.item(one, { item: 'general/1', to: 'skipped', reason: '해당 없음' }));
    acknowledged(() => desk.rename(one, `${one} 복구`));
    acknowledged(() => desk.move(one, 'resolved'));
    acknowledged(() => desk.move(one, 'closed'));
  }
  acknowledged(() => desk.move(id, 'investigating', '다시 실패'));
  // Lets the history's timer strike.
  await setImmediate();
}
