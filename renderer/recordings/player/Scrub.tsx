import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useSay } from '../../app/language.tsx';
import { playedTime } from '../playedTime.ts';
import type { Player } from './player.ts';
import { ARROW_MS } from './usePlayerKeys.ts';

/** How far Page Up and Page Down go, milliseconds. */
const PAGE_MS = 60_000;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -ARROW_MS,
  ArrowDown: -ARROW_MS,
  ArrowRight: ARROW_MS,
  ArrowUp: ARROW_MS,
  PageDown: -PAGE_MS,
  PageUp: PAGE_MS,
};

/** Where in the recording it is; drawn along, or moved by keys. Markers stand on it. */
export function Scrub({ player }: { player: Player }) {
  const say = useSay();
  const { durationMs, markers } = player.recording;
  const positionMs = useStore(player.store, (state) => Math.round(state.positionMs));
  const total = playedTime(durationMs);
  const pressed = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) player.move(step);
    else if (event.key === ' ') player.toggle();
    else return;
    event.preventDefault();
  };
  return (
    <div className="scrub">
      <input
        type="range"
        className="scrub-bar"
        aria-label={say('recordingView.position')}
        aria-valuetext={say('recordingView.positionOf', { time: playedTime(positionMs), total })}
        min={0}
        max={Math.max(durationMs, 1)}
        value={positionMs}
        onChange={(event) => player.seek(Number(event.currentTarget.value))}
        onKeyDown={pressed}
      />
      {markers.map(({ atMs, label }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: markers of one recording never move, and two may be alike.
          key={index}
          className="scrub-tick"
          title={`${playedTime(atMs)} ${label}`}
          style={{ left: placeOf(durationMs > 0 ? atMs / durationMs : 0) }}
          aria-hidden
        />
      ))}
    </div>
  );
}

/** Over the middle of the thumb when it is there: the thumb is 16 px wide. @param share 0 to 1 */
function placeOf(share: number): string {
  return `calc(8px + (100% - 16px) * ${share})`;
}
