import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../app/language.tsx';
import { useDrill } from '../drill/store.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { StepProps } from './step.ts';

interface Props extends StepProps {
  title: string;
  hint: string;
  busy?: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** One question of the first start, with the ways on, back and out. */
export function StepForm(props: Props) {
  const { title, hint, busy = false, last, onSubmit, onBack, onSkip, children } = props;
  const say = useSay();
  const drill = useDrill();
  return (
    <form
      className="welcome-step"
      aria-labelledby="welcome-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      <div>
        <h1 id="welcome-title">{title}</h1>
        <p className="muted">{hint}</p>
      </div>
      {children}
      <div className="welcome-keys">
        <Button type="submit" variant="filled" aria-busy={busy} aria-keyshortcuts="Enter">
          {say(last ? 'welcome.enter' : 'welcome.next')}
          <KeyHint>Enter</KeyHint>
        </Button>
        {onBack && <Button onClick={onBack}>{say('welcome.back')}</Button>}
        <span className="welcome-gap" />
        <Button variant="subtle" onClick={onSkip} aria-keyshortcuts="Escape">
          {say(drill ? 'welcome.skip' : 'welcome.skipOwn')}
          <KeyHint>Esc</KeyHint>
        </Button>
      </div>
    </form>
  );
}
