import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Proposal } from '../../shared/proposal.ts';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { forgetProposal } from './store.ts';

interface Props {
  proposal: Proposal;
  title: string;
  onLeave: () => void;
}

/** Says why this is no incident: it is not proposed again while the failure lasts. */
export function DismissForm({ proposal, title, onLeave }: Props) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const { run, may, busy, problem } = useCall('proposals.dismiss');
  const ready = may && reason.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
    const done = await run({ proposal: proposal.id, reason });
    if (done) forgetProposal(proposal.id);
  };
  return (
    <form
      className="proposal-seldom"
      aria-label={say('desk.proposal.dismissOf', { title })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <TextInput
        className="proposal-reason"
        aria-label={say('desk.proposal.dismissReason')}
        placeholder={say('desk.proposal.dismissReason')}
        value={reason}
        maxLength={500}
        autoComplete="off"
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" aria-busy={busy} disabled={!ready}>
        {say('desk.proposal.dismiss')}
      </Button>
      <Button variant="subtle" onClick={onLeave}>
        {say('frame.cancel')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
