import { z } from 'zod';
import { Alarm } from '../alarm.ts';
import { GroundSummary, ServiceSummary } from '../catalogue.ts';
import { CatalogueFault } from '../catalogueFault.ts';
import { Deadline } from '../deadline.ts';
import { DrillState } from '../drill.ts';
import { EvidenceBoard } from '../evidence.ts';
import { Handling } from '../handling.ts';
import { Handover } from '../handover.ts';
import { CheckHealth, Transition } from '../health.ts';
import { Incident, TimelineEntry } from '../incident.ts';
import { JournalHead } from '../journal.ts';
import { Ladder } from '../ladder.ts';
import { Operator, Seat } from '../operator.ts';
import { Sentence } from '../problem.ts';
import { Proposal } from '../proposal.ts';
import { RedactionDecision } from '../redaction.ts';
import { ReportDraft } from '../reportDraft.ts';
import { Making } from '../reportMaking.ts';
import { Run } from '../run.ts';
import { RunbookSummary } from '../runbook.ts';
import { Scale } from '../scale.ts';
import { SentReport } from '../sentReport.ts';
import { Settings } from '../settings.ts';
import { Station } from '../station.ts';
import { Session, Terminals } from '../terminal.ts';
import { Triage } from '../triage.ts';
import { Bilingual, Millis } from '../words.ts';

/** Which world the console shows: a drill or the operator's own catalogue. They share no data. */
export const World = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drill'), name: z.string() }),
  z.object({ kind: z.literal('catalogue'), path: z.string() }),
]);
export type World = z.infer<typeof World>;

/** What is wrong with the catalogue on disk while the last good one stays in force. */
export const CatalogueTrouble = z.object({
  path: z.string(),
  at: Millis,
  faults: z.array(CatalogueFault),
});
export type CatalogueTrouble = z.infer<typeof CatalogueTrouble>;

/** Everything a page needs to start; a reload rebuilds its stores from one of these. */
export const Snapshot = z.object({
  now: Millis,
  version: z.string(),
  host: z.object({ kind: z.enum(['desktop', 'browser']), picksFiles: z.boolean() }),
  settings: Settings,
  /** Whether this is the first start and nothing was named to open: the page begins with it. */
  welcome: z.boolean(),
  world: World,
  /** One sentence each: a database set aside, a catalogue that could not be opened. */
  notices: z.array(Sentence),
  catalogueTrouble: CatalogueTrouble.nullable(),
  services: z.array(ServiceSummary),
  grounds: z.array(GroundSummary),
  station: Station,
  health: z.array(CheckHealth),
  /** Last latencies per check, oldest first; null where a run failed. For sparklines. */
  recent: z.record(z.string(), z.array(z.number().nullable())),
  /** The last walk of each check that was ever walked. */
  ladders: z.array(Ladder),
  /** Those that have not ended. */
  alarms: z.array(Alarm),
  handling: Handling,
  proposals: z.array(Proposal),
  incidents: z.array(Incident),
  scales: z.array(Scale),
  deadlines: z.array(Deadline),
  checklists: z.array(z.object({ id: z.string(), title: Bilingual })),
  /** The last one; while it is not signed, a shift waits to be taken over. */
  handover: Handover.nullable(),
  triages: z.array(Triage),
  operators: z.array(Operator),
  seat: Seat,
  journal: JournalHead,
  runbooks: z.array(RunbookSummary),
  /** The last 200, oldest first. */
  runs: z.array(Run),
  terminals: Terminals,
  sessions: z.array(Session),
  /** Names of the secrets the host keeps. */
  secrets: z.array(z.string()),
  drill: DrillState.nullable(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What changed since the last message; every list holds whole new values, one per id. */
export const Changes = z.object({
  health: z.array(CheckHealth).optional(),
  /** Latest latency per check observed, for sparklines. */
  latencies: z.array(z.object({ check: z.string(), latencyMs: z.number().nullable() })).optional(),
  transitions: z.array(Transition).optional(),
  station: Station.optional(),
  ladders: z.array(Ladder).optional(),
  alarms: z.array(Alarm).optional(),
  handling: Handling.optional(),
  proposals: z.array(Proposal).optional(),
  incidents: z.array(Incident).optional(),
  boards: z.array(EvidenceBoard).optional(),
  triages: z.array(Triage).optional(),
  handover: Handover.nullable().optional(),
  operators: z.array(Operator).optional(),
  seat: Seat.optional(),
  journal: JournalHead.optional(),
  timeline: z.array(TimelineEntry).optional(),
  runs: z.array(Run).optional(),
  drafts: z.array(ReportDraft).optional(),
  sent: z.array(SentReport).optional(),
  /** What was decided of personal data, by incident. */
  decisions: z.array(z.object({ incident: z.string(), decision: RedactionDecision })).optional(),
  makings: z.array(Making).optional(),
  secrets: z.array(z.string()).optional(),
  /** All sessions, whenever one of them changed. */
  sessions: z.array(Session).optional(),
  settings: Settings.optional(),
  drill: DrillState.nullable().optional(),
  catalogueTrouble: CatalogueTrouble.nullable().optional(),
  notices: z.array(Sentence).optional(),
});
export type Changes = z.infer<typeof Changes>;
