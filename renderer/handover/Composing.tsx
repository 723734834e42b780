import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { clockTime } from '../../shared/time.ts';
import { useSay } from '../app/language.tsx';
import { useKept } from '../incidents/useKept.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { useCall } from '../ui/useCall.ts';
import { Facts } from './Facts.tsx';
import { takeHandover } from './store.ts';

/** What the next shift must know as it stands now, and what the one who leaves adds to it. */
export function Composing({ onComplete }: { onComplete: () => void }) {
  const say = useSay();
  const facts = useAnswer('handover.facts', {});
  if (facts.state === 'failed') return <ErrorState why={facts.why} onRetry={facts.reload} />;
  if (facts.state === 'loading') return <LoadingState />;
  return (
    <>
      <div className="handover-tools">
        <span className="muted num">
          {say('desk.handover.asOf', { time: clockTime(facts.value.at) })}
        </span>
        <Button onClick={facts.reload}>{say('desk.handover.refresh')}</Button>
      </div>
      <Facts facts={facts.value} />
      <NoteForm onComplete={onComplete} />
    </>
  );
}

function NoteForm({ onComplete }: { onComplete: () => void }) {
  const say = useSay();
  const [note, setNote] = useKept('handover note');
  const { run, may, busy, problem } = useCall('handover.complete');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const done = await run({ note });
    if (!done) return;
    setNote('');
    takeHandover(done.value);
    onComplete();
  };
  return (
    <section className="handover-part" aria-label={say('desk.handover.noteTitle')}>
      <h2>{say('desk.handover.noteTitle')}</h2>
      {may ? (
        <form className="handover-form" onSubmit={(event) => void submit(event)}>
          <Textarea
            label={say('desk.handover.note')}
            description={say('desk.handover.noteHint')}
            autosize
            minRows={3}
            maxRows={16}
            maxLength={100_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" variant="filled" aria-busy={busy}>
              {say('desk.handover.complete')}
            </Button>
          </div>
          <ProblemText of={problem} />
        </form>
      ) : (
        <p className="muted">{say('desk.handover.mayNot')}</p>
      )}
    </section>
  );
}
