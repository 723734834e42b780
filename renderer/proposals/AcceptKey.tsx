import { Button } from '@mantine/core';
import type { Proposal } from '../../shared/proposal.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useMayAct } from '../desk/seat.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useAccept, useAccepting } from './accepting.ts';

interface Props {
  proposal: Proposal;
  /** Whether the key `I` means this one, wherever the focus is. */
  first: boolean;
}

/** Opens an incident of what is proposed, or joins it where that is proposed. */
export function AcceptKey({ proposal, first }: Props) {
  const say = useSay();
  const title = useNames()(proposal.title);
  const may = useMayAct('proposals.accept');
  const accept = useAccept();
  const { busy } = useAccepting(proposal.id);
  const { join } = proposal;
  if (!may) return null;
  return (
    <Button
      variant="filled"
      aria-busy={busy}
      aria-keyshortcuts={first ? 'I' : undefined}
      aria-label={
        join
          ? say('desk.proposal.joinOf', { title, number: join.number })
          : say('desk.proposal.acceptOf', { title })
      }
      onClick={() => void accept(proposal, join !== null)}
    >
      {join ? say('desk.proposal.join', { number: join.number }) : say('desk.proposal.accept')}
      {first && <KeyHint>I</KeyHint>}
    </Button>
  );
}
