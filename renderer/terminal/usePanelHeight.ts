import { useEffect, useState } from 'react';
import { useSettings } from '../settings/store.ts';
import { heightWithin, setPanelHeight } from './panel.ts';

/** The panel's height in pixels: the remembered one, or the one being dragged, within the window. */
export function usePanelHeight(): {
  height: number;
  drag(height: number): void;
  /** Ends a drag, or sets a height at once; it is remembered. */
  settle(height: number): void;
} {
  const remembered = useSettings((settings) => settings.terminalHeight);
  const [dragged, setDragged] = useState<number | null>(null);
  const windowHeight = useWindowHeight();
  return {
    height: heightWithin(dragged ?? remembered, windowHeight),
    drag: setDragged,
    settle: (height) => {
      setDragged(null);
      setPanelHeight(heightWithin(height, windowHeight));
    },
  };
}

function useWindowHeight(): number {
  const [height, setHeight] = useState(window.innerHeight);
  useEffect(() => {
    const measure = (): void => setHeight(window.innerHeight);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return height;
}
