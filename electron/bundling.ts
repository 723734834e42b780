import { createHash } from 'node:crypto';
import type { Attachment } from '../shared/attachment.ts';
import type { EvidenceBoard } from '../shared/evidence.ts';
import { beganAt, type Incident, type TimelineEntry } from '../shared/incident.ts';
import { sayIn } from '../shared/messages/say.ts';
import { type Sentence, sentence } from '../shared/problem.ts';
import type { ReportFormat } from '../shared/report.ts';
import { type BundleSource, createBundle } from './bundle/bundle.ts';
import { type KeyKeeper, signerOf } from './bundle/signing.ts';
import {
  attachmentSource,
  catalogueSources,
  observationsSource,
  recordingSource,
  recordSources,
  reportSource,
  type StoredAct,
} from './bundle/sources.ts';
import { versionsBetween } from './catalogue/versions.ts';
import type { Clock } from './clock.ts';
import type { Gathering } from './gathering.ts';
import type { OutgoingFile } from './hosts/host.ts';
import type { Choice, Reports } from './reports/reports.ts';
import type { Database } from './storage/database.ts';

/** A bundle on its way, and the version of the report in it. */
export interface Bundle {
  file: OutgoingFile;
  /** Of the file, lower-case hexadecimal. */
  sha256: string;
  version: number;
}

/** One file of a recording, as far as it is written. */
export interface RecordedFile {
  name: string;
  /** Bytes. */
  size: number;
  read(): Promise<Uint8Array>;
}

/** Puts everything about an incident into one file that can be checked without this console. */
export interface Bundling {
  /**
   * @param how.making by what name it can be followed and cancelled; null: it cannot
   * @throws {Problem}
   */
  bundle(choice: Choice, how: { signed: boolean; making: string | null }): Promise<Bundle>;
}

export interface BundlingOptions {
  database: Database;
  clock: Clock;
  /** Of the program. */
  version: string;
  incident(id: string): Incident;
  timeline(id: string): TimelineEntry[];
  journal: {
    head(): { entries: number };
    page(after: number, until: number): readonly StoredAct[];
  };
  board(id: string): EvidenceBoard;
  /** Reads a kept file; null where it is not there. */
  attachment(sha256: string): (() => Promise<Uint8Array>) | null;
  /** Files of a recording; null where there is none to be had. */
  recording(id: string): Promise<RecordedFile[] | null>;
  reports: Pick<Reports, 'followed'>;
  gathering: Pick<Gathering, 'checks' | 'observations'>;
  keeper: KeyKeeper;
}

/** What whoever opens the bundle reads, files and lets a program read. */
const FORMATS: readonly ReportFormat[] = ['pdf', 'hwpx', 'json'];

export function createBundling(options: BundlingOptions): Bundling {
  const { clock, database, gathering, reports } = options;

  /** Journal and timeline, recordings, attachments, observations and catalogue. */
  async function recordsOf(
    choice: Choice,
  ): Promise<{ sources: BundleSource[]; remarks: Sentence[] }> {
    const { incident: id, language } = choice;
    const incident = options.incident(id);
    const { page } = options.journal;
    const [timeline, head] = [options.timeline(id), options.journal.head().entries];
    const remarks: Sentence[] = [];
    const sources = await recordSources(timeline, { head, page });
    for (const recording of recordingsOf(timeline)) {
      const files = await options.recording(recording);
      if (!files) remarks.push(sentence('bundle.remark.recording', { recording }));
      for (const { name, size, read } of files ?? []) {
        sources.push(recordingSource(name, size, read));
      }
    }
    for (const attached of attachmentsOf(timeline, options.board(id))) {
      const read = options.attachment(attached.sha256);
      if (read) sources.push(attachmentSource(attached, read));
      else remarks.push(sentence('bundle.remark.attachment', { name: attached.name }));
    }
    for (const check of gathering.checks(id)) {
      sources.push(observationsSource(check, () => gathering.observations(id, language, [check])));
    }
    const until = incident.closedAt ?? clock();
    const versions = versionsBetween(database, beganAt(incident), until);
    sources.push(...versions.flatMap(catalogueSources));
    return { sources, remarks };
  }

  return {
    bundle: (choice, { signed, making }) =>
      reports.followed(making, async (told, make, signal) => {
        const incident = options.incident(choice.incident);
        const { files, report } = await make(choice, FORMATS);
        const records = choice.redacted ? { sources: [], remarks: [] } : await recordsOf(choice);
        const signer = signed ? await signerOf(options.keeper) : null;
        const bytes = await createBundle(
          {
            madeAt: clock(),
            madeBy: report.madeBy,
            program: options.version,
            incident: { id: incident.id, number: incident.number, title: report.title },
            drill: report.drill,
            redacted: report.redacted,
            report: { kind: report.kind, version: report.version, language: report.language },
            remarks: records.remarks,
            sources: [
              ...files.map(({ name, bytes }) => reportSource(name, bytes)),
              ...records.sources,
            ],
          },
          {
            signer,
            progress: (share) => told('writing', share),
            ...(signal ? { signal } : {}),
          },
        );
        const [pdf] = files;
        const ending = `_${sayIn(choice.language)('reportMaking.fileBundle')}.zip`;
        const file = {
          name: pdf?.name.replace(/\.pdf$/, ending) ?? ending,
          mime: 'application/zip',
          bytes,
        };
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return { file, sha256, version: report.version };
      }),
  };
}

function recordingsOf(timeline: readonly TimelineEntry[]): Set<string> {
  return new Set(
    timeline.flatMap(({ what }) =>
      what.kind === 'command' && what.marker ? [what.marker.recording] : [],
    ),
  );
}

/** Each file once, whatever it was called where it was attached again. */
function attachmentsOf(
  timeline: readonly TimelineEntry[],
  board: EvidenceBoard,
): Iterable<Attachment> {
  const all = [
    ...timeline.flatMap(({ what }) =>
      what.kind === 'note' || what.kind === 'evidence' ? (what.attachments ?? []) : [],
    ),
    ...board.evidence.flatMap(({ attachments }) => attachments),
  ];
  return new Map(all.map((one) => [one.sha256, one])).values();
}
