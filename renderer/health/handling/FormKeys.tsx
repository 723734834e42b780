import { Button } from '@mantine/core';
import type { Sentence } from '../../../shared/problem.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { closePanel } from '../panel/panel.ts';

interface Props {
  /** What the form does, in a word. */
  act: string;
  ready: boolean;
  busy: boolean;
  problem: Sentence | null;
}

/** The end of a form: do it, or leave it. */
export function FormKeys({ act, ready, busy, problem }: Props) {
  const say = useSay();
  return (
    <div className="form-keys">
      <Button type="submit" variant="filled" disabled={!ready} aria-busy={busy}>
        {act}
      </Button>
      <Button variant="subtle" onClick={closePanel}>
        {say('frame.cancel')}
      </Button>
      <ProblemText of={problem} />
    </div>
  );
}
