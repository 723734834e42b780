import { Button } from '@mantine/core';
import { useState } from 'react';
import { sentence } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { DiffView } from './DiffView.tsx';
import { type Editing, showText, say as tell } from './session.ts';

interface Props {
  editing: Editing;
  fixed: boolean;
  onClose(): void;
}

/** What the file said when: each text that was in force, who brought it in, and what it changed. */
export function VersionList({ editing, fixed, onClose }: Props) {
  const say = useSay();
  const file = editing.source.name;
  const versions = useAnswer('catalogue.versions', { file }, editing.source.sha256);
  const [chosen, setChosen] = useState<number | null>(null);
  if (versions.state === 'loading') return <LoadingState />;
  if (versions.state === 'failed')
    return <ErrorState why={versions.why} onRetry={versions.reload} />;
  return (
    <>
      <div className="catalogue-versions">
        <h2>{say('catalogueEdit.versions')}</h2>
        <Button size="compact-xs" onClick={onClose}>
          {say('catalogueEdit.close')}
        </Button>
      </div>
      {versions.value.length === 0 && <p className="muted">{say('catalogueEdit.noVersions')}</p>}
      <ul>
        {versions.value.map(({ at, operator }) => (
          <li key={at}>
            <button
              type="button"
              className="catalogue-line"
              aria-expanded={chosen === at}
              onClick={() => setChosen(chosen === at ? null : at)}
            >
              <KstTime at={at} form="day" />
              <span className="catalogue-id clip">{operator || say('catalogueEdit.outside')}</span>
            </button>
            {chosen === at && <Version file={file} at={at} crlf={editing.crlf} fixed={fixed} />}
          </li>
        ))}
      </ul>
    </>
  );
}

interface VersionProps {
  file: string;
  at: number;
  crlf: boolean;
  fixed: boolean;
}

function Version({ file, at, crlf, fixed }: VersionProps) {
  const say = useSay();
  const version = useAnswer('catalogue.version', { file, at });
  if (version.state === 'loading') return <LoadingState />;
  if (version.state === 'failed') return <ErrorState why={version.why} onRetry={version.reload} />;
  const { text, before } = version.value;
  const bringBack = () => {
    showText(crlf ? text.replaceAll('\r\n', '\n') : text);
    tell(sentence('catalogueEdit.broughtBack'));
  };
  return (
    <>
      {before === null ? (
        <p className="muted">{say('catalogueEdit.firstVersion')}</p>
      ) : (
        <DiffView before={before} after={text} />
      )}
      {!fixed && <Button onClick={bringBack}>{say('catalogueEdit.bringBack')}</Button>}
    </>
  );
}
