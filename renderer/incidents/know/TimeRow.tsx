import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Incident, TimeName } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepIncident } from '../store.ts';
import type { EarlierTime } from './earlier.ts';
import { TimeForm } from './TimeForm.tsx';

interface Props {
  incident: Incident;
  time: TimeName;
  editable: boolean;
  /** What it was before it was set right last. */
  earlier: EarlierTime | undefined;
}

/** One time of the incident: set with one key, set right in place, its earlier value beside it. */
export function TimeRow({ incident, time, editable, earlier }: Props) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const { run, may, busy, problem } = useCall('incidents.time');
  const name = say(`incident.time.${time}`);
  const at = incident.times[time];
  const end = (): void => {
    setEditing(false);
    // The button is back after the next rendering; the keys go on from there.
    requestAnimationFrame(() => edit.current?.focus());
  };
  const set = async (to: number | null, reason = ''): Promise<void> => {
    const args = { incident: incident.id, time, at: to };
    const answer = await run(reason.trim() === '' ? args : { ...args, reason });
    if (!answer) return;
    keepIncident(answer.value);
    if (editing) end();
  };
  return (
    <div className="fact time-row">
      <dt>{name}</dt>
      <dd className={editing ? 'time-editing' : undefined}>
        {!editing && (
          <p className="time-value">
            {at === null ? <span className="muted">–</span> : <KstTime at={at} form="day" />}
            {editable && at === null && (
              <Button
                variant="subtle"
                aria-label={say('incidentView.setNow', { name })}
                onClick={() => {
                  if (!busy) void set(Date.now());
                }}
              >
                {say('incidentView.now')}
              </Button>
            )}
            {editable && (
              <ActionIcon
                ref={edit}
                size={20}
                aria-label={say('incidentView.editTime', { name })}
                onClick={() => setEditing(true)}
              >
                <IconPencil size={14} stroke={1.5} aria-hidden />
              </ActionIcon>
            )}
          </p>
        )}
        {earlier && (
          <p className="time-earlier">
            {say('incidentView.earlierTime')} <KstTime at={earlier.at} form="day" />{' '}
            <span className="time-by">{earlier.by}</span>
          </p>
        )}
        {editing ? (
          <TimeForm
            name={name}
            at={at}
            may={may}
            busy={busy}
            problem={problem}
            onTime={(to, reason) => void set(to, reason)}
            onCancel={end}
          />
        ) : (
          <ProblemText of={problem} />
        )}
      </dd>
    </div>
  );
}
