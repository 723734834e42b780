import type { Alarm } from './alarm.ts';
import { type Incident, isOpen } from './incident.ts';
import { sayIn } from './messages/say.ts';
import type { Language } from './words.ts';

/** What a system's notification says of an alarm, and the view it leads to. */
export interface AlarmNotice {
  title: string;
  body: string;
  /** The page's address after `#`. */
  address: string;
}

export function noticeOf(
  alarm: Alarm,
  incidents: readonly Incident[],
  language: Language,
): AlarmNotice {
  const say = sayIn(language);
  const { cause, reason, services, state } = alarm;
  const title = `${say(`state.${state}`)}: ${cause.name[language]}`;
  const why = say(reason.key, reason.params);
  const body =
    services.length > 1
      ? `${why}\n${say('alarms.services.count', { count: services.length })}: ${services
          .map(({ name }) => name[language])
          .join(', ')}`
      : why;
  return { title, body, address: addressOf(alarm, incidents) };
}

/** The open incident of one of its services; else the first service; else the board. */
export function addressOf(
  { services }: Pick<Alarm, 'services'>,
  incidents: readonly Incident[],
): string {
  const ids = new Set(services.map(({ id }) => id));
  const incident = incidents.find(
    (one) => isOpen(one) && one.services.some(({ id }) => ids.has(id)),
  );
  if (incident) return `/incidents/${incident.id}`;
  const [first] = services;
  return first ? `/services/${first.id}` : '/board';
}
