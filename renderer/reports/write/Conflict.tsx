import { Button } from '@mantine/core';
import { clockTime } from '../../../shared/time.ts';
import { useSay } from '../../app/language.tsx';
import type { Saved, Settlement } from './typed.ts';

interface Props {
  /** What the field is called. */
  label: string;
  theirs: Saved;
  onSettle(how: Settlement): void;
}

const WAYS: readonly Settlement[] = ['mine', 'theirs', 'both'];

/** Somebody else wrote the same field meanwhile: their text beside the one in the field above. */
export function Conflict({ label, theirs, onSettle }: Props) {
  const say = useSay();
  return (
    <section
      className="report-conflict"
      aria-label={say('reportView.conflictOf', { field: label })}
    >
      <p role="alert">
        {theirs.at === null
          ? say('reportView.conflictEmptied')
          : say('reportView.conflict', { by: theirs.by, time: clockTime(theirs.at) })}
      </p>
      {theirs.text !== '' && <blockquote>{theirs.text}</blockquote>}
      <div className="report-keys">
        {WAYS.map((how) => (
          <Button key={how} onClick={() => onSettle(how)}>
            {say(`reportView.conflict.${how}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
