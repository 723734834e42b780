import { z } from 'zod';
import type { CallName } from './access.ts';
import { Alarm } from './alarm.ts';
import { ATTACHMENT_LIMIT, ATTACHMENT_PIECE, Attachment, Sha256 } from './attachment.ts';
import { BundleVerdict } from './bundleVerdict.ts';
import { GroundSummary, ServiceSummary } from './catalogue.ts';
import {
  CatalogueFileName,
  CataloguePath,
  CatalogueSource,
  EDIT_LIMIT,
  FileVersion,
  FileVersionText,
  SaveOutcome,
  TestOutcome,
} from './catalogueEdit.ts';
import { CatalogueFault } from './catalogueFault.ts';
import { ClockAlarm, Deadline } from './deadline.ts';
import { DRILL_SPEEDS, DrillState } from './drill.ts';
import { CauseKind, EvidenceBoard, EvidenceSource, Rating } from './evidence.ts';
import { Acknowledgement, Handling, Maintenance, Match, Silence } from './handling.ts';
import { Handover, HandoverFacts } from './handover.ts';
import { CheckHealth, Observation, Transition } from './health.ts';
import { Day, Fared, Lane, LatencyPoint, Outage } from './history.ts';
import { Duty, Incident, IncidentState, TimelineEntry, TimeName } from './incident.ts';
import { JournalHead } from './journal.ts';
import { Ladder } from './ladder.ts';
import { Operator, OperatorName, Pin, Role, Seat } from './operator.ts';
import { Sentence } from './problem.ts';
import { Proposal } from './proposal.ts';
import { RECORDING_PIECE, Recording } from './recording.ts';
import { Finding, RedactionDecision } from './redaction.ts';
import { REPORT_FORMATS, ReportFormat, ReportKind, Tlp } from './report.ts';
import { FIELD_LIMIT, FieldName, ReportDraft } from './reportDraft.ts';
import { Making, Preview, TemplateFault } from './reportMaking.ts';
import { Run, RunForm, StepLine } from './run.ts';
import { Runbook, RunbookSummary } from './runbook.ts';
import { Scale } from './scale.ts';
import { SecretName, SecretValue } from './secret.ts';
import { SentReport } from './sentReport.ts';
import { BoardView, Settings, Theme } from './settings.ts';
import { Station } from './station.ts';
import { Session, SessionScreen, TerminalOutput, TerminalSize, Terminals } from './terminal.ts';
import { Triage, TriageQuery, TriageResult } from './triage.ts';
import { UpdateState } from './updates.ts';
import { WallDisplay } from './wallDisplay.ts';
import type { EventName } from './wire.ts';
import { Bilingual, Language, Millis } from './words.ts';

/**
 * Everything that crosses between the page and the console: calls (the page asks) and events (the
 * console tells). Both hosts carry exactly this. Arguments are objects with no unknown keys.
 */

/** What one call takes and gives. Who may make it stands in access.ts. */
interface Call<A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly args: A;
  readonly result: R;
}

const call = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R): Call<A, R> => ({
  args,
  result,
});

const nothing = z.strictObject({});
const done = z.null();
const Key = z.string().min(1).max(200);
/** Notes and reasons: long enough for a pasted log excerpt. */
const LongText = z.string().trim().min(1).max(100_000);
const ShortText = z.string().trim().min(1).max(500);
/** What a runbook is followed for. */
const RunPurpose = { runbook: Key, service: Key.nullable(), incident: Key.nullable() };
/** By parameter, without the secret ones. */
const RunParameters = z
  .record(Key, z.string().max(10_000))
  .refine((all) => Object.keys(all).length <= 100);
/** Which report of an incident. */
const ReportChoice = { incident: Key, kind: ReportKind, language: Language, redacted: z.boolean() };
const RunStep = { run: Key, step: Key };
/** A file of the catalogue with a text that is not saved. */
const CatalogueDraft = { file: CatalogueFileName, text: z.string().max(EDIT_LIMIT) };

