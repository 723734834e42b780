import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * Moves the focus into a view that was just opened, the first one too, unless the view took it
 * already: who works by keyboard or by ear is where the eye is.
 */
export function useViewFocus(): RefObject<HTMLElement | null> {
  const view = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (!view.current?.contains(document.activeElement)) view.current?.focus();
  }, [path]);
  return view;
}
