import { SentenceText } from '../../ui/SentenceText.tsx';
import { Since } from '../../ui/Since.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { healthCopy, useCheckHealth, useStanding } from '../store.ts';
import { Glow } from './Glow.tsx';
import { ServiceLink } from './ServiceLink.tsx';

/** A service that fails because of what stands above it. */
export function DraggedRow({ id, stop }: { id: string; stop: boolean }) {
  const shown = useStanding(id);
  const health = useCheckHealth(shown?.check ?? null);
  const service = healthCopy.services.get(id);
  if (!service || !shown) return null;
  return (
    <>
      <Glow service={id} />
      <div className="need-state">
        <StateMark {...shown} size={12} silent />
        <StateWord {...shown} />
      </div>
      <div className="need-name">
        <ServiceLink service={service} stop={stop} />
      </div>
      <div className="dragged-reason clip">{health && <SentenceText of={health.reason} />}</div>
      <div className="need-since">{shown.since !== null && <Since at={shown.since} />}</div>
    </>
  );
}
