import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Recording } from '../../shared/recording.ts';
import { useSay } from '../app/language.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { KstTime } from '../ui/KstTime.tsx';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { FileList } from './FileList.tsx';
import { MarkerList } from './MarkerList.tsx';
import { playedTime } from './playedTime.ts';
import { Controls } from './player/Controls.tsx';
import { usePlayer } from './player/usePlayer.ts';
import { usePlayerKeys } from './player/usePlayerKeys.ts';
import { SearchPanel } from './search/SearchPanel.tsx';
import { bytesOf } from './sizes.ts';
import { useMoment } from './useMoment.ts';
import './recordings.css';

/** One recording in its player. @param props.id the recording, and the moment to show: `ID?at=MS` */
export function RecordingPage({ id: address }: { id: string }) {
  const { id, asked } = useMoment(address);
  const say = useSay();
  const answer = useAnswer('recordings.get', { recording: id });
  if (answer.state === 'ready') {
    const { value } = answer;
    // One that goes on is another one when it has been read again.
    const version = `${id} ${value.durationMs} ${value.endedAt}`;
    return <Played key={version} recording={value} asked={asked} onRefresh={answer.reload} />;
  }
  return (
    <>
      <div className="list-head">
        <h1>{say('recordingView.title')}</h1>
        <Link href="/recordings">{say('recordingView.toList')}</Link>
      </div>
      {answer.state === 'loading' && <LoadingState />}
      {answer.state === 'failed' && <ErrorState why={answer.why} onRetry={answer.reload} />}
    </>
  );
}

interface PlayedProps {
  recording: Recording;
  asked: { atMs: number } | null;
  onRefresh: () => void;
}

function Played({ recording, asked, onRefresh }: PlayedProps) {
  const say = useSay();
  const { player, place } = usePlayer(recording, asked);
  const keys = usePlayerKeys(player);
  return (
    <div className="recording">
      <Head recording={recording} onRefresh={onRefresh} />
      <div className="recording-body">
        <div className="recording-stage">
          <section className="cast-place" aria-label={say('recordingView.screen')} ref={place} />
          {player && <Controls player={player} />}
        </div>
        {player && (
          <div className="recording-side">
            <SearchPanel player={player} field={keys.search} />
            <MarkerList player={player} />
            <FileList recording={recording} />
          </div>
        )}
      </div>
    </div>
  );
}

function Head({ recording, onRefresh }: Omit<PlayedProps, 'asked'>) {
  const say = useSay();
  const { title, startedAt, endedAt, durationMs, input } = recording;
  const live = endedAt === null;
  return (
    <div className="list-head recording-head">
      <h1 className="clip" title={title}>
        {title}
      </h1>
      <p className="recording-facts">
        <KstTime at={startedAt} form="full" />
        <span className="num">{say('recordingView.lasted', { time: playedTime(durationMs) })}</span>
        <span className="num">
          {say('recordingView.size', { size: sizeOf(bytesOf(recording)) })}
        </span>
        {input && <span>{say('recordingView.inputKept')}</span>}
        {live && <strong>{say('recordingView.live')}</strong>}
      </p>
      {live && <Button onClick={onRefresh}>{say('recordingView.refresh')}</Button>}
      <Link className="recording-back" href="/recordings">
        {say('recordingView.toList')}
      </Link>
    </div>
  );
}
