import { createIncidents, type Incidents } from '../../../electron/incidents/incidents.ts';
import type { Failing } from '../../../electron/incidents/opening.ts';
import { createJournal, type Journal } from '../../../electron/journal/journal.ts';
import type { Attachment } from '../../../shared/attachment.ts';
import type { ChecklistItem, ChecklistTemplate } from '../../../shared/checklist.ts';
import type { Deadline } from '../../../shared/deadline.ts';
import type { Transition } from '../../../shared/health.ts';
import type { Incident, TimelineEntry } from '../../../shared/incident.ts';
import { JournalAct } from '../../../shared/journal.ts';
import type { Ladder, Layer } from '../../../shared/ladder.ts';
import { Problem, sentence } from '../../../shared/problem.ts';
import type { GradingScale } from '../../../shared/scale.ts';
import type { Language } from '../../../shared/words.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';

export const T = Date.UTC(2023, 10, 17, 0, 0, 0);
export const HOUR = 3_600_000;

const both = (text: string) => ({ ko: text, en: text });

const SERVICES = new Map(
  [
    { id: 'gov24', name: { ko: '정부24', en: 'Government24' }, grade: 1, checklist: 'gov24-list' },
    { id: 'saeol', name: { ko: '새올', en: 'Saeol' }, grade: null, checklist: null },
    { id: 'g2b', name: { ko: '나라장터', en: 'G2B' }, grade: 2, checklist: null },
    { id: 'eid', name: { ko: '전자신분증', en: 'e-ID' }, grade: 2, checklist: null },
  ].map((service) => [service.id, service]),
);

export function template(
  id: string,
  given: Partial<Pick<ChecklistTemplate, 'symptoms' | 'services'>> & {
    items?: Partial<ChecklistItem>[];
  } = {},
): ChecklistTemplate {
  const items = given.items ?? [{ required: true }, {}];
  return {
    id,
    title: both(id),
    symptoms: given.symptoms ?? [],
    services: given.services ?? [],
    items: items.map((item, index) => ({
      id: String(index + 1),
      section: both('확인'),
      text: both(`${id} ${index + 1}`),
      required: false,
      when: null,
      for: null,
      dueMs: null,
      runbook: null,
      ...item,
    })),
  };
}

function scale(id: string, given: Partial<GradingScale>): GradingScale {
  return {
    id,
    name: both(id),
    of: 'incident',
    levels: ['1', '2', '3'].map((level) => ({
      id: level,
      name: both(`SEV-${level}`),
      description: null,
    })),
    source: null,
    starts: [],
    ...given,
  };
}

export function deadline(given: Partial<Deadline> = {}): Deadline {
  return {
    id: 'first-report',
    name: { ko: '최초신고', en: 'First report' },
    law: null,
    article: null,
    from: 'suspected',
    withinMs: 24 * HOUR,
    tell: both('KISA'),
    when: null,
    warnMs: [],
    source: null,
    ...given,
  };
}

export function transition(at: number, to: Transition['to'], check = 'gov24/portal'): Transition {
  return { check, at, since: at - 5, from: 'up', to, reason: sentence('state.down') };
}

export function ladder(
  at: number,
  broken: Layer | null,
  given: Partial<Pick<Ladder, 'check' | 'summary'>> = {},
): Ladder {
  return {
    check: 'gov24/portal',
    at,
    asked: false,
    rungs: [],
    broken,
    summary: sentence('ladder.sumFine'),
    payload: null,
    ...given,
  };
}

export function attachment(sha256: string): Attachment {
  return { sha256, name: '화면.png', mime: 'image/png', bytes: 10 };
}

export function problemOf(work: () => unknown): Problem['sentence'] | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.sentence;
    throw error;
  }
  return undefined;
}

/** A desk over a database of its own, with everything around it set by the test. */
export interface Scene {
  readonly temporary: TemporaryDatabase;
  readonly incidents: Incidents;
  now: number;
  operator: string;
  language: Language;
  failing: Map<string, Failing>;
  history: Transition[];
  ladders: Map<string, Ladder>;
  templates: ChecklistTemplate[];
  scales: GradingScale[];
  deadlines: Deadline[];
  kept: Set<string>;
  told: { changed: Incident[]; entries: TimelineEntry[] };
  /** The next write to the journal fails, as a full disk does. */
  journalFails: boolean;
  restart(): void;
  /** What the journal holds, oldest first. */
  acts(): { operator: string; act: JournalAct }[];
  journal(): Journal;
  kinds(id: string): string[];
}

export function stage(): Scene {
  const temporary = temporaryDatabase();
  let ids = 0;
  const start = () =>
    createIncidents({
      database: temporary.database,
      clock: () => scene.now,
      operator: () => scene.operator,
      language: () => scene.language,
      journal: (act, operator) => {
        if (scene.journalFails) throw new Error('the disk is full');
        scene.journal().append(act, operator);
      },
      service: (id) => SERVICES.get(id),
      failing: (id) => scene.failing.get(id),
      transitions: (service, from) =>
        scene.history.filter(({ check, at }) => check.startsWith(`${service}/`) && at >= from),
      ladder: (service) => scene.ladders.get(service),
      nth: (services) => services.length + 1,
      templates: () => scene.templates,
      scales: () => scene.scales,
      deadlines: () => scene.deadlines,
      attached: (sha256) => scene.kept.has(sha256),
      emit: {
        changed: (incident) => scene.told.changed.push(incident),
        entry: (entry) => scene.told.entries.push(entry),
      },
      newId: () => `id-${++ids}`,
    });
  const scene: Scene = {
    temporary,
    get incidents() {
      return incidents;
    },
    now: T,
    operator: '당직 1',
    language: 'ko',
    failing: new Map([['gov24', { state: 'down', since: T - 60_000 }]]),
    history: [],
    ladders: new Map(),
    templates: [template('general'), template('gov24-list')],
    scales: [
      scale('severity', {
        starts: [
          { when: 'services > 1', level: '1' },
          { when: 'grade <= 2', level: '2' },
          { when: null, level: '3' },
        ],
      }),
      scale('system', { of: 'service', starts: [{ when: null, level: '1' }] }),
    ],
    deadlines: [deadline(), deadline({ id: 'supplement', from: 'newFact' })],
    kept: new Set(),
    told: { changed: [], entries: [] },
    journalFails: false,
    restart: () => {
      temporary.reopen();
      incidents = start();
    },
    journal: () => createJournal(temporary.database, () => scene.now),
    acts: () =>
      [...scene.journal().stored()].map(({ operator, actJson }) => ({
        operator,
        act: JournalAct.parse(JSON.parse(actJson)),
      })),
    kinds: (id) => incidents.timeline(id).map(({ what }) => what.kind),
  };
  let incidents = start();
  return scene;
}