/** A file the page asked for: where the host saved it, or its bytes for the page to save. */
export const SavedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('bytes'), name: z.string(), mime: z.string(), base64: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type SavedFile = z.infer<typeof SavedFile>;

/** Which world the console shows: a drill or the operator's own catalogue. They share no data. */
export const World = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drill'), name: z.string() }),
  z.object({ kind: z.literal('catalogue'), path: z.string() }),
]);
export type World = z.infer<typeof World>;

export { CatalogueFault };

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

export const calls = {
  'console.snapshot': call(nothing, Snapshot),

  'settings.change': call(
    z.strictObject({
      language: Language.optional(),
      theme: Theme.optional(),
      terminalHeight: Settings.shape.terminalHeight.optional(),
      terminalOpen: z.boolean().optional(),
      terminalFontSize: Settings.shape.terminalFontSize.optional(),
      recordInput: z.boolean().optional(),
      alarmSound: z.boolean().optional(),
      alarmNotify: z.boolean().optional(),
      boardView: BoardView.optional(),
      savedViews: Settings.shape.savedViews.optional(),
      welcomed: z.boolean().optional(),
      closeToTray: z.boolean().optional(),
      startAtLogin: z.boolean().optional(),
      logLevel: Settings.shape.logLevel.optional(),
    }),
    Settings,
  ),
  /** Shows the host's file dialog. Null when cancelled or where the host has none. */
  'catalogue.pick': call(nothing, z.string().nullable()),
  /** Opens a file or folder and remembers it. Returns the faults; with any, the present world stays. */
  'catalogue.open': call(
    z.strictObject({ path: z.string().trim().min(1).max(4096) }),
    z.array(CatalogueFault),
  ),
  /** A file of the present catalogue, as it is on the disk; the first one where none is named. */
  'catalogue.source': call(z.strictObject({ file: CatalogueFileName.nullable() }), CatalogueSource),
  /** What is wrong with the whole catalogue, were this the file's text. */
  'catalogue.validate': call(z.strictObject(CatalogueDraft), z.array(CatalogueFault)),
  /** Writes the whole file or nothing. `was`: the hash of the bytes that the text replaces. */
  'catalogue.save': call(z.strictObject({ ...CatalogueDraft, was: Sha256 }), SaveOutcome),
  /** Makes an empty file in the catalogue's folder. */
  'catalogue.addFile': call(z.strictObject({ file: CatalogueFileName }), done),
  /** Texts of the file that came into force, newest first, at most 200. */
  'catalogue.versions': call(z.strictObject({ file: CatalogueFileName }), z.array(FileVersion)),
  'catalogue.version': call(
    z.strictObject({ file: CatalogueFileName, at: Millis }),
    FileVersionText,
  ),
  /** Looks once at the check that stands at `path` of the text. `test`: how the page calls it. */
  'catalogue.test': call(
    z.strictObject({ ...CatalogueDraft, path: CataloguePath, test: Key }),
    TestOutcome,
  ),
  'catalogue.cancelTest': call(z.strictObject({ test: Key }), done),

  'drill.open': call(z.strictObject({ name: Key }), done),
  'drill.run': call(z.strictObject({ running: z.boolean() }), done),
  'drill.speed': call(z.strictObject({ speed: z.literal(DRILL_SPEEDS) }), done),
  /** Sets the story to a moment, milliseconds of story time. */
  'drill.jump': call(z.strictObject({ at: Millis }), done),

  /** Newest first. */
  'health.observations': call(
    z.strictObject({
      check: Key,
      before: Millis.optional(),
      limit: z.number().int().min(1).max(500),
    }),
    z.array(Observation),
  ),
  /** Latency points in a span, oldest first, at most `points`. */
  'health.latency': call(
    z.strictObject({
      check: Key,
      from: Millis,
      to: Millis,
      points: z.number().int().min(10).max(2000),
    }),
    z.array(LatencyPoint),
  ),
  /** Newest first. */
  'health.transitions': call(
    z.strictObject({ service: Key, limit: z.number().int().min(1).max(500) }),
    z.array(Transition),
  ),
  'health.checkNow': call(z.strictObject({ check: Key }), done),
  /** The last `days` days of each service, oldest first, today included. */
  'health.days': call(
    z.strictObject({
      services: z.array(Key).min(1).max(200),
      days: z.number().int().min(1).max(366),
    }),
    z.record(z.string(), z.array(Day)),
  ),
  /** How a service (its worst check counts) or one check fared. */
  'health.fared': call(z.strictObject({ of: Key, from: Millis, to: Millis }), Fared),
  /** Newest first. */
  'health.outages': call(
    z.strictObject({ service: Key, from: Millis, limit: z.number().int().min(1).max(500) }),
    z.array(Outage),
  ),
  /** Every service of the catalogue over a span of at most 31 days. */
  'health.lanes': call(z.strictObject({ from: Millis, to: Millis }), z.array(Lane)),
  'health.export': call(
    z.strictObject({
      of: Key,
      from: Millis,
      to: Millis,
      format: z.enum(['csv', 'json']),
      language: Language,
    }),
    SavedFile,
  ),
  /** Walks the layers of a check's target now. */
  'health.ladder': call(z.strictObject({ check: Key }), Ladder),

  'handling.acknowledge': call(
    z.strictObject({
      services: z.array(Key).min(1).max(100),
      owner: ShortText,
      reason: ShortText,
      until: Millis.nullable(),
      sticky: z.boolean(),
    }),
    z.array(Acknowledgement),
  ),
  'handling.unacknowledge': call(z.strictObject({ services: z.array(Key).min(1).max(100) }), done),
  'handling.maintain': call(
    z.strictObject({
      match: Match,
      reason: ShortText,
      when: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('once'), from: Millis, until: Millis }),
        z.strictObject({
          kind: z.literal('recurring'),
          cron: z.string().trim().min(1).max(100),
          timezone: z.string().min(1).max(60),
          durationMs: z.number().int().positive(),
        }),
      ]),
    }),
    Maintenance,
  ),
  'handling.endMaintenance': call(z.strictObject({ id: Key }), done),
  'handling.silence': call(
    z.strictObject({ match: Match, reason: ShortText, until: Millis }),
    Silence,
  ),
  'handling.endSilence': call(z.strictObject({ id: Key }), done),

  /** Opens what is proposed, or joins it to the incident it names. Done twice, it is done once. */
  'proposals.accept': call(z.strictObject({ proposal: Key, join: z.boolean() }), Incident),
  /** Not proposed again while the same failure lasts. */
  'proposals.dismiss': call(z.strictObject({ proposal: Key, reason: ShortText }), done),

  /** Opens an incident of the services; title and checklists default to what fits them. */
  'incidents.open': call(
    z.strictObject({
      services: z.array(Key).min(1).max(100),
      title: ShortText.optional(),
      checklists: z.array(Key).max(10).optional(),
    }),
    Incident,
  ),
  'incidents.rename': call(z.strictObject({ incident: Key, title: ShortText }), Incident),
  /** To the next state, or back: the part says which ways there are, and when a reason is wanted. */
  'incidents.move': call(
    z.strictObject({ incident: Key, to: IncidentState, reason: LongText.optional() }),
    Incident,
  ),
  'incidents.grade': call(
    z.strictObject({ incident: Key, scale: Key, level: Key.nullable() }),
    Incident,
  ),
  'incidents.duty': call(
    z.strictObject({ incident: Key, duty: Duty, name: OperatorName.nullable() }),
    Incident,
  ),
  /** Sets a time right; what it was stays on the timeline. */
  'incidents.time': call(
    z.strictObject({
      incident: Key,
      time: TimeName,
      at: Millis.nullable(),
      reason: LongText.optional(),
    }),
    Incident,
  ),
  'incidents.services': call(
    z.strictObject({ incident: Key, services: z.array(Key).min(1).max(100) }),
    Incident,
  ),
  /** `incident` goes on in `into`. Both histories stay. */
  'incidents.merge': call(z.strictObject({ incident: Key, into: Key, reason: LongText }), Incident),
  /** Some of its services become an incident of their own, which is returned. */
  'incidents.split': call(
    z.strictObject({
      incident: Key,
      services: z.array(Key).min(1).max(100),
      title: ShortText.optional(),
      reason: LongText,
    }),
    Incident,
  ),
  /** Its own entries and those of incidents merged into it, in the order in which they happened. */
  'incidents.timeline': call(z.strictObject({ incident: Key }), z.array(TimelineEntry)),
  'incidents.note': call(
    z.strictObject({
      incident: Key,
      text: z.string().trim().max(100_000),
      at: Millis.optional(),
      attachments: z.array(Attachment).max(20).default([]),
      newFact: z.boolean().default(false),
    }),
    TimelineEntry,
  ),
  'incidents.pin': call(
    z.strictObject({ incident: Key, entry: z.number().int().positive(), pinned: z.boolean() }),
    Incident,
  ),
  'incidents.item': call(
    z.discriminatedUnion('to', [
      z.strictObject({ incident: Key, item: Key, to: z.literal('done') }),
      z.strictObject({
        incident: Key,
        item: Key,
        to: z.enum(['skipped', 'notApplicable', 'blocked']),
        reason: LongText,
      }),
      z.strictObject({ incident: Key, item: Key, to: z.literal('open') }),
    ]),
    Incident,
  ),
  'incidents.addItem': call(
    z.strictObject({ incident: Key, text: ShortText, required: z.boolean() }),
    Incident,
  ),
  'incidents.assign': call(
    z.strictObject({ incident: Key, item: Key, to: OperatorName.nullable() }),
    Incident,
  ),
  'incidents.addChecklist': call(z.strictObject({ incident: Key, checklist: Key }), Incident),
  /** The clock's duty was done: who was told, and how. @param at when, milliseconds; now if left out */
  'incidents.meet': call(
    z.strictObject({ incident: Key, clock: Key, note: LongText, at: Millis.optional() }),
    Incident,
  ),

  /** One piece of a file; the last one completes it. Null until then. */
  'attachments.put': call(
    z.strictObject({
      upload: z.uuid(),
      offset: z.number().int().nonnegative(),
      total: z.number().int().nonnegative().max(ATTACHMENT_LIMIT),
      base64: z.base64().max(Math.ceil(ATTACHMENT_PIECE / 3) * 4),
    }),
    Sha256.nullable(),
  ),
  'attachments.get': call(
    z.strictObject({ sha256: Sha256, offset: z.number().int().nonnegative() }),
    z.object({ base64: z.string(), total: z.number().int() }),
  ),

  'evidence.board': call(z.strictObject({ incident: Key }), EvidenceBoard),
  'evidence.raise': call(
    z.strictObject({ incident: Key, cause: CauseKind, name: ShortText.optional() }),
    EvidenceBoard,
  ),
  /** With a reason it is ruled out, with null it is taken up again. */
  'evidence.ruleOut': call(
    z.strictObject({ incident: Key, hypothesis: Key, reason: LongText.nullable() }),
    EvidenceBoard,
  ),
  'evidence.add': call(
    z.strictObject({
      incident: Key,
      text: LongText,
      source: EvidenceSource,
      weight: z.literal([1, 2, 3]),
      attachments: z.array(Attachment).max(20).default([]),
      /** What the one who adds it thinks of it at once, by hypothesis. */
      ratings: z.record(Key, Rating).default({}),
    }),
    EvidenceBoard,
  ),
  'evidence.edit': call(
    z.strictObject({
      incident: Key,
      evidence: Key,
      text: LongText.optional(),
      weight: z.literal([1, 2, 3]).optional(),
    }),
    EvidenceBoard,
  ),
  'evidence.judge': call(
    z.strictObject({
      incident: Key,
      evidence: Key,
      hypothesis: Key,
      rating: Rating,
      reason: LongText.optional(),
    }),
    EvidenceBoard,
  ),
  'evidence.withdraw': call(
    z.strictObject({ incident: Key, evidence: Key, reason: LongText }),
    EvidenceBoard,
  ),

  /** Shows the host's file dialog. Null when cancelled or where the host has none. */
  'triage.pick': call(nothing, z.string().nullable()),
  /** Begins to read a log. With a query, only the requests it lets through count. */
  'triage.open': call(
    z.strictObject({ path: z.string().trim().min(1).max(4096), query: TriageQuery.default({}) }),
    Triage,
  ),
  'triage.pause': call(z.strictObject({ triage: Key, paused: z.boolean() }), Triage),
  'triage.cancel': call(z.strictObject({ triage: Key }), Triage),
  /** Forgets it; the file stays. */
  'triage.close': call(z.strictObject({ triage: Key }), done),
  /** What was found so far. */
  'triage.result': call(z.strictObject({ triage: Key }), TriageResult),

  /** Takes the seat. @throws where the PIN is wrong, or too many were */
  'operators.signIn': call(z.strictObject({ operator: Key, pin: Pin.nullable() }), Seat),
  'operators.lock': call(nothing, Seat),
  /** Somebody is at work: the lock waits anew. */
  'operators.active': call(nothing, done),
  'operators.add': call(z.strictObject({ name: OperatorName, role: Role, pin: Pin }), Operator),
  'operators.edit': call(
    z.strictObject({ operator: Key, name: OperatorName.optional(), role: Role.optional() }),
    Operator,
  ),
  'operators.remove': call(z.strictObject({ operator: Key }), done),
  /** One's own with the old one; a commander sets anybody's. Null takes it away from the only one. */
  'operators.setPin': call(
    z.strictObject({ operator: Key, old: Pin.nullable(), pin: Pin.nullable() }),
    Operator,
  ),
  'operators.lockAfter': call(z.strictObject({ minutes: Seat.shape.lockAfter }), Seat),

  /** What the next shift must know, as it stands now. */
  'handover.facts': call(nothing, HandoverFacts),
  'handover.complete': call(z.strictObject({ note: z.string().trim().max(100_000) }), Handover),
  /** The one who takes over gives the PIN and has the seat from then on. */
  'handover.sign': call(
    z.strictObject({ handover: Key, operator: Key, pin: Pin.nullable() }),
    Handover,
  ),
  /** Newest first. */
  'handover.list': call(
    z.strictObject({ limit: z.number().int().min(1).max(200) }),
    z.array(Handover),
  ),

  'runbooks.get': call(z.strictObject({ runbook: Key }), Runbook),
  /** What its form begins with, filled from service and incident. */
  'runbooks.form': call(z.strictObject(RunPurpose), RunForm),
  /** The dry run: what each command step would type, in the order of the steps. */
  'runbooks.lines': call(
    z.strictObject({ ...RunPurpose, parameters: RunParameters }),
    z.array(StepLine),
  ),

  'runs.start': call(z.strictObject({ ...RunPurpose, parameters: RunParameters }), Run),
  /** The runbook as it was when the run began. */
  'runs.runbook': call(z.strictObject({ run: Key }), Runbook),
  'runs.line': call(z.strictObject(RunStep), StepLine),
  /**
   * Begins a command or a waiting, and goes on after it where `untilHuman`. Also again, and for a
   * step that is not at hand. Without a session one is opened for the step's shell.
   */
  'runs.go': call(
    z.strictObject({
      ...RunStep,
      session: Key.nullable(),
      untilHuman: z.boolean(),
      /** The second person, who saw exactly this line. */
      approval: z
        .strictObject({ operator: Key, pin: Pin.nullable(), line: z.string().max(100_000) })
        .nullable(),
    }),
    Run,
  ),
  /** Breaks off what runs. */
  'runs.cancel': call(z.strictObject({ run: Key }), Run),
  'runs.skip': call(z.strictObject({ ...RunStep, reason: LongText }), Run),
  'runs.tick': call(
    z.strictObject({ ...RunStep, item: z.number().int().nonnegative(), done: z.boolean() }),
    Run,
  ),
  /** A manual step is done. */
  'runs.confirm': call(z.strictObject(RunStep), Run),
  'runs.decide': call(z.strictObject({ ...RunStep, option: z.number().int().nonnegative() }), Run),
  'runs.note': call(z.strictObject({ ...RunStep, text: LongText }), Run),
  'runs.stop': call(z.strictObject({ run: Key, reason: LongText }), Run),
  /** Takes up a stopped run where it was. */
  'runs.resume': call(z.strictObject({ run: Key }), Run),

  /** Keeps a value in the host's secret store. It never comes back to a page. */
  'secrets.keep': call(z.strictObject({ name: SecretName, value: SecretValue }), done),
  'secrets.remove': call(z.strictObject({ name: SecretName }), done),

  /** Opens a shell or an SSH target that {@link Terminals} names; nothing else can be started. */
  'terminal.open': call(
    TerminalSize.extend({
      shell: Key.nullable(),
      target: Key.nullable(),
      /** The session it stands beside; null for a tab of its own. */
      beside: Key.nullable(),
    }),
    Session,
  ),
  'terminal.attach': call(z.strictObject({ session: Key }), SessionScreen),
  /** The page has drawn everything up to this piece: the shell is held back where nobody has. */
  'terminal.drawn': call(
    z.strictObject({ session: Key, seq: z.number().int().nonnegative() }),
    done,
  ),
  'terminal.write': call(z.strictObject({ session: Key, data: z.string().max(1_000_000) }), done),
  'terminal.resize': call(TerminalSize.extend({ session: Key }), done),
  'terminal.close': call(z.strictObject({ session: Key }), done),
  /** Opens an address that stood in a terminal, in the system's browser. */
  'terminal.link': call(
    z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(4096) }),
    done,
  ),

  /** Newest first. */
  'recordings.list': call(
    z.strictObject({ before: Millis.optional(), limit: z.number().int().min(1).max(200) }),
    z.array(Recording),
  ),
  'recordings.get': call(z.strictObject({ recording: Key }), Recording),
  /** A piece of one of its files, as far as it is written. */
  'recordings.read': call(
    z.strictObject({
      recording: Key,
      part: z.number().int().nonnegative(),
      offset: z.number().int().nonnegative(),
    }),
    z.object({
      base64: z.base64().max(Math.ceil(RECORDING_PIECE / 3) * 4),
      total: z.number().int(),
    }),
  ),
  'recordings.save': call(
    z.strictObject({ recording: Key, part: z.number().int().nonnegative() }),
    SavedFile,
  ),

  /** What operators wrote for the reports of an incident. */
  'reports.draft': call(z.strictObject({ incident: Key, language: Language }), ReportDraft),
  /** What the office wants of its reports, and what is wrong with its files. */
  'reports.office': call(
    z.strictObject({ language: Language }),
    z.object({ security: z.array(z.string()), faults: z.array(TemplateFault) }),
  ),
  /**
   * Keeps one field; empty forgets it. `was` is when the text it replaces was written, null where
   * there was none: what somebody else wrote meanwhile is not lost.
   */
  'reports.write': call(
    z.strictObject({
      incident: Key,
      language: Language,
      field: FieldName,
      text: z.string().max(FIELD_LIMIT),
      was: Millis.nullable(),
    }),
    ReportDraft,
  ),
  'reports.mark': call(
    z.strictObject({
      incident: Key,
      language: Language,
      security: z.string().trim().max(100),
      tlp: Tlp,
    }),
    ReportDraft,
  ),
  /** The pages as they will print. `have`: hashes of the pages that need not come again. */
  'reports.preview': call(
    z.strictObject({ ...ReportChoice, have: z.array(z.string().max(64)).max(2000) }),
    Preview,
  ),
  /** Personal data in the report, in its order. */
  'reports.findings': call(z.strictObject(ReportChoice), z.array(Finding)),
  /** Covers or keeps a finding in every redacted report of the incident. Keeping wants a reason. */
  'reports.decide': call(
    z.strictObject({
      incident: Key,
      finding: Key,
      keep: z.boolean(),
      reason: z.string().max(10_000),
    }),
    RedactionDecision,
  ),
  /** `making`: how the page calls this making, to hear how far it is and to cancel it. */
  'reports.export': call(
    z.strictObject({ ...ReportChoice, format: ReportFormat, making: Key }),
    SavedFile,
  ),
  /** Makes the files, keeps them as they are, and writes on the timeline that they were sent. */
  'reports.send': call(
    z.strictObject({
      ...ReportChoice,
      formats: z.array(ReportFormat).min(1).max(REPORT_FORMATS.length),
      to: ShortText,
      making: Key,
    }),
    SentReport,
  ),
  /** Oldest first. */
  'reports.sent': call(z.strictObject({ incident: Key }), z.array(SentReport)),
  'reports.sentFile': call(z.strictObject({ sent: Key, format: ReportFormat }), SavedFile),
  /** Everything about an incident in one file that can be checked without this console. */
  'reports.bundle': call(
    z.strictObject({ ...ReportChoice, signed: z.boolean(), making: Key }),
    SavedFile,
  ),
  'reports.cancel': call(z.strictObject({ making: Key }), done),

  'updates.state': call(nothing, UpdateState),
  /** Where they come from from now on; null for nowhere. */
  'updates.from': call(z.strictObject({ from: Settings.shape.updateFrom }), UpdateState),
  /** Asks the folder or the server, which nothing else does. */
  'updates.look': call(nothing, UpdateState),
  /** Fetches what is offered and verifies it. */
  'updates.prepare': call(nothing, UpdateState),
  /** Quits into the system's installer, where there is one. */
  'updates.install': call(nothing, UpdateState),

  /** Where the program's log lies, and how much of it, bytes. */
  'support.logs': call(nothing, z.object({ folder: z.string(), bytes: z.number().int() })),
  /** What a maintainer needs to find a fault, in one file without secrets or personal data. */
  'support.save': call(z.strictObject({ addresses: z.boolean() }), SavedFile),

  /** Checks an evidence bundle that the system was asked to open. @throws where it is none */
  'bundle.verify': call(
    z.strictObject({ path: z.string().min(1).max(4096), language: Language }),
    BundleVerdict,
  ),

  /** Displays on which the wallboard can have a window of its own; none in the browser. */
  'wallboard.displays': call(nothing, z.array(WallDisplay)),
  /** Shows the wallboard on a display, or takes it down. */
  'wallboard.show': call(z.strictObject({ display: z.number().int(), shown: z.boolean() }), done),
} as const satisfies Record<CallName, Call>;

