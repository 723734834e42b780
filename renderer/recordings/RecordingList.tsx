import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Recording } from '../../shared/recording.ts';
import { useSay } from '../app/language.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { KstTime } from '../ui/KstTime.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/Standing.tsx';
import { playedTime } from './playedTime.ts';
import { bytesOf } from './sizes.ts';
import { useRecordings } from './useRecordings.ts';
import '../ui/list.css';
import './recordings.css';

/** What sessions showed, the newest first. */
export function RecordingList() {
  const say = useSay();
  const { answer, older, more, problem } = useRecordings();
  return (
    <>
      <div className="list-head">
        <h1>{say('recordingView.title')}</h1>
      </div>
      {answer.state === 'loading' && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
      {answer.state === 'ready' && <Rows recordings={[...answer.value, ...older]} />}
      {more && (
        <div className="recording-more">
          <Button onClick={more}>{say('recordingView.more')}</Button>
          <ProblemText of={problem} />
        </div>
      )}
    </>
  );
}

function Rows({ recordings }: { recordings: readonly Recording[] }) {
  const say = useSay();
  if (recordings.length === 0) {
    return (
      <EmptyState title={say('recordingView.none')}>{say('recordingView.noneHint')}</EmptyState>
    );
  }
  return (
    <table className="list recording-list">
      <thead>
        <tr>
          <th scope="col">{say('recordingView.columnTitle')}</th>
          <th scope="col">{say('recordingView.columnStarted')}</th>
          <th scope="col">{say('recordingView.columnLasted')}</th>
          <th scope="col">{say('recordingView.columnSize')}</th>
          <th scope="col">{say('recordingView.columnState')}</th>
          <th scope="col">{say('recordingView.columnInput')}</th>
          <th scope="col" className="list-grow">
            {say('recordingView.columnMarkers')}
          </th>
        </tr>
      </thead>
      <tbody>
        {recordings.map((recording) => (
          <Row key={recording.id} recording={recording} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ recording }: { recording: Recording }) {
  const say = useSay();
  const { id, title, startedAt, endedAt, durationMs, input, markers } = recording;
  const labels = markers.map(({ label }) => label).join(', ');
  return (
    <tr>
      <td className="list-name recording-name">
        <Link href={`/recordings/${id}`}>{title}</Link>
      </td>
      <td className="muted">
        <KstTime at={startedAt} form="day" />
      </td>
      <td className="num">{playedTime(durationMs)}</td>
      <td className="num muted">{sizeOf(bytesOf(recording))}</td>
      <td className="recording-state" data-live={endedAt === null}>
        {say(endedAt === null ? 'recordingView.live' : 'recordingView.ended')}
      </td>
      <td className="muted">{input ? say('recordingView.withInput') : '–'}</td>
      <td className="muted recording-labels" title={labels}>
        {markers.length > 0 ? `${markers.length} · ${labels}` : '–'}
      </td>
    </tr>
  );
}
