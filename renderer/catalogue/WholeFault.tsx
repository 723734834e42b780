import { SentenceText } from '../ui/SentenceText.tsx';
import { faultOfWhole } from './faultPlaces.ts';
import type { Editing } from './session.ts';
import type { Path } from './text/read.ts';

/** What is wrong with a list or a plan as a whole; what is wrong inside it stands at its fields. */
export function WholeFault({ editing, at }: { editing: Editing; at: Path }) {
  const fault = faultOfWhole(editing.placed, at);
  return (
    fault && (
      <p className="problem">
        <SentenceText of={fault.sentence} />
      </p>
    )
  );
}
