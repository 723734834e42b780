import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Proposal } from '../../shared/proposal.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { SentenceText } from '../ui/SentenceText.tsx';
import { useAccept, useAccepting } from './accepting.ts';
import { DismissForm } from './DismissForm.tsx';

interface Props {
  proposal: Proposal;
  id: string;
}

/** Why the console proposes it, what it brings, and the keys that are wanted seldom. */
export function ProposalDetails({ proposal, id }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const title = nameIn(proposal.title);
  const may = useMayAct('proposals.dismiss');
  const accept = useAccept();
  const { busy } = useAccepting(proposal.id);
  const [dismissing, setDismissing] = useState(false);
  const { checklists, join, layer, services, symptoms } = proposal;
  return (
    <div className="proposal-details" id={id}>
      <dl>
        <dt>{say('desk.proposal.serviceNames')}</dt>
        <dd className="proposal-services">
          {services.map((service) => (
            <Link key={service.id} href={`/services/${service.id}`}>
              {nameIn(service.name)}
            </Link>
          ))}
        </dd>
        {symptoms.length > 0 && <dt>{say('desk.proposal.looksLike')}</dt>}
        {symptoms.length > 0 && (
          <dd>
            {symptoms.map(({ symptom, why }) => (
              <p key={symptom}>
                <strong>{say(`desk.symptom.${symptom}`)}</strong>{' '}
                <span className="proposal-why">
                  <SentenceText of={why} />
                </span>
              </p>
            ))}
          </dd>
        )}
        {layer && <dt>{say('desk.proposal.brokenAt')}</dt>}
        {layer && <dd>{say(`service.layer.${layer}`)}</dd>}
        <dt>{say('desk.proposal.checklists')}</dt>
        <dd>
          {checklists.length > 0
            ? checklists.map((one) => nameIn(one.title)).join(' · ')
            : say('desk.proposal.noChecklists')}
        </dd>
        {join && <dt>{say('desk.proposal.joinWhy')}</dt>}
        {join && (
          <dd>
            <p>
              <Link href={`/incidents/${join.id}`}>
                {say('desk.clock.incident', { number: join.number, title: join.title })}
              </Link>
            </p>
            <p>
              <SentenceText of={join.why} />
            </p>
          </dd>
        )}
      </dl>
      {dismissing ? (
        <DismissForm proposal={proposal} title={title} onLeave={() => setDismissing(false)} />
      ) : (
        <div className="proposal-seldom">
          {join && may && (
            <Button
              aria-busy={busy}
              aria-label={say('desk.proposal.apartOf', { title })}
              onClick={() => void accept(proposal, false)}
            >
              {say('desk.proposal.apart')}
            </Button>
          )}
          {may && (
            <Button
              aria-label={say('desk.proposal.dismissOf', { title })}
              onClick={() => setDismissing(true)}
            >
              {say('desk.proposal.dismiss')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
