import type { DrillState } from '../../shared/drill.ts';
import type { EvidenceBoard } from '../../shared/evidence.ts';
import { type Incident, isOpen } from '../../shared/incident.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { Run } from '../../shared/run.ts';

/** As much of the window and the world as tells what has been done. */
export interface Situation {
  path: string;
  proposals: number;
  incidents: Iterable<Incident>;
  runs: Iterable<Run>;
  /** Of an incident, once somebody looked at it. */
  boardOf(incident: string): EvidenceBoard | null;
}

export interface Task {
  /** What it is, and by which it is remembered as done. */
  name: MessageKey;
  isDone(now: Situation): boolean;
}

export interface TourStep {
  title: MessageKey;
  text: MessageKey;
  tasks: readonly Task[];
  /** Where it is done; null while there is no such place yet. */
  place(now: Situation): string | null;
  /** What the story must be told at for it, where it is not already. */
  clock(now: Situation, drill: DrillState): Cue | null;
}

/** Where the story is set to, how fast it is told from there. */
export interface Cue {
  /** Story time, milliseconds; null leaves it where it is. */
  at: number | null;
  speed: 1 | 60;
}

/** The first failure of the week comes so long after its day begins; the tour, just before it. */
const FIRST_FAILURE_MS = 9.5 * 60_000;

/** The incident at hand: the newest that is open. */
export function incidentAt({ incidents }: Situation): Incident | null {
  return [...incidents].filter(isOpen).toSorted((a, b) => b.number - a.number)[0] ?? null;
}

const isBroken = (now: Situation): boolean => now.proposals > 0 || incidentAt(now) !== null;

/** Brings the story to the failure, unless something fails already. */
function toFailure(now: Situation, { days, startsAt }: DrillState): Cue | null {
  if (isBroken(now)) return null;
  return { at: (days[0]?.at ?? startsAt) + FIRST_FAILURE_MS, speed: 60 };
}

/** The failure lasts while somebody works on it: the story is told as slowly as time goes. */
function holding(_now: Situation, { speed }: DrillState): Cue | null {
  return speed === 1 ? null : { at: null, speed: 1 };
}

function ofIncident(view: (id: string) => string): TourStep['place'] {
  return (now) => {
    const incident = incidentAt(now);
    return incident ? view(incident.id) : null;
  };
}

const onBoard = (): string => '/board';

/** From seeing a failure to handing in the report. */
export const TOUR: readonly TourStep[] = [
  {
    title: 'tour.board',
    text: 'tour.board.text',
    tasks: [{ name: 'tour.board.seen', isDone: isBroken }],
    place: onBoard,
    clock: toFailure,
  },
  {
    title: 'tour.accept',
    text: 'tour.accept.text',
    tasks: [{ name: 'tour.accept.opened', isDone: (now) => incidentAt(now) !== null }],
    place: onBoard,
    clock: toFailure,
  },
  {
    title: 'tour.act',
    text: 'tour.act.text',
    tasks: [
      {
        name: 'tour.act.item',
        isDone: (now) => incidentAt(now)?.items.some(({ state }) => state !== 'open') ?? false,
      },
      {
        name: 'tour.act.step',
        isDone: (now) => {
          const id = incidentAt(now)?.id;
          return [...now.runs].some(
            (run) => run.incident === id && run.steps.some(({ endedAt }) => endedAt !== null),
          );
        },
      },
    ],
    place: ofIncident((id) => `/incidents/${id}`),
    clock: holding,
  },
  {
    title: 'tour.evidence',
    text: 'tour.evidence.text',
    tasks: [
      {
        name: 'tour.evidence.board',
        isDone: ({ path }) => /^\/incidents\/[^/]+\/evidence$/.test(path),
      },
      {
        name: 'tour.evidence.added',
        isDone: (now) => {
          const incident = incidentAt(now);
          return incident !== null && (now.boardOf(incident.id)?.evidence.length ?? 0) > 0;
        },
      },
    ],
    place: ofIncident((id) => `/incidents/${id}/evidence`),
    clock: holding,
  },
  {
    title: 'tour.report',
    text: 'tour.report.text',
    tasks: [{ name: 'tour.report.opened', isDone: ({ path }) => path.startsWith('/reports/') }],
    place: ofIncident((id) => `/reports/${id}`),
    clock: () => null,
  },
];
