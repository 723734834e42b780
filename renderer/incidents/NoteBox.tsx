import { Button, Textarea, TextInput } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { kstInput, readKstInput } from './kst.ts';
import { keepEntries } from './store.ts';
import { useKept } from './useKept.ts';

/** Where a note is written; always at the bottom of what happened. */
export function NoteBox({ incident }: { incident: string }) {
  const say = useSay();
  const [text, setText] = useKept(`note ${incident}`);
  const [when, setWhen] = useState<string | null>(null);
  const { run, busy, problem } = useCall('incidents.note');
  const field = useRef<HTMLTextAreaElement>(null);
  const write = async (): Promise<void> => {
    if (busy || text.trim() === '') return;
    const at = when === null ? null : readKstInput(when);
    const answer = await run({ incident, text, ...(at === null ? {} : { at }) });
    if (!answer) return;
    keepEntries(incident, [answer.value]);
    // What was typed while the note was on its way stays.
    if (field.current?.value === text) setText('');
    setWhen(null);
  };
  const keyed = (event: KeyboardEvent): void => {
    // While a Hangul syllable is being composed, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void write();
  };
  return (
    <form
      className="note-box"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
        field.current?.focus();
      }}
    >
      <Textarea
        ref={field}
        aria-label={say('incidentView.note')}
        placeholder={say('incidentView.noteHint')}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={100_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={keyed}
      />
      <div className="note-keys">
        {when === null ? (
          <Button
            variant="subtle"
            leftSection={<IconClock size={14} stroke={1.5} aria-hidden />}
            onClick={() => setWhen(kstInput(Date.now()))}
          >
            {say('incidentView.happenedEarlier')}
          </Button>
        ) : (
          <>
            <TextInput
              type="datetime-local"
              step={1}
              autoFocus
              aria-label={say('incidentView.happenedAt')}
              value={when}
              onChange={(event) => setWhen(event.currentTarget.value)}
            />
            <Button variant="subtle" onClick={() => setWhen(null)}>
              {say('incidentView.happenedNow')}
            </Button>
          </>
        )}
        <span className="note-hint muted">{say('incidentView.noteKeys')}</span>
        <Button type="submit" aria-busy={busy} disabled={text.trim() === ''}>
          {say('incidentView.write')}
        </Button>
      </div>
      <ProblemText of={problem} />
    </form>
  );
}
