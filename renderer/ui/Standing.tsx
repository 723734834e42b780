import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { Sentence } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { SentenceText } from './SentenceText.tsx';
import './standing.css';

interface EmptyProps {
  title: string;
  /** Where this is all of a view, its title is the view's heading. */
  whole?: boolean;
  children?: ReactNode;
}

/** Nothing to show, and that is in order: says why, and what can be done. */
export function EmptyState({ title, whole = false, children }: EmptyProps) {
  const Title = whole ? 'h1' : 'p';
  return (
    <div className="standing">
      <Title className="standing-title">{title}</Title>
      {children && <div className="standing-text">{children}</div>}
    </div>
  );
}

interface ErrorProps {
  /** Where something else failed than loading. */
  title?: MessageKey;
  why: Sentence;
  onRetry?: () => void;
}

/** Could not be loaded: says what happened and offers to try again. */
export function ErrorState({ title = 'frame.failed', why, onRetry }: ErrorProps) {
  const say = useSay();
  return (
    <div className="standing" role="alert">
      <p className="standing-title">{say(title)}</p>
      <p className="standing-text">
        <SentenceText of={why} />
      </p>
      {onRetry && <Button onClick={onRetry}>{say('frame.retry')}</Button>}
    </div>
  );
}

/** Appears only where loading takes long enough to be noticed. */
export function LoadingState() {
  const say = useSay();
  return (
    <div className="standing standing-late" role="status">
      <p className="standing-text">{say('frame.loading')}</p>
    </div>
  );
}
