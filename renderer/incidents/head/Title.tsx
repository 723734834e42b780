import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepIncident } from '../store.ts';

/** What the incident is called, renamed in place. */
export function Title({ incident, editable }: { incident: Incident; editable: boolean }) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  if (editing && editable) {
    return (
      <TitleField
        incident={incident}
        onEnd={() => {
          setEditing(false);
          // The button is back after the next rendering; the keys go on from there.
          requestAnimationFrame(() => edit.current?.focus());
        }}
      />
    );
  }
  return (
    <>
      <h1 className="clip" title={incident.title}>
        {incident.title}
      </h1>
      {editable && (
        <Tooltip label={say('incidentView.editTitle')}>
          <ActionIcon
            ref={edit}
            size={24}
            aria-label={say('incidentView.editTitle')}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  );
}

/** Enter saves, Escape leaves the title as it was. */
function TitleField({ incident, onEnd }: { incident: Incident; onEnd(): void }) {
  const say = useSay();
  const [title, setTitle] = useState(incident.title);
  const { run, busy, problem } = useCall('incidents.rename');
  const save = async (): Promise<void> => {
    if (busy || title.trim() === '') return;
    if (title.trim() !== incident.title) {
      const answer = await run({ incident: incident.id, title });
      if (!answer) return;
      keepIncident(answer.value);
    }
    onEnd();
  };
  return (
    <form
      className="inline-form title-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {/* What the view is about stays said while its name is being changed. */}
      <h1 className="visually-hidden">{incident.title}</h1>
      <TextInput
        className="inline-grow"
        aria-label={say('incidentView.titleField')}
        autoFocus
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onEnd();
        }}
      />
      <Button type="submit" aria-busy={busy} disabled={title.trim() === ''}>
        {say('frame.save')}
      </Button>
      <Button variant="subtle" onClick={onEnd}>
        {say('frame.cancel')}
      </Button>
      <ProblemText of={problem} />
    </form>
  );
}
