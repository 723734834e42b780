import { IconBulb } from '@tabler/icons-react';
import type { Happening } from '../../../shared/incident.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { AttachmentList } from '../../attachments/AttachmentList.tsx';
import { CommandEntry } from './CommandEntry.tsx';
import { entryWords } from './entryWords.ts';

/** What an entry tells, in words. */
export function EntryText({ what }: { what: Happening }) {
  const say = useSay();
  const language = useLanguage();
  if (what.kind === 'command') return <CommandEntry what={what} />;
  if (what.kind === 'note') return <NoteText what={what} />;
  const { line, more } = entryWords(what, say, language);
  return (
    <>
      <p>{line}</p>
      {more.map((text) => (
        <p key={text} className="entry-reason">
          {text}
        </p>
      ))}
      {what.kind === 'evidence' && what.attachments && (
        <AttachmentList attachments={what.attachments} />
      )}
    </>
  );
}

function NoteText({ what }: { what: Extract<Happening, { kind: 'note' }> }) {
  const say = useSay();
  return (
    <>
      {what.newFact && (
        <p className="entry-new-fact">
          <IconBulb size={12} stroke={1.75} aria-hidden />
          {say('incidentView.newFact')}
        </p>
      )}
      {what.text !== '' && <p className="entry-note">{what.text}</p>}
      <AttachmentList attachments={what.attachments} />
    </>
  );
}
