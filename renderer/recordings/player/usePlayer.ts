import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Recording } from '../../../shared/recording.ts';
import { useSay } from '../../app/language.tsx';
import { SCHEME_MARK, screenColours } from '../../terminal/theme.ts';
import { CastScreen } from '../cast/screen.ts';
import { Player } from './player.ts';

/**
 * A player of one recording, with its screen in the place, for as long as the view is there.
 * @param asked a moment to go to, whenever another one is asked for
 */
export function usePlayer(
  recording: Recording,
  asked: { atMs: number } | null,
): { player: Player | null; place: RefObject<HTMLElement | null> } {
  const say = useSay();
  const place = useRef<HTMLElement>(null);
  const first = useRef(asked);
  const label = useRef('');
  label.current = say('recordingView.screen');
  const [player, setPlayer] = useState<Player | null>(null);

  useEffect(() => {
    if (!place.current) return;
    const screen = new CastScreen(screenColours(), () => made.arrived());
    const made = new Player(recording, screen);
    screen.show(place.current, label.current);
    const sized = new ResizeObserver(() => screen.fit());
    sized.observe(place.current);
    // The document turns light or dark after the views have been drawn.
    const coloured = new MutationObserver(() => screen.colour(screenColours()));
    coloured.observe(document.documentElement, { attributeFilter: [SCHEME_MARK] });
    made.pause();
    made.seek(first.current?.atMs ?? 0);
    setPlayer(made);
    return () => {
      sized.disconnect();
      coloured.disconnect();
      made.dispose();
      screen.dispose();
    };
  }, [recording]);

  useEffect(() => {
    if (!player || asked === first.current) return;
    first.current = asked;
    if (asked) player.seek(asked.atMs);
  }, [player, asked]);

  return { player, place };
}
