import { useState } from 'react';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { ReportFormat } from '../../../shared/report.ts';
import type { SentReport } from '../../../shared/sentReport.ts';
import { useSay } from '../../app/language.tsx';
import { call } from '../../bridge.ts';
import { sizeOf } from '../../ui/bytes.ts';
import { Key } from '../../ui/Key.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { savedWords } from '../../ui/savedWords.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { formatName } from '../making/formats.ts';

/** So much of a hash tells files apart at a glance; the whole of it is told on pointing. */
const SHORT = 12;

/** What was sent of the incident, the newest first, with its files as they went out. */
export function SentList({ sent }: { sent: readonly SentReport[] }) {
  const say = useSay();
  if (sent.length === 0) return <p className="muted">{say('reportView.nothingSent')}</p>;
  return (
    <ul className="sent-list">
      {sent.toReversed().map((report) => (
        <SentRow key={report.id} report={report} />
      ))}
    </ul>
  );
}

function SentRow({ report }: { report: SentReport }) {
  const say = useSay();
  const { id, kind, version, language, number, redacted, to, at, by, files } = report;
  const what = `${say(`report.kind.${kind}`)} ${say('report.version', { version })}`;
  return (
    <li className="sent">
      <p className="sent-head">
        <strong>{what}</strong>
        <span className="report-tag">
          {say(language === 'ko' ? 'reportView.korean' : 'reportView.english')}
        </span>
        {redacted && <span className="report-tag">{say('reportView.redactedTag')}</span>}
        <span className="muted sent-when">
          <KstTime at={at} form="day" />
        </span>
      </p>
      <p>{say('reportView.sentLine', { to, by })}</p>
      <p className="muted">{number}</p>
      <ul className="sent-files" aria-label={say('reportView.filesOf', { what })}>
        {files.map((file) => (
          <SentFile key={file.format} sent={id} what={what} file={file} />
        ))}
      </ul>
    </li>
  );
}

interface FileProps {
  sent: string;
  what: string;
  file: SentReport['files'][number];
}

function SentFile({ sent, what, file: { format, name, bytes, sha256 } }: FileProps) {
  const say = useSay();
  const { save, busy, outcome, problem } = useSaving(sent, format);
  return (
    <li className="sent-file">
      <span className="sent-name" title={name}>
        {name}
      </span>
      <span className="num muted">{sizeOf(bytes)}</span>
      <code className="muted" title={`SHA-256 ${sha256}`}>
        {sha256.slice(0, SHORT)}
      </code>
      <Key
        aria-busy={busy}
        aria-label={say('reportView.saveSent', { what, format: say(formatName(format)) })}
        onClick={() => void save()}
      >
        {say(formatName(format))}
      </Key>
      <p className="sent-outcome" role="status">
        {outcome && <SentenceText of={outcome} />}
      </p>
      <ProblemText of={problem} />
    </li>
  );
}

/** Brings a file that was sent to where whoever looks wants it: to look is enough. */
function useSaving(sent: string, format: ReportFormat) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Sentence | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setOutcome(null);
    setProblem(null);
    try {
      const file = await call('reports.sentFile', { sent, format });
      setOutcome(savedWords(await saveFile(file)));
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, outcome, problem };
}
