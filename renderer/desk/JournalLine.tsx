import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { Key } from '../ui/Key.tsx';
import { useJournal } from './journal.ts';
import './desk.css';

/** Enough of a hash to compare by eye; the whole of it is copied, and stands in reports. */
const SHOWN = 12;

type Copying = 'copied' | 'notCopied' | null;

/** Where the journal stands: how many entries, and the hash by which anybody may check it. */
export function JournalLine() {
  const say = useSay();
  const { entries, hash } = useJournal();
  const [copying, setCopying] = useState<{ of: string; is: Copying }>();
  if (hash === null) return <p className="journal-line muted">{say('desk.journal.none')}</p>;
  const copy = () =>
    navigator.clipboard.writeText(hash).then(
      () => setCopying({ of: hash, is: 'copied' }),
      () => setCopying({ of: hash, is: 'notCopied' }),
    );
  const came = copying?.of === hash ? copying.is : null;
  return (
    <div className="journal-line">
      <span className="num">{say('desk.journal.entries', { count: entries })}</span>
      <code title={hash} data-whole={came === 'notCopied'}>
        <span className="visually-hidden">{say('desk.journal.head')}: </span>
        {came === 'notCopied' ? hash : hash.slice(0, SHOWN)}
      </code>
      <Key aria-label={say('desk.journal.copyHead')} onClick={() => void copy()}>
        {say('desk.journal.copy')}
      </Key>
      <span role="status" className="muted">
        {came && say(`desk.journal.${came}`)}
      </span>
    </div>
  );
}
