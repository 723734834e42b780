import { beganAt, type Incident } from '../../shared/incident.ts';
import { spanOf } from '../../shared/time.ts';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/now.ts';

/** How long an incident lasted, or has lasted so far. */
export function Lasting({ incident }: { incident: Incident }) {
  const language = useLanguage();
  const end = incident.times.recovered ?? incident.resolvedAt;
  if (end === null) return <SoFar since={beganAt(incident)} />;
  return <span className="num">{spanOf(end - beganAt(incident), language)}</span>;
}

function SoFar({ since }: { since: number }) {
  const language = useLanguage();
  const now = useNow();
  return <span className="num">{spanOf(now - since, language)}</span>;
}
