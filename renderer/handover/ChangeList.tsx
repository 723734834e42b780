import { Link } from 'wouter';
import type { HandoverFacts } from '../../shared/handover.ts';
import { useNames, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { StateWord } from '../ui/StateWord.tsx';

/** More than these nobody reads at a handover; the board has the present state of all. */
const TOLD = 50;

/** What changed on the shift and how it stands since, newest first. */
export function ChangeList({ changes }: { changes: HandoverFacts['changes'] }) {
  const say = useSay();
  const nameIn = useNames();
  if (changes.length === 0) return <p className="muted">{say('desk.handover.noChanges')}</p>;
  const more = changes.length - TOLD;
  return (
    <>
      <ul className="handover-rows">
        {changes.slice(0, TOLD).map(({ check, at, to, reason, service }) => (
          <li key={check}>
            <span className="handover-what">
              <Link href={`/services/${service.id}`}>{nameIn(service.name)}</Link>
            </span>
            <span className="handover-to">
              <StateMark state={to} silent />
              <StateWord state={to} />
            </span>
            <span>
              <SentenceText of={reason} />
            </span>
            <span className="muted">
              <KstTime at={at} form="day" />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="muted">{say('desk.handover.moreChanges', { count: more })}</p>}
    </>
  );
}
