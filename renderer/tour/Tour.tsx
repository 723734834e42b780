import { useDrill } from '../drill/store.ts';
import { TOUR } from './steps.ts';
import { useTour } from './store.ts';
import { TourCard } from './TourCard.tsx';

/** The tour, while somebody takes it and the drill is there to be toured. */
export function Tour() {
  const { at, done } = useTour();
  const drill = useDrill();
  const step = at === null ? undefined : TOUR[at];
  if (at === null || !step || !drill) return null;
  return <TourCard step={step} at={at} done={done} drill={drill} />;
}
