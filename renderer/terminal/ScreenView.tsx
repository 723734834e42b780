import { useEffect, useRef } from 'react';
import { screenOf } from './screens.ts';

/** Shows one session's screen for as long as it is mounted. */
export function ScreenView({ session }: { session: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const screen = screenOf(session);
    screen.show(place.current);
    const sized = new ResizeObserver(() => screen.fit());
    sized.observe(place.current);
    return () => {
      sized.disconnect();
      screen.hide();
    };
  }, [session]);
  return (
    <div
      className="terminal-place"
      ref={place}
      role="tabpanel"
      id="terminal-screen"
      aria-labelledby={`terminal-tab-${session}`}
    />
  );
}
