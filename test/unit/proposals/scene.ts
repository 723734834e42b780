import { firmly } from '../../../electron/alarms/firmly.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import type { Found, ProposalsOptions } from '../../../electron/proposals/options.ts';
import { createProposals, type Proposals } from '../../../electron/proposals/proposals.ts';
import type { GroundSummary, ServiceSummary } from '../../../shared/catalogue.ts';
import { causesOf } from '../../../shared/causes.ts';
import type { ChecklistTemplate } from '../../../shared/checklist.ts';
import type { CheckHealth, Observation, State } from '../../../shared/health.ts';
import { type Incident, isOpen } from '../../../shared/incident.ts';
import { LAYERS, type Ladder, type Layer } from '../../../shared/ladder.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';
import type { Proposal } from '../../../shared/proposal.ts';
import type { Symptom } from '../../../shared/symptom.ts';
import type { TemporaryDatabase } from '../../support/database.ts';
import { incidentOf } from '../../support/incident.ts';
import { ground, service } from '../causes/scene.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** 17 November 2023, 08:40 in Seoul. */
export const MORNING = Date.parse('2023-11-17T08:40:00+09:00');

const called = (one: ServiceSummary, ko: string, en: string, checklist: string | null = null) => ({
  ...one,
  name: { ko, en },
  checklist,
});
const kindOf = (one: GroundSummary, kind: string, ko: string, en: string): GroundSummary => ({
  ...one,
  kind,
  name: { ko, en },
});

/** The week's systems as the drill's catalogue has them. */
export const GROUNDS = [
  kindOf(ground('daejeon'), 'datacentre', '대전 센터', 'Daejeon datacentre'),
  kindOf(ground('network', ['daejeon']), 'network', '대전 센터 행정망', 'Daejeon network'),
  kindOf(
    ground('auth-gateway', ['network'], 'authentication'),
    'authentication',
    '통합 인증 경로',
    'Shared authentication path',
  ),
  kindOf(ground('storage-eid', ['daejeon']), 'storage', '모바일 신분증 저장 장치', 'e-ID storage'),
];
export const SERVICES = [
  called(
    service('portal', ['network', 'auth-gateway']),
    '새올행정시스템',
    'Internal portal',
    'authentication-outage',
  ),
  called(
    service('gov24', ['network', 'auth-gateway']),
    '정부24',
    'Government24',
    'authentication-outage',
  ),
  called(service('g2b', ['network'], 'pps'), '나라장터', 'Procurement site', 'overload'),
  called(
    service('eid', ['network', 'storage-eid']),
    '모바일 신분증 누리집',
    'e-ID website',
    'notice-page',
  ),
  called(
    service('mobile-id', ['network', 'storage-eid']),
    '모바일 신분증 앱',
    'Mobile ID app',
    'storage-fault',
  ),
  called(service('authentication', ['network']), '인증 서버', 'Authentication server'),
  called(service('hometax', [], 'nts'), '홈택스', 'Hometax'),
  called(service('kma', ['network'], 'kma'), '날씨누리', 'Weather'),
  called(service('post', ['network'], 'post'), '인터넷우체국', 'Post'),
];

const template = (id: string, symptoms: Symptom[], services: string[] = []): ChecklistTemplate => ({
  id,
  title: { ko: id, en: id },
  symptoms,
  services,
  items: [],
});
export const TEMPLATES = [
  template('authentication-outage', ['authentication', 'payload', 'several']),
  template('general', ['http', 'content']),
  template('government24', [], ['gov24']),
  template('network-fault', ['network', 'dns', 'payload', 'datacentre', 'several']),
  template('notice-page', ['notice', 'content']),
  template('overload', ['slow']),
  template('portal', [], ['portal']),
  template('storage-fault', ['storage']),
];

const WHY: Partial<Record<State, MessageKey>> = {
  down: 'health.timeoutFirstByte',
  degraded: 'health.slow',
};

/** A control room: a catalogue whose services a test lets fail, and the incidents that come of it. */
export class Room {
  now = MORNING;
  operator = '당직 1';
  services: readonly ServiceSummary[] = SERVICES;
  readonly health = new Map<string, CheckHealth>();
  readonly ladders = new Map<string, Ladder>();
  readonly observations = new Map<string, Observation[]>();
  readonly opened: Parameters<ProposalsOptions['open']>[0][] = [];
  readonly joined: { incident: string; services: readonly string[]; found: Found }[] = [];
  readonly told: Proposal[][] = [];
  readonly noticed: Sentence[] = [];
  incidents: Incident[] = [];
  nth = 1;
  /** How often the past was read. */
  read = 0;
  /** What opening an incident does before it is open. */
  beforeOpening: () => void = () => {};
  desk: Proposals;
  readonly #temporary: TemporaryDatabase;

  constructor(temporary: TemporaryDatabase) {
    this.#temporary = temporary;
    this.desk = this.#create();
    for (const { id } of SERVICES) this.#set(id, 'up', sentence('health.httpUp'));
  }

