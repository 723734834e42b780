import { type RefObject, useEffect, useRef } from 'react';
import { isPlainKey } from '../../ui/keys.ts';
import type { Player } from './player.ts';

/** How far an arrow key goes, milliseconds. */
export const ARROW_MS = 5000;

/** The player's keys, wherever in the window: Space, arrows, brackets, slash. */
export function usePlayerKeys(player: Player | null): {
  search: RefObject<HTMLInputElement | null>;
} {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!player) return;
    const pressed = (event: KeyboardEvent): void => {
      if (!isPlainKey(event) || event.shiftKey || pressesItself(event)) return;
      if (!act(player, event, search.current)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [player]);
  return { search };
}

/** Space on what is pressed by Space. */
function pressesItself({ key, target }: KeyboardEvent): boolean {
  return (
    key === ' ' && target instanceof HTMLElement && target.closest('button, a, label') !== null
  );
}

/** @returns whether the key was the player's */
function act(player: Player, { code }: KeyboardEvent, search: HTMLInputElement | null): boolean {
  switch (code) {
    case 'Space':
      player.toggle();
      return true;
    case 'ArrowLeft':
      player.move(-ARROW_MS);
      return true;
    case 'ArrowRight':
      player.move(ARROW_MS);
      return true;
    case 'BracketLeft':
      player.toMarker('previous');
      return true;
    case 'BracketRight':
      player.toMarker('next');
      return true;
    case 'Slash':
      search?.focus();
      return true;
    default:
      return false;
  }
}
