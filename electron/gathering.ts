import type { ServiceSummary } from '../shared/catalogue.ts';
import type { Deadline } from '../shared/deadline.ts';
import type { EvidenceBoard } from '../shared/evidence.ts';
import type { CheckHealth } from '../shared/health.ts';
import { beganAt, DUTIES, type Incident, type TimelineEntry } from '../shared/incident.ts';
import type { JournalHead } from '../shared/journal.ts';
import type { Scale } from '../shared/scale.ts';
import type { Language } from '../shared/words.ts';
import type { Clock } from './clock.ts';
import type { History } from './history/history.ts';
import { CHART_POINTS, type ReportFacts } from './reports/facts.ts';
import type { Services } from './services.ts';

/** What the console's parts know of an incident: a report's facts but for what it is itself. */
export type GatheredFacts = Omit<ReportFacts, 'draft' | 'sent'>;

/** Brings together what the parts of one world hold of an incident. */
export interface Gathering {
  /** @throws {Problem} for an unknown incident */
  facts(incident: string): Promise<GatheredFacts>;
  /** Keys of the affected services' checks. */
  checks(incident: string): string[];
  /** What the checks observed while the incident lasted, as CSV. */
  observations(
    incident: string,
    language: Language,
    checks: readonly string[],
  ): Promise<Uint8Array>;
  /** Where attached pictures of the incident lie, by SHA-256. */
  pictures(incident: string): Record<string, string>;
}

export interface GatheringOptions {
  clock: Clock;
  incident(id: string): Incident;
  timeline(id: string): TimelineEntry[];
  board(id: string): EvidenceBoard;
  services(): Services;
  scales(): readonly Scale[];
  deadlines(): readonly Deadline[];
  health(checks: readonly string[]): CheckHealth[];
  history: History;
  /** The file of an attachment; null where it is not there. */
  attachment(sha256: string): string | null;
  journal(): JournalHead;
  operator(): string;
  /** Names of the console's operators. */
  operators(): readonly string[];
  drill: boolean;
}

/** How much is shown before an incident began and after it ended, as a share of its span. */
const MARGIN = 0.15;
const LEAST_MARGIN_MS = 10 * 60_000;

export function createGathering(options: GatheringOptions): Gathering {
  const { clock, history } = options;

  const affectedBy = (incident: Incident): ServiceSummary[] =>
    incident.services.flatMap(({ id }) => options.services().byId(id) ?? []);
  const checksOf = (services: readonly ServiceSummary[]): string[] =>
    services.flatMap((service) => service.checks.map(({ key }) => key));
  const spanOf = (incident: Incident) => ({
    from: beganAt(incident),
    to: Math.max(incident.resolvedAt ?? clock(), beganAt(incident) + 1),
  });

  return {
    async facts(id) {
      const incident = options.incident(id);
      const services = affectedBy(incident);
      const checks = checksOf(services);
      const { from, to } = spanOf(incident);
      const margin = Math.max(LEAST_MARGIN_MS, (to - from) * MARGIN);
      const shown = {
        from: Math.round(from - margin),
        to: Math.min(clock(), Math.round(to + margin)),
      };
      const impact = checks.map(async (check) => ({
        check,
        fared: await history.fared([check], from, to),
        points: await history.latency({ check, ...shown, points: CHART_POINTS }),
      }));
      const lanes = history.lanes(
        Object.fromEntries(services.map((one) => [one.id, one.checks.map(({ key }) => key)])),
        shown.from,
        shown.to,
      );
      const timeline = options.timeline(id);
      return {
        incident,
        timeline,
        services,
        health: options.health(checks),
        impact: await Promise.all(impact),
        lanes: await lanes,
        board: options.board(id),
        scales: options.scales(),
        deadlines: options.deadlines(),
        journal: options.journal(),
        madeBy: options.operator(),
        names: namesOf(incident, timeline, services, options.operators()),
        drill: options.drill,
      };
    },

    checks: (id) => checksOf(affectedBy(options.incident(id))),

    async observations(id, language, checks) {
      const incident = options.incident(id);
      const { bytes } = await history.export({
        checks,
        of: String(incident.number),
        ...spanOf(incident),
        format: 'csv',
        language,
      });
      return bytes;
    },

    pictures(id) {
      const attached = [
        ...options
          .timeline(id)
          .flatMap(({ what }) =>
            what.kind === 'note' || what.kind === 'evidence' ? (what.attachments ?? []) : [],
          ),
        ...options.board(id).evidence.flatMap(({ attachments }) => attachments),
      ];
      return Object.fromEntries(
        attached.flatMap(({ sha256, mime }) => {
          const file = mime.startsWith('image/') ? options.attachment(sha256) : null;
          return file === null ? [] : [[sha256, file]];
        }),
      );
    },
  };
}

/** Everybody the console knows by name who has to do with the incident. */
function namesOf(
  incident: Incident,
  timeline: readonly TimelineEntry[],
  services: readonly ServiceSummary[],
  operators: readonly string[],
): string[] {
  const names = new Set([
    ...operators,
    incident.openedBy,
    ...DUTIES.flatMap((duty) => incident.duties[duty] ?? []),
    ...incident.items.flatMap(({ by, assignee }) => [by ?? [], assignee ?? []].flat()),
    ...timeline.flatMap(({ by }) => by ?? []),
    ...services.flatMap(({ contacts }) => contacts.flatMap(({ name }) => [name.ko, name.en])),
  ]);
  return [...names];
}
