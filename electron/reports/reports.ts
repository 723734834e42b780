import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Happening } from '../../shared/incident.ts';
import type { JournalAct } from '../../shared/journal.ts';
import { Problem } from '../../shared/problem.ts';
import type { Finding, RedactionDecision } from '../../shared/redaction.ts';
import type { Report, ReportFormat, ReportKind } from '../../shared/report.ts';
import type { ReportDraft } from '../../shared/reportDraft.ts';
import type { Making, Preview, TemplateFault } from '../../shared/reportMaking.ts';
import type { SentReport } from '../../shared/sentReport.ts';
import type { Language } from '../../shared/words.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { createDecisions, type Deciding } from './decisions.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { Commission, ReportFacts } from './facts.ts';
import type { Made, MadeFile, Want } from './making/order.ts';
import { createPress } from './making/press.ts';
import { createSent } from './sent.ts';
import { sentFilesIn } from './sentFiles.ts';
import { readOffice } from './template/read.ts';

/** Which report of an incident. */
export interface Choice {
  incident: string;
  kind: ReportKind;
  language: Language;
  redacted: boolean;
}

const MINUTE_MS = 60_000;

export interface MadeFiles {
  files: MadeFile[];
  /** As it goes out. */
  report: Report;
  /** As it was before personal data was covered. */
  whole: Report;
  faults: TemplateFault[];
}

/** How far a making is; the share from 0 to 1. */
export type Told = (stage: Making['stage'], share: number) => void;
/** @throws {Problem} */
export type Make = (choice: Choice, formats: readonly ReportFormat[]) => Promise<MadeFiles>;

export interface Reports {
  readonly drafts: Pick<Drafts, 'get' | 'write' | 'mark'>;
  /** What the office wants of its reports, and what is wrong with its files. */
  office(language: Language): { security: string[]; faults: TemplateFault[] };
  /** @param have hashes of pages that need not come again @throws {Problem} */
  preview(choice: Choice, have: readonly string[]): Promise<Preview>;
  /** @throws {Problem} */
  findings(choice: Choice): Promise<Finding[]>;
  /** @throws {Problem} */
  decide(deciding: Deciding): RedactionDecision;
  /** @param making by what name it can be followed and cancelled; null: it cannot @throws {Problem} */
  make(choice: Choice, formats: readonly ReportFormat[], making: string | null): Promise<MadeFiles>;
  /** Lets pages hear how far something is that begins with a report, and cancel it. */
  followed<T>(
    making: string | null,
    work: (told: Told, make: Make, signal?: AbortSignal) => Promise<T>,
  ): Promise<T>;
  /** Enters that a file left the console without being sent. */
  exported(choice: Choice, file: { format: string; sha256: string }, version: number): void;
  /** Keeps the files as they are and enters the timeline. @throws {Problem} nothing is sent then */
  send(
    choice: Choice,
    how: { formats: readonly ReportFormat[]; to: string; making: string },
  ): Promise<SentReport>;
  /** Oldest first. */
  sent(incident: string): SentReport[];
  /** @throws {Problem} where it is gone, or no longer what was sent */
  sentFile(id: string, format: ReportFormat): Promise<Pick<MadeFile, 'name' | 'mime' | 'bytes'>>;
  cancel(making: string): void;
  /** Ends the thread; what is being made fails with a Problem. */
  close(): Promise<void>;
}

export interface ReportsOptions {
  database: Database;
  clock: Clock;
  assetsFolder: string;
  /** The office's own templates; need not be there. */
  templatesFolder: string;
  /** Of the world; what was sent is kept below it. */
  dataFolder: string;
  operator(): string;
  gather: {
    /** @throws {Problem} for an unknown incident */
    facts(incident: string): Promise<Omit<ReportFacts, 'draft' | 'sent'>>;
    checks(incident: string): string[];
    observations(
      incident: string,
      language: Language,
      checks: readonly string[],
    ): Promise<Uint8Array>;
    pictures(incident: string): Record<string, string>;
  };
  journal(act: JournalAct, operator: string): void;
  enter(incident: string, what: Happening): void;
  emit: {
    draft(draft: ReportDraft): void;
    sent(sent: SentReport): void;
    decision(incident: string, decision: RedactionDecision): void;
    making(making: Making): void;
  };
}

