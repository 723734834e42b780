import { type ReactNode, useId } from 'react';
import type { HandoverFacts } from '../../shared/handover.ts';
import { useNames, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { ChangeList } from './ChangeList.tsx';
import { IncidentFacts } from './IncidentFacts.tsx';

/** What the console knows that the next shift must know. */
export function Facts({ facts }: { facts: HandoverFacts }) {
  const say = useSay();
  const nameIn = useNames();
  const { acknowledged, at, changes, ending, incidents, since } = facts;
  return (
    <>
      <p className="handover-span">
        <span className="muted">{say('desk.handover.span')}</span>{' '}
        <KstTime at={since} form="full" /> – <KstTime at={at} form="full" />
      </p>
      <Part title={say('desk.handover.incidents')} count={incidents.length}>
        {incidents.length === 0 && <p className="muted">{say('desk.handover.noIncidents')}</p>}
        {incidents.map((incident) => (
          <IncidentFacts key={incident.id} incident={incident} at={at} />
        ))}
      </Part>
      <Part title={say('desk.handover.changes')} count={changes.length}>
        <ChangeList changes={changes} />
      </Part>
      {acknowledged.length > 0 && (
        <Part title={say('desk.handover.acknowledged')} count={acknowledged.length}>
          <ul className="handover-rows">
            {acknowledged.map(({ service, owner, reason, until }) => (
              <li key={`${service.ko} ${owner} ${reason}`}>
                <span className="handover-what">{nameIn(service)}</span>
                <span>{owner}</span>
                <span>{reason}</span>
                <span className="muted">
                  {until === null ? (
                    say('desk.handover.untilWell')
                  ) : (
                    <KstTime at={until} form="day" />
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {ending.length > 0 && (
        <Part title={say('desk.handover.ending')} count={ending.length}>
          <ul className="handover-rows">
            {ending.map(({ kind, reason, until }) => (
              <li key={`${kind} ${until} ${reason}`}>
                <span className="handover-what">{say(`desk.handover.${kind}`)}</span>
                <span />
                <span>{reason}</span>
                <span className="muted">
                  <KstTime at={until} form="day" />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="handover-part" aria-labelledby={heading}>
      <h2 id={heading}>
        {title} {count > 0 && <span className="muted num">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
