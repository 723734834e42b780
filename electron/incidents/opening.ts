import type { ChecklistTemplate } from '../../shared/checklist.ts';
import type { State } from '../../shared/health.ts';
import type { Incident } from '../../shared/incident.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Bilingual, Language } from '../../shared/words.ts';
import type { Act } from './rules.ts';

/** What an incident knows of a service it affects. */
export interface AffectedService {
  id: string;
  name: Bilingual;
  /** The checklist an incident of it starts with. */
  checklist: string | null;
}

/** How a service fails now. @property since when its first failing check began to, milliseconds */
export interface Failing {
  state: State;
  since: number;
}

/** Until a person judges it: a service that is down above one that is slow or was not failing. */
const SEVERITY_DOWN = 2;
const SEVERITY_ELSE = 3;

export interface Opening {
  id: string;
  number: number;
  /** The first gives the title. */
  services: readonly [AffectedService, ...AffectedService[]];
  failing: readonly Failing[];
  title: string | undefined;
  severity: number | undefined;
  template: ChecklistTemplate | undefined;
  language: Language;
}

/** A new incident: begun when its first service began to fail, its checklist a copy of its own. */
export function opened(opening: Opening, { by, at }: Act): Incident {
  const { id, number, services, failing, template } = opening;
  const down = failing.some((one) => one.state === 'down');
  return {
    id,
    number,
    title: opening.title ?? titleOf(opening),
    severity: opening.severity ?? (down ? SEVERITY_DOWN : SEVERITY_ELSE),
    state: 'open',
    services: services.map((service) => ({ id: service.id, name: service.name })),
    startedAt: Math.min(at, ...failing.map((one) => one.since)),
    openedAt: at,
    openedBy: by,
    resolvedAt: null,
    closedAt: null,
    checklist: template
      ? {
          template: template.id,
          title: template.title,
          items: template.items.map((item) => ({
            ...item,
            state: 'open',
            reason: null,
            by: null,
            at: null,
          })),
        }
      : null,
  };
}

function titleOf({ services, failing, language }: Opening): string {
  const say = sayIn(language);
  const [first, ...others] = services;
  const state: State | undefined = failing.some((one) => one.state === 'down')
    ? 'down'
    : failing[0]?.state;
  const plain: MessageKey = state ? 'incident.titleFailing' : 'incident.title';
  return say(others.length > 0 ? `${plain}Many` : plain, {
    ...first.name,
    others: others.length,
    state: state ? say(`state.${state}`) : '',
  });
}
