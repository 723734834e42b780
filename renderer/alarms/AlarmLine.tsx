import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Alarm } from '../../shared/alarm.ts';
import { addressOf } from '../../shared/alarmNotice.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { useIncidents } from '../incidents/store.ts';
import { ProposalDetails } from '../proposals/ProposalDetails.tsx';
import { ProposalFacts } from '../proposals/ProposalFacts.tsx';
import { ProposalKeys } from '../proposals/ProposalKeys.tsx';
import { useShowing } from '../proposals/showing.ts';
import { proposalOf, useProposals } from '../proposals/store.ts';
import { SentenceText } from '../ui/SentenceText.tsx';
import { Since } from '../ui/Since.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { QuickAcknowledge } from './QuickAcknowledge.tsx';

/**
 * One alarm: what fails, why, since when, how often it called, and the keys: to take it in hand, and
 * to open the incident that is proposed of it.
 */
export function AlarmLine({ alarm }: { alarm: Alarm }) {
  const say = useSay();
  const name = useNames()(alarm.cause.name);
  const incidents = useIncidents();
  const [answering, setAnswering] = useState(false);
  const { calls, reason, services, since, state } = alarm;
  const may = useMayAct('handling.acknowledge');
  const proposal = proposalOf(useProposals(), alarm);
  const { first } = useShowing();
  const details = useId();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <li className="alarm-line" data-state={state}>
      <StateMark state={state} silent />
      <span className="alarm-state">{say(`state.${state}`)}</span>
      <Link
        href={addressOf(alarm, [...incidents.values()])}
        className="alarm-name clip"
        title={name}
      >
        {name}
      </Link>
      <span className="alarm-reason">
        <SentenceText of={reason} />
      </span>
      {services.length > 1 && (
        <span className="num alarm-fact">
          {say('alarms.services.count', { count: services.length })}
        </span>
      )}
      <span className="alarm-fact" aria-live="off">
        <Since at={since} />
      </span>
      {calls > 1 && <span className="num alarm-fact">{say('alarms.calls', { calls })}</span>}
      {proposal && <ProposalFacts proposal={proposal} />}
      <div className="alarm-keys">
        {answering && (
          <QuickAcknowledge alarm={alarm} name={name} onLeave={() => setAnswering(false)} />
        )}
        {may && !answering && (
          <Button
            aria-label={say('alarms.acknowledgeOf', { name })}
            onClick={() => setAnswering(true)}
          >
            {say('alarms.acknowledge')}
          </Button>
        )}
        {proposal && (
          <ProposalKeys
            proposal={proposal}
            first={proposal === first}
            unfolded={unfolded}
            details={details}
            onUnfold={() => setUnfolded(!unfolded)}
          />
        )}
      </div>
      {proposal && unfolded && <ProposalDetails proposal={proposal} id={details} />}
    </li>
  );
}
