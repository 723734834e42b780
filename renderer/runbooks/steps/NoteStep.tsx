import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useNames, useSay } from '../../app/language.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useRunCall } from '../run/useRunCall.ts';
import { SkipKey } from './SkipKey.tsx';
import { StepResult } from './StepResult.tsx';
import type { StepProps } from './stepProps.ts';

/** What a person saw is written down. Ctrl+Enter sends it. */
export function NoteStep({ step, act, of, offers }: StepProps<'note'>) {
  const say = useSay();
  const name = useNames();
  const { act: write, may, busy, problem } = useRunCall('runs.note');
  const [text, setText] = useState('');
  const open = offers.has('person');
  const send = () => {
    if (may && !busy && text.trim() !== '') void write((run) => ({ run, step: step.id, text }));
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  // A note half written stays in its field when the seat locks.
  const writing = open && (may || text !== '');
  return (
    <div className="step-command">
      {writing ? (
        <>
          <Textarea
            label={name(act.prompt)}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={100_000}
            value={text}
            data-main
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={keyed}
          />
          <div className="step-act">
            <Button
              disabled={!may || text.trim() === ''}
              aria-busy={busy}
              aria-label={say('runbookView.noteStep', { step: name(step.title) })}
              onClick={send}
            >
              {say('runbookView.note')}
              <KeyHint>Ctrl+Enter</KeyHint>
            </Button>
            {offers.has('skip') && <SkipKey step={step} />}
          </div>
        </>
      ) : (
        <p>{name(act.prompt)}</p>
      )}
      {of?.note && <blockquote className="step-note">{of.note}</blockquote>}
      <ProblemText of={problem} />
      {of && of.endedAt !== null && <StepResult of={of} />}
    </div>
  );
}
