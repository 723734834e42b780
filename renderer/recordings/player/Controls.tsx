import { ActionIcon, Button, NativeSelect, Switch } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSay } from '../../app/language.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { playedTime } from '../playedTime.ts';
import { SPEEDS, type Speed } from './pace.ts';
import type { Player } from './player.ts';
import { Scrub } from './Scrub.tsx';

/** Everything about the playing: where it is, whether it goes on, how fast. */
export function Controls({ player }: { player: Player }) {
  const say = useSay();
  return (
    <section className="player" aria-label={say('recordingView.controls')}>
      <Scrub player={player} />
      <div className="player-keys">
        <PlayKey player={player} />
        <Elapsed player={player} />
        {player.recording.markers.length > 0 && <MarkerKeys player={player} />}
        <Pace player={player} />
        <Busy player={player} />
      </div>
      <Troubles player={player} />
    </section>
  );
}

function PlayKey({ player }: { player: Player }) {
  const say = useSay();
  const playing = useStore(player.store, (state) => state.playing);
  const Icon = playing ? IconPlayerPause : IconPlayerPlay;
  return (
    <Button
      leftSection={<Icon size={14} stroke={1.5} aria-hidden />}
      onClick={() => player.toggle()}
    >
      {say(playing ? 'recordingView.pause' : 'recordingView.play')}
      <KeyHint>Space</KeyHint>
    </Button>
  );
}

function Elapsed({ player }: { player: Player }) {
  const time = useStore(player.store, ({ positionMs }) => playedTime(positionMs));
  return (
    <span className="num player-time">
      {time} / {playedTime(player.recording.durationMs)}
    </span>
  );
}

function MarkerKeys({ player }: { player: Player }) {
  const say = useSay();
  return (
    <span className="player-markers">
      <ActionIcon
        aria-label={say('recordingView.previousMarker')}
        title={`${say('recordingView.previousMarker')} ([)`}
        onClick={() => player.toMarker('previous')}
      >
        <IconPlayerSkipBack size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={say('recordingView.nextMarker')}
        title={`${say('recordingView.nextMarker')} (])`}
        onClick={() => player.toMarker('next')}
      >
        <IconPlayerSkipForward size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function Pace({ player }: { player: Player }) {
  const say = useSay();
  const speed = useStore(player.store, (state) => state.speed);
  const skipIdle = useStore(player.store, (state) => state.skipIdle);
  return (
    <>
      <NativeSelect
        aria-label={say('recordingView.speed')}
        data={SPEEDS.map((one) => ({ value: String(one), label: `×${one}` }))}
        value={String(speed)}
        onChange={(event) => player.setSpeed(speedOf(event.currentTarget.value))}
      />
      <Switch
        size="xs"
        label={say('recordingView.skipIdle')}
        checked={skipIdle}
        onChange={(event) => player.setSkipIdle(event.currentTarget.checked)}
      />
    </>
  );
}

function speedOf(value: string): Speed {
  return SPEEDS.find((speed) => String(speed) === value) ?? 1;
}

function Busy({ player }: { player: Player }) {
  const say = useSay();
  const busy = useStore(player.store, (state) => state.busy && !state.playing);
  return (
    <span className="muted player-busy" role="status">
      {busy && <span className="standing-late">{say('recordingView.busy')}</span>}
    </span>
  );
}

function Troubles({ player }: { player: Player }) {
  const say = useSay();
  const { problem, faults, faultLine } = useStore(player.store, (state) => state);
  return (
    <>
      <ProblemText of={problem} />
      {faults > 0 && (
        <p className="player-faults">
          {say('recordingView.faults', { count: faults, line: faultLine ?? 1 })}
        </p>
      )}
    </>
  );
}
