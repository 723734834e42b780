import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import type { RedactionDecision } from '../../shared/redaction.ts';
import type { ReportDraft } from '../../shared/reportDraft.ts';
import type { Making } from '../../shared/reportMaking.ts';
import type { SentReport } from '../../shared/sentReport.ts';
import type { Language } from '../../shared/words.ts';
import { registerStore } from '../app/sync.ts';
import { call } from '../bridge.ts';
import { withSent } from './send/sentOrder.ts';

/** What was asked of the console is fetched when it is looked at, and kept current from then on. */
export type Kept<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; why: Sentence };

export interface ReportState {
  /** By {@link draftKey}. */
  drafts: ReadonlyMap<string, Kept<ReportDraft>>;
  /** By incident, oldest first. */
  sent: ReadonlyMap<string, Kept<readonly SentReport[]>>;
  /** What was decided of personal data since the page came, by incident and finding. */
  decisions: ReadonlyMap<string, ReadonlyMap<string, RedactionDecision>>;
  /** Those that this page waits for. */
  makings: ReadonlyMap<string, Making>;
}

export const reportStore = createStore<ReportState>(() => ({
  drafts: new Map(),
  sent: new Map(),
  decisions: new Map(),
  makings: new Map(),
}));

const LOADING = { state: 'loading' } as const;

export function draftKey(incident: string, language: Language): string {
  return `${incident} ${language}`;
}

registerStore({
  hydrate: ({ incidents }) => {
    const { drafts, sent } = reportStore.getState();
    const there = new Set(incidents.map(({ id }) => id));
    // What changed while the page was away is fetched; what it showed stays meanwhile.
    for (const key of drafts.keys()) {
      const [incident = '', language] = key.split(' ');
      if (!there.has(incident)) forgetDraft(key);
      else void fetchDraft(incident, language === 'en' ? 'en' : 'ko');
    }
    for (const incident of sent.keys()) {
      if (!there.has(incident)) forgetSent(incident);
      else void fetchSent(incident);
    }
  },
  apply: ({ drafts, sent, decisions, makings }) => {
    for (const draft of drafts ?? []) {
      const known = reportStore.getState().drafts;
      if (known.has(draftKey(draft.incident, draft.language))) keepDraft(draft);
    }
    for (const one of sent ?? []) keepSent(one);
    for (const { incident, decision } of decisions ?? []) keepDecision(incident, decision);
    for (const making of makings ?? []) {
      if (reportStore.getState().makings.has(making.id)) setMaking(making.id, making);
    }
  },
});

/** Takes in a draft as the console holds it: from an event, or as a call's answer. */
export function keepDraft(draft: ReportDraft): void {
  setDraft(draftKey(draft.incident, draft.language), { state: 'ready', value: draft });
}

/** Fetches what operators wrote for the reports of an incident; the last known stays meanwhile. */
export async function fetchDraft(incident: string, language: Language): Promise<void> {
  const key = draftKey(incident, language);
  const known = reportStore.getState().drafts.get(key);
  if (known?.state !== 'ready') setDraft(key, LOADING);
  try {
    keepDraft(await call('reports.draft', { incident, language }));
  } catch (error) {
    if (known?.state !== 'ready') setDraft(key, { state: 'failed', why: sentenceOf(error) });
  }
}

/** Takes in what was decided of personal data, here or in another window. */
export function keepDecision(incident: string, decision: RedactionDecision): void {
  const { decisions } = reportStore.getState();
  const known = decisions.get(incident) ?? new Map();
  if (known.get(decision.finding)?.at === decision.at) return;
  const kept = new Map(known).set(decision.finding, decision);
  reportStore.setState({ decisions: new Map(decisions).set(incident, kept) });
}

/** Takes in a sent report. Those of incidents nobody looks at are left to be fetched. */
export function keepSent(report: SentReport): void {
  const known = reportStore.getState().sent.get(report.incident);
  if (known?.state !== 'ready') return;
  setSent(report.incident, { state: 'ready', value: withSent(known.value, report) });
}

/** Fetches what was sent of an incident; the last known stays meanwhile. */
export async function fetchSent(incident: string): Promise<void> {
  const known = reportStore.getState().sent.get(incident);
  if (known?.state !== 'ready') setSent(incident, LOADING);
  try {
    const value = await call('reports.sent', { incident });
    setSent(incident, { state: 'ready', value });
  } catch (error) {
    if (known?.state !== 'ready') {
      setSent(incident, { state: 'failed', why: sentenceOf(error) });
    }
  }
}

/** From now on the page hears how far a making is. @param id as the page calls it */
export function awaitMaking(id: string): void {
  setMaking(id, { id, stage: 'gathering', share: 0 });
}

export function forgetMaking(id: string): void {
  const makings = new Map(reportStore.getState().makings);
  makings.delete(id);
  reportStore.setState({ makings });
}

function setDraft(key: string, kept: Kept<ReportDraft>): void {
  reportStore.setState({ drafts: new Map(reportStore.getState().drafts).set(key, kept) });
}

function setSent(incident: string, kept: Kept<readonly SentReport[]>): void {
  reportStore.setState({ sent: new Map(reportStore.getState().sent).set(incident, kept) });
}

function setMaking(id: string, making: Making): void {
  reportStore.setState({ makings: new Map(reportStore.getState().makings).set(id, making) });
}

function forgetDraft(key: string): void {
  const drafts = new Map(reportStore.getState().drafts);
  drafts.delete(key);
  reportStore.setState({ drafts });
}

function forgetSent(incident: string): void {
  const sent = new Map(reportStore.getState().sent);
  sent.delete(incident);
  reportStore.setState({ sent });
}

export function useDraft(incident: string, language: Language): Kept<ReportDraft> {
  return useStore(reportStore, ({ drafts }) => drafts.get(draftKey(incident, language)) ?? LOADING);
}

export function useSent(incident: string): Kept<readonly SentReport[]> {
  return useStore(reportStore, ({ sent }) => sent.get(incident) ?? LOADING);
}

const NONE: ReadonlyMap<string, RedactionDecision> = new Map();

/** What was decided of personal data since the page came, by finding. */
export function useDecisions(incident: string): ReadonlyMap<string, RedactionDecision> {
  return useStore(reportStore, ({ decisions }) => decisions.get(incident) ?? NONE);
}

/** How far a making is; null where the page waits for none of that name. */
export function useMakingOf(id: string | null): Making | null {
  return useStore(reportStore, ({ makings }) => (id === null ? null : (makings.get(id) ?? null)));
}
