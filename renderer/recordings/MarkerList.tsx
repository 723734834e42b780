import { useStore } from 'zustand';
import { useSay } from '../app/language.tsx';
import { playedTime } from './playedTime.ts';
import type { Player } from './player/player.ts';

/** Where steps of runbooks began: each is a way there. */
export function MarkerList({ player }: { player: Player }) {
  const say = useSay();
  const { markers } = player.recording;
  const passed = useStore(player.store, ({ positionMs }) =>
    markers.findLastIndex(({ atMs }) => atMs <= positionMs),
  );
  return (
    <section aria-labelledby="recording-markers">
      <h2 id="recording-markers">{say('recordingView.markers')}</h2>
      {markers.length === 0 && <p className="muted">{say('recordingView.noMarkers')}</p>}
      <ol className="moment-list">
        {markers.map(({ atMs, label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: markers of one recording never move, and two may be alike.
          <li key={index}>
            <button
              type="button"
              className="moment"
              aria-current={index === passed}
              onClick={() => player.seek(atMs)}
            >
              <span className="num muted">{playedTime(atMs)}</span>
              <span className="moment-text">{label}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