export type { CallName };
export type ArgsOf<N extends CallName> = z.input<(typeof calls)[N]['args']>;
export type ParsedArgsOf<N extends CallName> = z.output<(typeof calls)[N]['args']>;
export type ResultOf<N extends CallName> = z.output<(typeof calls)[N]['result']>;

/** What implements the contract on the console's side. */
export type Api = {
  [N in CallName]: (args: ParsedArgsOf<N>) => ResultOf<N> | Promise<ResultOf<N>>;
};

export const events = {
  /** At most one per 100 ms. */
  changes: Changes,
  /** A session's output: its own event, for keys must echo at once. */
  'terminal.output': TerminalOutput,
  /** A person must be called now; also in `changes`. */
  alarm: Alarm,
  /** A legal or internal clock is about to end, or has. */
  clock: ClockAlarm,
  /** The console's pulse, every `BEAT_MS`: a page that misses it knows it is alone. */
  beat: z.strictObject({}),
  /** The world or the catalogue was replaced: fetch a new snapshot. */
  reset: z.strictObject({}),
} as const satisfies Record<EventName, z.ZodType>;

export type { EventName };
export type EventOf<N extends EventName> = z.output<(typeof events)[N]>;

/** How a call's answer travels: errors are values, for no transport keeps an error whole. */
export type Answer<R = unknown> = { ok: true; value: R } | { ok: false; problem: Sentence };
