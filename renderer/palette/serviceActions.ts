import { navigate } from 'wouter/use-hash-location';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import type { State } from '../../shared/health.ts';
import { type Incident, isOpen } from '../../shared/incident.ts';
import { call } from '../bridge.ts';
import { openPanel, type Panel } from '../health/panel/panel.ts';
import { keepIncident } from '../incidents/store.ts';
import type { Act, Entry } from './entry.ts';
import { sayAround } from './places.ts';

/** How things stand, as far as it decides what can be done with a service. */
export interface Services {
  services: readonly ServiceSummary[];
  stateOf(service: string): State | undefined;
  incidents: Iterable<Incident>;
}

/** What can be done with each service; who may do nothing is offered none of it. */
export function serviceActions({ services, stateOf, incidents }: Services): Entry[] {
  const inHand = new Set(
    [...incidents].filter(isOpen).flatMap((one) => one.services.map(({ id }) => id)),
  );
  const words = {
    acknowledge: sayAround('palette.acknowledge', 'service'),
    openIncident: sayAround('palette.openIncident', 'service'),
    checkNow: sayAround('palette.checkNow', 'service'),
    maintain: sayAround('palette.maintain', 'service'),
    silence: sayAround('palette.silence', 'service'),
  };
  return services.flatMap((service) => {
    const { id, name } = service;
    const entry = (what: keyof typeof words, act: Act): Entry => ({
      id: `${what} ${id}`,
      section: 'actions',
      name: words[what](name),
      also: [id],
      typedOnly: true,
      act,
    });
    const state = stateOf(id);
    const fails = state === 'down' || state === 'degraded';
    return [
      ...(fails
        ? [entry('acknowledge', onBoard({ kind: 'acknowledge', services: [id], name }))]
        : []),
      ...(inHand.has(id)
        ? []
        : [entry('openIncident', { kind: 'ask', ask: () => openIncidentOf(id) })]),
      entry('checkNow', { kind: 'ask', ask: () => checkNow(service) }),
      entry('maintain', onBoard({ kind: 'maintenance', services: [id] })),
      entry('silence', onBoard({ kind: 'silence', services: [id] })),
    ];
  });
}

/** The board's form, over its lines. */
function onBoard(panel: Panel): Act {
  return {
    kind: 'do',
    run: () => {
      navigate('/board');
      openPanel(panel);
    },
  };
}

async function openIncidentOf(service: string): Promise<void> {
  const incident = await call('incidents.open', { services: [service] });
  keepIncident(incident);
  navigate(`/incidents/${incident.id}`);
}

async function checkNow({ checks }: ServiceSummary): Promise<void> {
  await Promise.all(checks.map(({ key }) => call('health.checkNow', { check: key })));
}
