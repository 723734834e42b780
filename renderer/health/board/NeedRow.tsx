import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Need } from '../../../shared/arrange.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useMayAct } from '../../desk/seat.ts';
import { proposalWith, useProposals } from '../../proposals/store.ts';
import { Key } from '../../ui/Key.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { Since } from '../../ui/Since.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { IncidentKey } from '../IncidentKey.tsx';
import { useFinding } from '../ladder/finding.ts';
import { openPanel } from '../panel/panel.ts';
import { healthCopy, useCheckHealth, useStanding } from '../store.ts';
import { Glow } from './Glow.tsx';
import { Owner } from './Owner.tsx';
import { ServiceLink } from './ServiceLink.tsx';
import './needs.css';

interface Props {
  need: Need;
  /** Whether the services behind it are shown, too. */
  open: boolean;
  onToggle: (cause: string) => void;
  stop: boolean;
}

/** One cause: what fails, why, since when, what it drags along, who has it in hand, and the keys. */
export function NeedRow({ need: { cause, inHand, silenced }, open, onToggle, stop }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const health = useCheckHealth(cause.check);
  const [first = ''] = cause.services;
  const service = healthCopy.services.get(first);
  const finding = useFinding(cause.check, cause.since);
  // The first service's own change shows at once; the cause follows with the next arrangement.
  const shown = useStanding(first);
  const name = nameIn(cause.root.name);
  const may = useMayAct('handling.acknowledge');
  const proposal = proposalWith(useProposals(), cause.services);
  const many = cause.services.length > 1;
  return (
    <>
      <Glow service={first} />
      <div className="need-state">
        <StateMark
          state={cause.state}
          firm={cause.firm}
          flapping={shown?.flapping}
          stale={shown?.stale}
          silent
        />
        <StateWord state={cause.state} firm={cause.firm} flapping={shown?.flapping} />
      </div>
      <div className="need-name">
        {cause.root.kind === 'service' && service ? (
          <ServiceLink service={service} stop={stop} />
        ) : (
          <button
            type="button"
            className="need-ground clip"
            data-cell={cause.key}
            tabIndex={stop ? 0 : -1}
            aria-expanded={open}
            onClick={() => onToggle(cause.key)}
          >
            {name}
          </button>
        )}
        {cause.root.kind === 'ground' && (
          <span className="need-likely muted clip">{say('board.likely')}</span>
        )}
      </div>
      <div className="need-drags">
        {many && (
          <button
            type="button"
            className="fold num"
            data-key="e"
            tabIndex={-1}
            aria-expanded={open}
            aria-label={say(open ? 'board.fold' : 'board.unfold', {
              cause: name,
              count: cause.services.length,
            })}
            onClick={() => onToggle(cause.key)}
          >
            {open ? (
              <IconChevronDown size={14} stroke={1.5} aria-hidden />
            ) : (
              <IconChevronRight size={14} stroke={1.5} aria-hidden />
            )}
            {say('board.drags', { count: cause.services.length })}
          </button>
        )}
      </div>
      <div className="need-reason">
        {finding && (
          <span className="need-finding">
            <SentenceText of={finding} />
          </span>
        )}
        <span className={finding ? 'muted' : undefined}>
          <SentenceText of={health?.reason ?? cause.reason} />
        </span>
      </div>
      <div className="need-since">
        <Since at={cause.since} />
        {proposal && proposal.nth > 1 && (
          <span className="need-nth num">{say('service.recurrence', { nth: proposal.nth })}</span>
        )}
      </div>
      <div className="need-owner">
        <Owner services={cause.services} />
        {silenced && <span className="need-silenced muted">{say('board.trait.silenced')}</span>}
      </div>
      <div className="need-keys">
        {may && !inHand && (
          <Key
            data-key="a"
            aria-label={say('board.acknowledgeOf', { service: name })}
            onClick={() =>
              openPanel({
                kind: 'acknowledge',
                services: cause.services,
                name: cause.root.name,
              })
            }
          >
            {say('board.acknowledge')}
          </Key>
        )}
        {service && <IncidentKey service={service} others={cause.services.slice(1)} />}
      </div>
    </>
  );
}
