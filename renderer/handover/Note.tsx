import type { Handover } from '../../shared/handover.ts';
import { useSay } from '../app/language.tsx';

/** What the one who left has written. */
export function Note({ of: { note } }: { of: Handover }) {
  const say = useSay();
  return (
    <section className="handover-part" aria-label={say('desk.handover.noteTitle')}>
      <h2>{say('desk.handover.noteTitle')}</h2>
      {note === '' ? (
        <p className="muted">{say('desk.handover.noNote')}</p>
      ) : (
        <p className="handover-note">{note}</p>
      )}
    </section>
  );
}
