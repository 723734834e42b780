import { useNames, useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { Since } from '../ui/Since.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { StateWord } from '../ui/StateWord.tsx';
import type { Placed } from './arrange.ts';
import { Glow } from './Glow.tsx';
import { IncidentKey } from './IncidentKey.tsx';
import { ServiceLink } from './ServiceLink.tsx';
import { useCheckHealth } from './store.ts';
import type { BoardFocus } from './useBoardFocus.ts';

interface Props {
  placed: Placed;
  focus: BoardFocus;
}

/** One line of the band: what fails, why, since when, whose it is, and the key to act. */
export function NeedRow({ placed: { service, standing }, focus }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const health = useCheckHealth(standing.check);
  return (
    <>
      <Glow service={service.id} />
      <div className="need-state">
        <StateMark state={standing.state} firm={standing.firm} silent />
        <StateWord state={standing.state} firm={standing.firm} />
      </div>
      <div className="need-name">
        <ServiceLink service={service} focus={focus} />
      </div>
      <div className="need-reason">
        <span>
          {health && <SentenceText of={health.reason} />}
          {standing.failing > 1 && (
            <span className="num muted">
              {' '}
              {say('board.moreChecks', { count: standing.failing - 1 })}
            </span>
          )}
        </span>
      </div>
      <div className="need-since">{standing.since !== null && <Since at={standing.since} />}</div>
      <div className="need-owner muted clip" title={nameIn(service.owner.name)}>
        {nameIn(service.owner.name)}
      </div>
      <div className="need-key">
        <IncidentKey service={service} />
      </div>
    </>
  );
}
