import { type ReactNode, useMemo } from 'react';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import type { Match } from '../../../shared/handling.ts';
import { matcherOf } from '../../../shared/matching.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { useNow } from '../../app/now.ts';
import { useHandling } from '../handling/store.ts';
import { useHealth } from '../store.ts';

/** What operators have said about a service: who has it in hand, planned work, silence. */
export function HandlingLine({ service }: { service: ServiceSummary }) {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  const { acknowledgements, maintenance, silences } = useHandling();
  const services = useHealth((copy) => copy.services);
  const grounds = useHealth((copy) => copy.grounds);
  const matcher = useMemo(
    () => matcherOf({ services: [...services.values()], grounds }),
    [services, grounds],
  );
  const at = (moment: number) => momentText(moment, now, language);
  const meant = ({ match }: { match: Match }) => matcher(match).has(service.id);
  const acknowledged = acknowledgements.filter((one) => one.service === service.id);
  const works = maintenance.filter(
    (one) => one.next !== null && one.next.until > now && meant(one),
  );
  const silent = silences.filter((one) => one.until > now && meant(one));
  if (acknowledged.length + works.length + silent.length === 0) return null;
  return (
    <ul className="handling-line" aria-label={say('service.handling')}>
      {acknowledged.map(({ id, owner, reason, until }) => (
        <Held key={id} word={say('service.acknowledged', { owner })} reason={reason}>
          {until === null ? say('service.untilWell') : say('service.untilAt', { at: at(until) })}
        </Held>
      ))}
      {works.map(({ id, reason, next }) => {
        if (!next) return null;
        const holds = next.from <= now;
        const word = say(holds ? 'service.maintained' : 'service.maintenanceNext');
        return (
          <Held key={id} word={word} reason={reason}>
            {holds
              ? say('service.untilAt', { at: at(next.until) })
              : say('service.fromTo', { from: at(next.from), until: at(next.until) })}
          </Held>
        );
      })}
      {silent.map(({ id, reason, until }) => (
        <Held key={id} word={say('service.silenced')} reason={reason}>
          {say('service.untilAt', { at: at(until) })}
        </Held>
      ))}
    </ul>
  );
}

function Held(props: { word: string; reason: string; children: ReactNode }) {
  return (
    <li>
      <strong>{props.word}</strong> <span>{props.reason}</span>{' '}
      <span className="num muted">{props.children}</span>
    </li>
  );
}

/** The clock time, with the day where it is not today. */
function momentText(at: number, now: number, language: Language): string {
  const day = dayOf(at, language);
  const time = clockTime(at).slice(0, 5);
  return day === dayOf(now, language) ? time : `${day} ${time}`;
}
