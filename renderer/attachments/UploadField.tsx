import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import type { Uploads } from './useUploads.ts';
import './attachments.css';

/** Chooses files, shows how far they are, and what of them is kept. */
export function UploadField({ uploads }: { uploads: Uploads }) {
  const say = useSay();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="upload-field">
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden
        onChange={({ currentTarget }) => {
          uploads.add(currentTarget.files ?? []);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" className="attach-key" onClick={() => chooser.current?.click()}>
        <IconPaperclip size={14} stroke={1.5} aria-hidden />
        {say('attachment.choose')}
      </button>
      <ul className="attachments" aria-label={say('attachment.onTheWay')}>
        {uploads.uploads.map(({ id, name, percent, problem }) => (
          <li key={id} className="attachment">
            {problem ? (
              <ProblemText of={problem} />
            ) : (
              <>
                <span className="attachment-name">{name}</span>
                <progress
                  max={100}
                  value={percent}
                  aria-label={say('attachment.uploading', { name })}
                />
                <span className="muted num">{percent}%</span>
              </>
            )}
            <button
              type="button"
              className="attachment-key"
              aria-label={say('attachment.removeNamed', { name })}
              onClick={() => uploads.cancel(id)}
            >
              <IconX size={14} stroke={1.5} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <AttachmentList attachments={uploads.attachments} onRemove={uploads.remove} />
    </div>
  );
}
