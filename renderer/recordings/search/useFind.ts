import { useEffect, useRef, useState } from 'react';
import { type Sentence, sentenceOf } from '../../../shared/problem.ts';
import type { Player } from '../player/player.ts';
import { findIn } from './find.ts';
import type { Hit } from './match.ts';

export type Found =
  | { state: 'none' }
  | { state: 'searching' }
  | { state: 'ready'; query: string; hits: readonly Hit[]; at: number }
  | { state: 'failed'; why: Sentence };

export interface Find {
  found: Found;
  /** Looks for another text from where the player is, or goes on to the next place of the same. */
  go(query: string, towards: 'next' | 'previous'): void;
  /** Goes to one of what was found. */
  choose(index: number): void;
  /** Forgets what was found. */
  clear(): void;
}

/** Looking for a text in a recording, and going from place to place. */
export function useFind(player: Player): Find {
  const [found, setFound] = useState<Found>({ state: 'none' });
  const searching = useRef<AbortController | null>(null);
  useEffect(() => () => searching.current?.abort(), []);

  const show = (query: string, hits: readonly Hit[], at: number): void => {
    setFound({ state: 'ready', query, hits, at });
    const hit = hits[at];
    if (hit) player.seek(hit.atMs, hit.match);
  };
  const search = async (query: string): Promise<void> => {
    searching.current?.abort();
    const abort = new AbortController();
    searching.current = abort;
    setFound({ state: 'searching' });
    try {
      const hits = await findIn(player.recording, query, abort.signal);
      const { positionMs } = player.store.getState();
      const after = hits.findIndex(({ atMs }) => atMs >= positionMs);
      show(query, hits, Math.max(0, after));
    } catch (error) {
      if (!abort.signal.aborted) setFound({ state: 'failed', why: sentenceOf(error) });
    }
  };
  return {
    found,
    go(query, towards) {
      if (found.state !== 'ready' || found.query !== query) {
        if (query.trim() !== '') void search(query);
        return;
      }
      const { hits, at } = found;
      if (hits.length === 0) return;
      show(query, hits, (at + (towards === 'next' ? 1 : hits.length - 1)) % hits.length);
    },
    choose(index) {
      if (found.state === 'ready') show(found.query, found.hits, index);
    },
    clear() {
      searching.current?.abort();
      setFound({ state: 'none' });
      player.unmark();
    },
  };
}