export function createReports(options: ReportsOptions): Reports {
  const { assetsFolder, clock, database, emit, gather, operator, templatesFolder } = options;
  const press = createPress({ assetsFolder, templatesFolder });
  const drafts = createDrafts({ database, clock, operator, changed: emit.draft });
  const decisions = createDecisions({
    database,
    clock,
    operator,
    journal: options.journal,
    decided: emit.decision,
  });
  const sent = createSent(database);
  const kept = sentFilesIn(join(options.dataFolder, 'reports'));
  const underWay = new Map<string, AbortController>();

  async function commissionOf(choice: Choice, observations: boolean): Promise<Commission> {
    const { incident, kind, language, redacted } = choice;
    const gathered = await gather.facts(incident);
    const { id } = gathered.incident;
    return {
      facts: { ...gathered, draft: drafts.get(id, language), sent: sent.of(id) },
      kind,
      language,
      redacted,
      decisions: decisions.of(id),
      previous: sent.before({ incident: id, kind, language }),
      madeAt: clock(),
      pictures: gather.pictures(id),
      observations: observations
        ? await gather.observations(id, language, gather.checks(id))
        : null,
    };
  }

  /** Says how far a making is, and lets it be cancelled, by the name its page gave it. */
  async function followed<T>(
    making: string | null,
    work: (told: Told, make: Make, signal?: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (making === null) {
      return work(
        () => {},
        (choice, formats) => filesOf(choice, formats, () => {}),
      );
    }
    const aborting = new AbortController();
    underWay.set(making, aborting);
    const { signal } = aborting;
    const told: Told = (stage, share) => emit.making({ id: making, stage, share });
    const make: Make = (choice, formats) => filesOf(choice, formats, told, signal);
    told('gathering', 0);
    try {
      const result = await work(told, make, signal);
      told('done', 1);
      return result;
    } catch (error) {
      told(signal.aborted ? 'cancelled' : 'failed', 1);
      throw error;
    } finally {
      underWay.delete(making);
    }
  }

  async function filesOf(
    choice: Choice,
    formats: readonly ReportFormat[],
    told: Told,
    signal?: AbortSignal,
  ): Promise<MadeFiles> {
    const commission = await commissionOf(choice, formats.includes('observations.csv'));
    const want: Want = { want: 'files', commission, formats };
    const { made: _, ...made } = expected(await press.make(want, told, signal), 'files');
    return made;
  }

  return {
    drafts,

    office(language) {
      const { office, faults } = readOffice(templatesFolder);
      return { security: office.security.map((name) => name[language]), faults };
    },

    async preview(choice, have) {
      const commission = await commissionOf(choice, false);
      // To the minute: a page that says when it was made need not be another at every word.
      commission.madeAt -= commission.madeAt % MINUTE_MS;
      const made = await press.make({ want: 'pages', commission, have });
      const { pages, faults } = expected(made, 'pages');
      return { pages, faults };
    },

    async findings(choice) {
      const commission = await commissionOf(choice, false);
      return expected(await press.make({ want: 'findings', commission }), 'findings').findings;
    },

    decide: decisions.decide,

    make: (choice, formats, making) => followed(making, (_, make) => make(choice, formats)),
    followed,

    exported({ incident, kind, redacted }, { format, sha256 }, version) {
      const report = { kind, version, redacted, sent: null };
      options.enter(incident, { kind: 'reported', format, sha256, report });
    },

    send: (choice, { formats, to, making }) =>
      followed(making, async (told, make) => {
        const { files, report, whole } = await make(choice, formats);
        told('writing', 0.95);
        for (const file of files) await kept.keep(file);
        const { incident, kind, language, redacted } = choice;
        const one: SentReport = {
          id: randomUUID(),
          incident,
          kind,
          version: report.version,
          language,
          number: report.number,
          redacted,
          to,
          at: clock(),
          by: operator(),
          files: files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length })),
        };
        database.transaction(() => {
          sent.add(one, whole);
          for (const { format, sha256 } of one.files) {
            const { id, version } = one;
            options.enter(incident, {
              kind: 'reported',
              format,
              sha256,
              report: { kind, version, redacted, sent: { id, to } },
            });
          }
          database.afterCommit(() => emit.sent(one));
        });
        return one;
      }),

    sent: sent.of,

    async sentFile(id, format) {
      const file = sent.get(id).files.find((one) => one.format === format);
      if (!file) throw new Problem('reportMaking.noSentFile', { format });
      return { name: file.name, mime: file.mime, bytes: await kept.read(file.sha256) };
    },

    cancel: (making) => underWay.get(making)?.abort(new Problem('reportMaking.cancelled')),

    close: () => press.close(),
  };
}

/** The thread answers each order with what was ordered; anything else is a fault of ours. */
function expected<M extends Made['made']>(made: Made, what: M): Extract<Made, { made: M }> {
  if (made.made !== what) throw new TypeError(`Wanted ${what}, got ${made.made}`);
  return made as Extract<Made, { made: M }>;
}
