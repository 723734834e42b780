import { useState } from 'react';
import type { Sentence } from '../../shared/problem.ts';
import type { Recording } from '../../shared/recording.ts';
import { useSay } from '../app/language.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { SentenceText } from '../ui/SentenceText.tsx';
import { savedWords } from '../ui/savedWords.ts';
import { saveFile } from '../ui/saveFile.ts';
import { playedTime } from './playedTime.ts';

/** The files of a recording, with what proves that they are as they were, and the way to have them. */
export function FileList({ recording: { id, parts } }: { recording: Recording }) {
  const say = useSay();
  const [outcome, setOutcome] = useState<Sentence | null>(null);
  return (
    <section aria-labelledby="recording-files">
      <h2 id="recording-files">{say('recordingView.files')}</h2>
      <p className="muted">{say('recordingView.filesHint')}</p>
      <ol className="recording-files">
        {parts.map(({ file, fromMs, durationMs, bytes, sha256 }, index) => (
          <li key={file} className="recording-file">
            <p>
              <strong>{say('recordingView.file', { number: index + 1 })}</strong>{' '}
              <span className="num muted">
                {playedTime(fromMs)}–{playedTime(fromMs + durationMs)} · {sizeOf(bytes)}
              </span>
            </p>
            <ActionButton
              call="recordings.save"
              args={{ recording: id, part: index }}
              label={say('recordingView.saveFile', { number: index + 1 })}
              onDone={async (saved) => setOutcome(savedWords(await saveFile(saved)))}
            >
              {say('recordingView.save')}
            </ActionButton>
            <p className="recording-hash">
              SHA-256 <span className="mono">{sha256 ?? say('recordingView.open')}</span>
            </p>
          </li>
        ))}
      </ol>
      <p role="status">{outcome && <SentenceText of={outcome} />}</p>
    </section>
  );
}
