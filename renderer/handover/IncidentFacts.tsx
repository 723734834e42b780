import { Link } from 'wouter';
import type { HandoverFacts } from '../../shared/handover.ts';
import { spanOf } from '../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { inThreeParts } from './inThreeParts.ts';

type Incident = HandoverFacts['incidents'][number];

/** One open incident: where it is, which clocks run, and what is left to do. */
export function IncidentFacts({ incident, at }: { incident: Incident; at: number }) {
  const say = useSay();
  const nameIn = useNames();
  const { clocks, id, items, number, startedAt, state, title } = incident;
  return (
    <article className="handover-incident" aria-label={title}>
      <h3>
        <span className="muted num">{number}</span> <Link href={`/incidents/${id}`}>{title}</Link>{' '}
        <span className="handover-state">{say(`incident.state.${state}`)}</span>{' '}
        <span className="muted">
          <KstTime at={startedAt} form="day" />
        </span>
      </h3>
      <dl>
        {clocks.length > 0 && (
          <>
            <dt>{say('desk.handover.clocks')}</dt>
            <dd>
              <ul>
                {clocks.map(({ name, due }) => (
                  <li key={`${name.ko} ${due}`}>
                    {nameIn(name)} <KstTime at={due} form="day" /> <Left due={due} at={at} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {inThreeParts(items).map(({ part, items: list }) => (
          <ItemPart key={part} part={part} items={list} />
        ))}
      </dl>
    </article>
  );
}

/** Reckoned from when the facts were composed, so that what was signed says the same for ever. */
function Left({ due, at }: { due: number; at: number }) {
  const say = useSay();
  const language = useLanguage();
  const span = spanOf(Math.abs(due - at), language);
  return (
    <strong className="num" data-over={due < at}>
      {say(due < at ? 'desk.handover.over' : 'desk.handover.left', { span })}
    </strong>
  );
}

function ItemPart({ part, items }: ReturnType<typeof inThreeParts>[number]) {
  const say = useSay();
  const nameIn = useNames();
  return (
    <>
      <dt>{say(`desk.handover.${part}`)}</dt>
      <dd>
        <ul>
          {items.map(({ text, required, assignee, reason }) => (
            <li key={text.ko}>
              {nameIn(text)}
              {required && <span className="muted"> ({say('desk.handover.required')})</span>}
              {assignee && <strong> {assignee}</strong>}
              {reason && <span className="muted"> {reason}</span>}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
