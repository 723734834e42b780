import { Button } from '@mantine/core';
import { useSay } from '../app/language.tsx';
import { useDrill } from '../drill/store.ts';
import { startTour } from '../tour/store.ts';

/** Begins the tour of the drill anew. */
export function TourSettings() {
  const say = useSay();
  const drill = useDrill();
  return (
    <div className="settings-field">
      <span className="settings-label">{say('settings.tour')}</span>
      <p className="muted">{say('settings.tourHint')}</p>
      {drill ? (
        <Button onClick={startTour}>{say('tour.start')}</Button>
      ) : (
        <p>{say('settings.tourInDrill')}</p>
      )}
    </div>
  );
}
