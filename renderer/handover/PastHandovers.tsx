import { Fragment, useState } from 'react';
import type { Handover } from '../../shared/handover.ts';
import { clockTime, dayOf } from '../../shared/time.ts';
import { useLanguage, useSay } from '../app/language.tsx';
import { Key } from '../ui/Key.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { ErrorState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { Facts } from './Facts.tsx';
import { Note } from './Note.tsx';
import '../ui/list.css';

/** A month of three shifts a day. */
const LISTED = 90;

/** Shifts that were handed over before, the newest first. @param version changes with the last */
export function PastHandovers({ version }: { version: string }) {
  const say = useSay();
  const past = useAnswer('handover.list', { limit: LISTED }, version, 'past handovers');
  const [shown, show] = useState<string | null>(null);
  return (
    <section className="handover-part handover-past" aria-label={say('desk.handover.past')}>
      <h2>{say('desk.handover.past')}</h2>
      {past.state === 'failed' && <ErrorState why={past.why} onRetry={past.reload} />}
      {past.state === 'ready' && past.value.length === 0 && (
        <p className="muted">{say('desk.handover.noPast')}</p>
      )}
      {past.state === 'ready' && past.value.length > 0 && (
        <table className="list handover-list">
          <thead>
            <tr>
              <th scope="col">{say('desk.handover.completedAt')}</th>
              <th scope="col">{say('desk.handover.from')}</th>
              <th scope="col">{say('desk.handover.by')}</th>
              <th scope="col">{say('desk.handover.signedAt')}</th>
              <th scope="col" className="list-grow">
                {say('desk.handover.noteTitle')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{say('frame.showDetails')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {past.value.map((handover) => (
              <Fragment key={handover.id}>
                <PastRow
                  handover={handover}
                  open={shown === handover.id}
                  onShow={() => show(shown === handover.id ? null : handover.id)}
                />
                {shown === handover.id && (
                  <tr className="handover-whole">
                    <td colSpan={6}>
                      <Note of={handover} />
                      <Facts facts={handover.facts} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  handover: Handover;
  open: boolean;
  onShow: () => void;
}

function PastRow({ handover, open, onShow }: RowProps) {
  const say = useSay();
  const language = useLanguage();
  const { completedAt, from, note, signed } = handover;
  const time = `${dayOf(completedAt, language)} ${clockTime(completedAt)}`;
  return (
    <tr>
      <td>
        <KstTime at={completedAt} form="day" />
      </td>
      <td className="handover-name">{from}</td>
      <td className="handover-name">{signed ? signed.by : <Unsigned />}</td>
      <td>{signed && <KstTime at={signed.at} form="day" />}</td>
      <td className="handover-first">
        <span className="clip">{note.split('\n')[0]}</span>
      </td>
      <td>
        <Key
          aria-expanded={open}
          aria-label={say(open ? 'desk.handover.fold' : 'desk.handover.open', { time })}
          onClick={onShow}
        >
          {say(open ? 'frame.hideDetails' : 'frame.showDetails')}
        </Key>
      </td>
    </tr>
  );
}

function Unsigned() {
  const say = useSay();
  return <span className="muted">{say('desk.handover.unsigned')}</span>;
}
