import type { ChecklistTemplate } from '../../shared/checklist.ts';
import { applies } from '../../shared/condition.ts';
import { factsOf } from '../../shared/facts.ts';
import type { State, Transition } from '../../shared/health.ts';
import type { AffectedService, Happening, Incident } from '../../shared/incident.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { GradingScale } from '../../shared/scale.ts';
import type { Language } from '../../shared/words.ts';
import type { Act } from './rules/change.ts';
import { addChecklist } from './rules/items.ts';
import { mustFit } from './rules/limits.ts';
import { grade } from './rules/naming.ts';
import { type Found, type Several, tellAdded } from './rules/services.ts';

/** How a service fails now. @property since when its first failing check began to, milliseconds */
export interface Failing {
  state: State;
  since: number;
}

export interface Opening {
  id: string;
  number: number;
  title: string;
  /** Of the services, since it began. */
  transitions: readonly Transition[];
  services: Several<AffectedService>;
  found: Found;
  /** Whether the console proposed it. */
  proposed: boolean;
  templates: readonly ChecklistTemplate[];
  scales: readonly GradingScale[];
}

/** A new incident, and what its timeline begins with: by the operator, and by the console itself. */
export interface Opened {
  incident: Incident;
  happenings: Happening[];
  /** The level each scale gives it, until a person judges. */
  graded: Happening[];
}

/** Its checklists are copies of its own: editing a template does not reach them. */
export function opened(opening: Opening, act: Act): Opened {
  const { templates, services, proposed } = opening;
  mustFit('services', services.length);
  let incident = bare(opening, act);
  const happenings: Happening[] = [{ kind: 'opened', proposed }, ...services.map(tellAdded)];
  for (const template of templates) {
    const change = addChecklist(incident, template);
    incident = change.incident;
    happenings.push(...change.happenings);
  }
  const graded: Happening[] = [];
  for (const scale of opening.scales) {
    const level = startOf(scale, incident);
    if (level === undefined) continue;
    const change = grade(incident, opening.scales, { scale: scale.id, level });
    incident = change.incident;
    graded.push(...change.happenings);
  }
  return { incident, happenings, graded };
}

/** What an incident is called that nobody named: what fails and how, or only what is affected. */
export function titleOf(
  services: Several<Pick<AffectedService, 'name'>>,
  failing: readonly Failing[],
  language: Language,
): string {
  const say = sayIn(language);
  const [first, ...others] = services;
  const state = failing.some((one) => one.state === 'down') ? 'down' : failing[0]?.state;
  const plain: MessageKey = state ? 'incident.titleFailing' : 'incident.title';
  return say(others.length > 0 ? `${plain}Many` : plain, {
    ...first.name,
    others: others.length,
    state: state ? say(`state.${state}`) : '',
  });
}

function bare(opening: Opening, { by, at }: Act): Incident {
  const { id, number, title, services, found } = opening;
  const started = Math.min(at, found.since);
  return {
    id,
    number,
    title,
    state: 'detected',
    grades: {},
    services: [...services],
    duties: { commander: null, operations: null, communications: null, scribe: null },
    times: {
      started,
      detected: detectedAt(opening.transitions, started, at),
      acknowledged: null,
      suspected: null,
      leaked: null,
      reported: null,
      mitigated: null,
      recovered: null,
    },
    symptoms: [...new Set(found.symptoms)],
    layer: found.layer,
    nth: found.nth,
    openedAt: at,
    openedBy: by,
    resolvedAt: null,
    closedAt: null,
    checklists: [],
    items: [],
    newFacts: [],
    met: [],
    pins: [],
    mergedInto: null,
    absorbed: [],
    splitFrom: null,
  };
}

/** When the console first said firmly that one of them fails; where it never did, now. */
function detectedAt(transitions: readonly Transition[], started: number, now: number): number {
  const told = transitions.filter(
    ({ at, to }) => (to === 'down' || to === 'degraded') && at >= started,
  );
  return Math.min(now, ...told.map(({ at }) => at));
}

/** The level of the first line that is true of the incident; undefined where none is. */
function startOf(scale: GradingScale, incident: Incident): string | undefined {
  if (scale.of !== 'incident') return undefined;
  const facts = factsOf(incident);
  const level = scale.starts.find(({ when }) => applies(when, facts))?.level;
  // A scale with a fault must not keep an incident from being opened.
  return scale.levels.find(({ id }) => id === level)?.id;
}
