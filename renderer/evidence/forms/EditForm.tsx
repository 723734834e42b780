import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Evidence } from '../../../shared/evidence.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepBoard } from '../store.ts';
import { leaveByEscape } from './leave.ts';
import { WeightField } from './WeightField.tsx';

interface Props {
  incident: string;
  piece: Evidence;
  onEnd(): void;
}

/** Says a piece of evidence anew; what it said before stays on the timeline. */
export function EditForm({ incident, piece, onEnd }: Props) {
  const say = useSay();
  const [text, setText] = useState(piece.text);
  const [weight, setWeight] = useState(piece.weight);
  const { run, may, busy, problem } = useCall('evidence.edit');
  const unfit = !may || text.trim() === '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || unfit) return;
    const answer = await run({ incident, evidence: piece.id, text, weight });
    if (!answer) return;
    keepBoard(answer.value);
    onEnd();
  };
  return (
    <form
      className="piece"
      aria-label={say('evidenceView.edit')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={leaveByEscape(onEnd)}
    >
      <Textarea
        autoFocus
        aria-label={say('evidenceView.text')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={100_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <WeightField weight={weight} onChange={setWeight} />
      <div className="board-form-keys">
        <Button type="submit" variant="filled" aria-busy={busy} disabled={unfit}>
          {say('frame.save')}
        </Button>
        <Button variant="subtle" onClick={onEnd}>
          {say('frame.cancel')}
        </Button>
        <ProblemText of={problem} />
      </div>
    </form>
  );
}
