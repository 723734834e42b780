import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { progressOf } from './checklist.ts';
import { StateName } from './StateName.tsx';
import { keepIncident } from './store.ts';

/** What the incident is called and where it is in its life. */
export function IncidentHead({ incident }: { incident: Incident }) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  return (
    <header className="incident-head">
      <span className="incident-number num muted">
        {say('incidentView.number', { number: incident.number })}
      </span>
      {editing ? (
        <TitleField
          incident={incident}
          onEnd={() => {
            setEditing(false);
            // The button is back after the next rendering; the keys go on from there.
            requestAnimationFrame(() => edit.current?.focus());
          }}
        />
      ) : (
        <>
          <h1 className="clip">{incident.title}</h1>
          {incident.state !== 'closed' && (
            <Tooltip label={say('incidentView.editTitle')}>
              <ActionIcon
                ref={edit}
                aria-label={say('incidentView.editTitle')}
                onClick={() => setEditing(true)}
              >
                <IconPencil size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </>
      )}
      <StateName state={incident.state} />
      <Lifecycle incident={incident} />
    </header>
  );
}

function Lifecycle({ incident }: { incident: Incident }) {
  const say = useSay();
  switch (incident.state) {
    case 'open':
      return (
        <ActionButton
          // A refusal names open items: it is out of date as soon as one of them is settled.
          key={`resolve ${progressOf(incident.checklist?.items ?? []).settled}`}
          call="incidents.resolve"
          args={{ incident: incident.id }}
          onDone={keepIncident}
        >
          {say('incidentView.resolve')}
        </ActionButton>
      );
    case 'resolved':
      return (
        <ActionButton
          key="close"
          call="incidents.close"
          args={{ incident: incident.id }}
          onDone={keepIncident}
        >
          {say('incidentView.close')}
        </ActionButton>
      );
    case 'closed':
      return null;
  }
}

/** Enter saves, Escape leaves the title as it was. */
function TitleField({ incident, onEnd }: { incident: Incident; onEnd(): void }) {
  const say = useSay();
  const [title, setTitle] = useState(incident.title);
  const { run, busy, problem } = useCall('incidents.edit');
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
      className="title-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        className="title-field"
        aria-label={say('incidentView.titleField')}
        autoFocus
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onEnd();
        }}
      />
      <Button type="submit" aria-busy={busy}>
        {say('frame.save')}
      </Button>
      <Button onClick={onEnd}>{say('frame.cancel')}</Button>
      <ProblemText of={problem} />
    </form>
  );
}
