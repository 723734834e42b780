import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { CAUSES, CauseKind, type EvidenceBoard } from '../../../shared/evidence.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepBoard } from '../store.ts';
import { leaveByEscape } from './leave.ts';

/** Raises a hypothesis: one of the causes nobody raised yet, or another one by its name. */
export function RaiseForm({ board, onEnd }: { board: EvidenceBoard; onEnd: () => void }) {
  const say = useSay();
  const raised = new Set(board.hypotheses.map(({ cause }) => cause));
  const free = CAUSES.filter((cause) => cause === 'other' || !raised.has(cause));
  const [chosen, setCause] = useState<CauseKind | null>(null);
  const [name, setName] = useState('');
  const field = useRef<HTMLSelectElement>(null);
  const { run, busy, problem } = useCall('evidence.raise');
  const cause = chosen !== null && free.includes(chosen) ? chosen : (free[0] ?? 'other');
  const missing = cause === 'other' && name.trim() === '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || missing) return;
    const { incident } = board;
    const answer = await run(cause === 'other' ? { incident, cause, name } : { incident, cause });
    if (!answer) return;
    keepBoard(answer.value);
    // The next one is often raised at once; the field of the name goes and must not take the focus along.
    setCause(null);
    setName('');
    field.current?.focus();
  };
  return (
    <form
      className="board-form board-form-line"
      aria-label={say('evidenceView.raise')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={leaveByEscape(onEnd)}
    >
      <NativeSelect
        ref={field}
        autoFocus
        label={say('evidenceView.cause')}
        value={cause}
        data={free.map((one) => ({ value: one, label: say(`evidence.cause.${one}`) }))}
        onChange={({ currentTarget }) => setCause(CauseKind.parse(currentTarget.value))}
      />
      {cause === 'other' && (
        <TextInput
          className="board-form-grow"
          label={say('evidenceView.causeName')}
          value={name}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Button type="submit" variant="filled" aria-busy={busy} disabled={missing}>
        {say('evidenceView.raiseNow')}
      </Button>
      <Button variant="subtle" onClick={onEnd}>
        {say('frame.close')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
