import { Button } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { INCIDENT_STATES, type Incident, type IncidentState } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { isPlainKey } from '../../ui/keys.ts';
import { mayMove, nextState, placeOf } from './steps.ts';

interface Props {
  incident: Incident;
  editable: boolean;
  busy: boolean;
  onMove(to: IncidentState): void;
}

/** The six states in order: which are past, where it is, and the next one key away. */
export function Stepper({ incident, editable, busy, onMove }: Props) {
  const say = useSay();
  const next = nextState(incident);
  const offered = editable && next !== null ? next : null;
  useLayoutEffect(() => {
    if (offered === null) return;
    const keyed = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyM' || event.shiftKey || !isPlainKey(event)) return;
      event.preventDefault();
      onMove(offered);
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, [offered, onMove]);
  return (
    <div className="stepper">
      <ol aria-label={say('incidentView.steps')}>
        {INCIDENT_STATES.map((state) => (
          <li
            key={state}
            data-place={placeOf(state, incident.state)}
            aria-current={state === incident.state ? 'step' : undefined}
          >
            <Step
              state={state}
              jump={editable && state !== next && mayMove(incident.state, state)}
              onMove={onMove}
            />
          </li>
        ))}
      </ol>
      {offered !== null && (
        <Button
          variant={offered === 'closed' ? 'default' : 'filled'}
          aria-busy={busy}
          onClick={() => onMove(offered)}
        >
          {say('incidentView.move', { state: say(`incident.state.${offered}`) })}
          <KeyHint>M</KeyHint>
        </Button>
      )}
    </div>
  );
}

interface StepProps {
  state: IncidentState;
  jump: boolean;
  onMove(to: IncidentState): void;
}

/** One state; one further ahead can be gone to at once. */
function Step({ state, jump, onMove }: StepProps) {
  const say = useSay();
  const word = say(`incident.state.${state}`);
  if (!jump) return word;
  return (
    <button
      type="button"
      className="stepper-jump"
      aria-label={say('incidentView.jump', { state: word })}
      onClick={() => onMove(state)}
    >
      {word}
    </button>
  );
}
