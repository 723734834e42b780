import { IconDeviceFloppy, IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Attachment } from '../../shared/attachment.ts';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { fetchBase64, isPicture } from './fetch.ts';
import { Thumbnail } from './Thumbnail.tsx';
import './attachments.css';

interface Props {
  attachments: readonly Attachment[];
  /** Where they are not written down yet and can still be left out. */
  onRemove?: (attachment: Attachment) => void;
}

/** Kept files: pictures small, others by their name, each with its size and a key to save it. */
export function AttachmentList({ attachments, onRemove }: Props) {
  const say = useSay();
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label={say('attachment.list')}>
      {attachments.map((attachment) => (
        <AttachmentRow
          // The same bytes may be there under two names.
          key={`${attachment.sha256} ${attachment.name}`}
          attachment={attachment}
          {...(onRemove ? { onRemove } : {})}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  attachment: Attachment;
  onRemove?: (attachment: Attachment) => void;
}

function AttachmentRow({ attachment, onRemove }: RowProps) {
  const say = useSay();
  const { sha256, name, mime, bytes } = attachment;
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setSaved(false);
    try {
      const base64 = await fetchBase64(sha256);
      const done = await saveFile({ kind: 'bytes', name, mime, base64 });
      setSaved(done.kind !== 'cancelled');
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li className="attachment">
      {isPicture(attachment) ? (
        <Thumbnail attachment={attachment} />
      ) : (
        <IconPaperclip size={14} stroke={1.5} aria-hidden />
      )}
      <span className="attachment-name">{name}</span>
      <span className="muted num">{sizeOf(bytes)}</span>
      <button
        type="button"
        className="attachment-key"
        aria-label={say('attachment.saveNamed', { name })}
        aria-busy={busy}
        onClick={() => void save()}
      >
        <IconDeviceFloppy size={14} stroke={1.5} aria-hidden />
      </button>
      {onRemove && (
        <button
          type="button"
          className="attachment-key"
          aria-label={say('attachment.removeNamed', { name })}
          onClick={() => onRemove(attachment)}
        >
          <IconX size={14} stroke={1.5} aria-hidden />
        </button>
      )}
      <span className="muted" role="status">
        {saved && say('attachment.saved')}
      </span>
      <ProblemText of={problem} />
    </li>
  );
}
