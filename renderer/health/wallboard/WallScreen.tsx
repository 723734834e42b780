import { useStore } from 'zustand';
import { useSay } from '../../app/language.tsx';
import { startStore } from '../../app/start.ts';
import { ErrorState } from '../../ui/Standing.tsx';
import { WallPicture } from './Wallboard.tsx';

/** The wallboard on a screen that nobody sits at: no key, no palette, nothing to leave. */
export function WallScreen() {
  const say = useSay();
  const start = useStore(startStore);
  if (start.state === 'ready') return <WallPicture />;
  return (
    <main className="wall">
      <h1>{say('frame.product')}</h1>
      {start.state === 'failed' && <ErrorState why={start.why} />}
    </main>
  );
}
