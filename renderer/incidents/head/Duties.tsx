import { useRef, useState } from 'react';
import { DUTIES, type Duty, type Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { useOperatorName } from '../../desk/seat.ts';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { NameForm } from '../forms/NameForm.tsx';
import { keepIncident } from '../store.ts';

/** Who commands, acts, speaks and writes. */
export function Duties({ incident, editable }: { incident: Incident; editable: boolean }) {
  const say = useSay();
  return (
    <ul className="duties" aria-label={say('incidentView.duties')}>
      {DUTIES.map((duty) => (
        <li key={duty}>
          <DutyName incident={incident} duty={duty} editable={editable} />
        </li>
      ))}
    </ul>
  );
}

interface Props {
  incident: Incident;
  duty: Duty;
  editable: boolean;
}

/** One duty: named in place, taken by oneself with one key while nobody has it. */
function DutyName({ incident, duty, editable }: Props) {
  const say = useSay();
  const me = useOperatorName();
  const [naming, setNaming] = useState(false);
  const key = useRef<HTMLButtonElement>(null);
  const { run, may, busy, problem } = useCall('incidents.duty');
  const word = say(`incident.duty.${duty}`);
  const holder = incident.duties[duty];
  const end = (): void => {
    setNaming(false);
    // The button is back after the next rendering; the keys go on from there.
    requestAnimationFrame(() => key.current?.focus());
  };
  const give = async (name: string | null): Promise<void> => {
    const answer = await run({ incident: incident.id, duty, name });
    if (!answer) return;
    keepIncident(answer.value);
    if (naming) end();
  };
  const said = holder ?? say('incidentView.nobodyYet');
  if (!editable) {
    return (
      <span className="head-fact">
        <span className="muted">{word}</span> {said}
      </span>
    );
  }
  if (naming) {
    return (
      <NameForm
        label={word}
        name={holder}
        may={may}
        busy={busy}
        problem={problem}
        onName={(name) => void give(name)}
        onCancel={end}
      />
    );
  }
  return (
    <>
      <button
        ref={key}
        type="button"
        className="head-key"
        aria-label={say('incidentView.dutyOf', { duty: word, name: said })}
        onClick={() => setNaming(true)}
      >
        <span className="muted">{word}</span> {said}
      </button>
      {holder === null && me !== '' && (
        <button
          type="button"
          className="head-me"
          aria-label={say('incidentView.takeDuty', { duty: word })}
          onClick={() => void give(me)}
        >
          {say('incidentView.me')}
        </button>
      )}
      <ProblemText of={problem} />
    </>
  );
}
