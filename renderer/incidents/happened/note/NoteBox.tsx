import { Button, Textarea, TextInput } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Incident } from '../../../../shared/incident.ts';
import { useSay } from '../../../app/language.tsx';
import { UploadField } from '../../../attachments/UploadField.tsx';
import { isPlainKey } from '../../../ui/keys.ts';
import { ProblemText } from '../../../ui/ProblemText.tsx';
import { useCall } from '../../../ui/useCall.ts';
import { kstInput, readKstInput } from '../../kst.ts';
import { keepEntries } from '../../store.ts';
import { changeDraft, draftWritten, useDraft } from './draft.ts';
import { NewFact } from './NewFact.tsx';
import { addFiles, useDraftFiles } from './sending.ts';
import './note.css';

/** Where a note is written; always at the bottom of what happened. */
export function NoteBox({ incident }: { incident: Incident }) {
  const say = useSay();
  const { id } = incident;
  const draft = useDraft(id);
  const files = useDraftFiles(id);
  const [over, setOver] = useState(false);
  const { run, busy, problem } = useCall('incidents.note');
  const field = useRef<HTMLTextAreaElement>(null);
  useNoteKey(field);
  const onTheWay = files.uploads.some((upload) => upload.problem === null);
  const empty = draft.text.trim() === '' && draft.attachments.length === 0;
  const when = draft.when === null ? null : readKstInput(draft.when);
  const unfit = empty || onTheWay || (draft.when !== null && when === null);
  const write = async (): Promise<void> => {
    if (busy || unfit) return;
    const { text, newFact, attachments } = draft;
    const args = { incident: id, text, newFact, attachments };
    const answer = await run(when === null ? args : { ...args, at: when });
    if (!answer) return;
    keepEntries(id, [answer.value]);
    draftWritten(id, draft);
  };
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // While a Hangul syllable is being composed, Enter belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    void write();
  };
  const take = (list: FileList | undefined): boolean => {
    if (!list || list.length === 0) return false;
    addFiles(id, list);
    return true;
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <form
      className="note-box"
      data-over={over}
      aria-label={say('incidentView.noteForm')}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
        field.current?.focus();
      }}
      onKeyDown={keyed}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Textarea
        ref={field}
        aria-label={say('incidentView.note')}
        placeholder={say('incidentView.noteHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={100_000}
        value={draft.text}
        onChange={(event) => changeDraft(id, { text: event.currentTarget.value })}
        onPaste={(event) => {
          if (take(event.clipboardData.files)) event.preventDefault();
        }}
      />
      <div className="note-keys">
        <WhenField when={draft.when} onWhen={(to) => changeDraft(id, { when: to })} />
        <NewFact
          incident={incident}
          checked={draft.newFact}
          onChange={(newFact) => changeDraft(id, { newFact })}
        />
      </div>
      <div className="note-end">
        <UploadField uploads={files} />
        <span className="note-hint muted">{say('incidentView.noteKeys')}</span>
        <Button type="submit" variant="filled" aria-busy={busy} disabled={unfit}>
          {say('incidentView.write')}
        </Button>
      </div>
      <ProblemText of={problem} />
    </form>
  );
}

interface WhenFieldProps {
  when: string | null;
  onWhen(when: string | null): void;
}

/** When it happened: now, unless it is said. */
function WhenField({ when, onWhen }: WhenFieldProps) {
  const say = useSay();
  if (when === null) {
    return (
      <Button
        variant="subtle"
        leftSection={<IconClock size={14} stroke={1.5} aria-hidden />}
        onClick={() => onWhen(kstInput(Date.now()))}
      >
        {say('incidentView.happenedEarlier')}
      </Button>
    );
  }
  return (
    <span className="note-when">
      <TextInput
        type="datetime-local"
        step={1}
        autoFocus
        aria-label={say('incidentView.happenedAt')}
        value={when}
        onChange={(event) => onWhen(event.currentTarget.value)}
      />
      <span className="num muted">{say('incidentView.offset')}</span>
      <Button variant="subtle" onClick={() => onWhen(null)}>
        {say('incidentView.happenedNow')}
      </Button>
    </span>
  );
}

/** `N` puts the focus into the note from wherever it is on the page. */
function useNoteKey(field: { readonly current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const keyed = (event: globalThis.KeyboardEvent): void => {
      if (event.code !== 'KeyN' || event.shiftKey || !isPlainKey(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, [field]);
}
