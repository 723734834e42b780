import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { Cause } from '../../shared/causes.ts';
import type { ChecklistTemplate } from '../../shared/checklist.ts';
import type { CheckHealth, Observation } from '../../shared/health.ts';
import type { Incident } from '../../shared/incident.ts';
import type { JournalAct } from '../../shared/journal.ts';
import type { Ladder, Layer } from '../../shared/ladder.ts';
import type { Standings } from '../../shared/matching.ts';
import type { Sentence } from '../../shared/problem.ts';
import type { Proposal } from '../../shared/proposal.ts';
import type { Symptom } from '../../shared/symptom.ts';
import type { Language } from '../../shared/words.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../storage/database.ts';

/** What a proposal saw, as the incident that comes of it keeps it. */
export interface Found {
  /** The most telling first. */
  symptoms: Symptom[];
  layer: Layer | null;
  nth: number;
  /** When the first of the services began to fail, milliseconds. */
  since: number;
}

export interface ProposalsOptions {
  database: Database;
  clock: Clock;
  /** The name that is written beside what is done now. */
  operator: () => string;
  /** The language in which an incident is titled. */
  language: () => Language;
  journal: (act: JournalAct, operator: string) => unknown;
  /** What fails, worst first, by firm health. */
  causes: () => readonly Cause[];
  /** A check's firm health. */
  health: (check: string) => CheckHealth | undefined;
  standings: () => Standings;
  service: (id: string) => ServiceSummary | undefined;
  /** The last walk of a check. */
  ladder: (check: string) => Ladder | undefined;
  /** What a check saw before a moment (milliseconds), newest first, at most `limit`. */
  observations: (check: string, before: number, limit: number) => readonly Observation[];
  incidents: () => readonly Incident[];
  templates: () => readonly ChecklistTemplate[];
  /** How many-eth failure in seven days one is that began then (milliseconds). */
  nth: (services: readonly string[], since: number) => number;
  open: (opening: {
    services: readonly string[];
    title: string;
    checklists: readonly string[];
    found: Found;
  }) => Incident;
  join: (incident: string, joining: { services: readonly string[]; found: Found }) => Incident;
  emit: {
    /** All that is proposed, whenever something of it changed. */
    changed(proposals: Proposal[]): void;
    /** A disk that refuses. */
    notice(sentence: Sentence): void;
  };
}
