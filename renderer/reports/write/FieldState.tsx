import { Button } from '@mantine/core';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { writing } from './desk.ts';
import type { Saved, Typed } from './typed.ts';

/** Whether a field is saved, since when and by whom; or why it is not. */
export function FieldState({ typed, saved }: { typed: Typed | undefined; saved: Saved }) {
  const say = useSay();
  const language = useLanguage();
  if (typed?.theirs) return null;
  if (typed?.problem) {
    return (
      <p className="report-field-state" role="alert">
        <span className="problem">
          {say('reportView.notSaved')} <SentenceText of={typed.problem} />
        </span>{' '}
        <Button variant="subtle" onClick={() => writing.retry()}>
          {say('reportView.saveAgain')}
        </Button>
      </p>
    );
  }
  // Heard once a text is saved, not at every letter.
  return (
    <p className="report-field-state num muted" role={typed ? undefined : 'status'}>
      {typed && say('reportView.saving')}
      {!typed &&
        saved.at !== null &&
        say('reportView.savedBy', {
          day: dayOf(saved.at, language),
          time: clockTime(saved.at),
          by: saved.by,
        })}
    </p>
  );
}