  restart(): void {
    this.desk.stop();
    this.#temporary.reopen();
    this.desk = this.#create();
    this.desk.update();
  }

  /** @param why the reason's key, or the whole of it */
  fail(id: string, state: State = 'down', why: MessageKey | Sentence = WHY[state] ?? 'state.up') {
    this.#set(id, state, typeof why === 'string' ? sentence(why) : why);
    this.desk.update();
  }

  recover(...ids: string[]): void {
    for (const id of ids) this.#set(id, 'up', sentence('health.httpUp'));
    this.desk.update();
  }

  /** A walk of the service's check, now. */
  walk(id: string, broken: Layer | null, summary: MessageKey = 'ladder.sumHttpSilent'): void {
    this.ladders.set(`${id}/page`, {
      check: `${id}/page`,
      at: this.now,
      asked: false,
      rungs: LAYERS.map((layer) => ({
        layer,
        result: layer === broken ? 'failed' : 'passed',
        sentence: sentence('ladder.sumFine'),
        ms: 1,
      })),
      broken,
      summary: sentence(summary),
      payload: null,
    });
    this.desk.update();
  }

  /** Somebody changed an incident by hand. */
  edit(id: string, change: Partial<Incident>): void {
    this.incidents = this.incidents.map((one) => (one.id === id ? { ...one, ...change } : one));
    this.desk.update();
  }

  /** Each proposal as the ids of its services. */
  brief(): string[][] {
    return this.desk.all().map(({ services }) => services.map(({ id }) => id));
  }

  only(): Proposal {
    const [one, ...others] = this.desk.all();
    if (!one || others.length > 0) throw new Error(`${others.length + 1} proposals`);
    return one;
  }

  journalled(): { kind: string; operator: string }[] {
    return [...createJournal(this.#temporary.database, Date.now).stored()].map((entry) => ({
      ...JSON.parse(entry.actJson),
      operator: entry.operator,
    }));
  }

  #set(id: string, state: State, reason: Sentence): void {
    const check = `${id}/page`;
    const before = this.health.get(check);
    const since = before?.state === state ? before.since : this.now;
    this.health.set(check, {
      check,
      state,
      firm: true,
      since,
      reason,
      streak: 3,
      lastAt: this.now,
      latencyMs: null,
      firmState: state,
      firmSince: since,
      flapping: false,
      stale: false,
    });
  }

  #create(): Proposals {
    const { database } = this.#temporary;
    const journal = createJournal(database, () => this.now);
    const firm = (check: string): CheckHealth | undefined => {
      const known = this.health.get(check);
      return known && firmly(known);
    };
    return createProposals({
      database,
      clock: () => this.now,
      operator: () => this.operator,
      language: () => 'ko',
      journal: (act, operator) => journal.append(act, operator),
      causes: () => causesOf(this.services, GROUNDS, firm),
      health: firm,
      standings: () => ({ services: this.services, grounds: GROUNDS }),
      service: (id) => this.services.find((one) => one.id === id),
      ladder: (check) => this.ladders.get(check),
      observations: (check, before, limit) => {
        this.read += 1;
        return (this.observations.get(check) ?? []).filter(({ at }) => at < before).slice(0, limit);
      },
      incidents: () => this.incidents,
      templates: () => TEMPLATES,
      nth: () => {
        this.read += 1;
        return this.nth;
      },
      open: (opening) => {
        this.beforeOpening();
        this.opened.push(opening);
        return this.#incident(opening.services, opening.title, opening.found);
      },
      join: (incident, joining) => {
        this.joined.push({ incident, ...joining });
        this.incidents = this.incidents.map((one) =>
          one.id === incident
            ? { ...one, services: [...one.services, ...affected(joining.services)] }
            : one,
        );
        return this.incident(incident);
      },
      emit: {
        changed: (proposals) => this.told.push(proposals),
        notice: (sentence) => this.noticed.push(sentence),
      },
    });
  }

  incident(id: string): Incident {
    const found = this.incidents.find((one) => one.id === id);
    if (!found) throw new Error(`no incident ${id}`);
    return found;
  }

  /** Opens one without being proposed. */
  openByHand(...services: string[]): Incident {
    const incident = this.#incident(services, '직접 연 장애');
    this.desk.update();
    return incident;
  }

  #incident(ids: readonly string[], title: string, found?: Found): Incident {
    for (const one of this.incidents.filter(isOpen)) {
      const twice = one.services.find(({ id }) => ids.includes(id));
      if (twice) throw new Error(`${twice.id} is in incident ${one.number} already`);
    }
    const number = this.incidents.length + 1;
    const incident = incidentOf({
      id: `i-${number}`,
      number,
      title,
      services: affected(ids),
      symptoms: found?.symptoms ?? [],
      layer: found?.layer ?? null,
      openedAt: this.now,
    });
    this.incidents = [...this.incidents, incident];
    return incident;
  }
}

function affected(ids: readonly string[]): Incident['services'] {
  return SERVICES.filter(({ id }) => ids.includes(id)).map(({ id, name, grade }) => ({
    id,
    name,
    grade,
  }));
}
