import type { Incident } from '../../shared/incident.ts';
import { spanOf } from '../../shared/time.ts';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/now.ts';

/** How long an incident lasted, or has lasted so far. */
export function Lasting({ incident }: { incident: Incident }) {
  const language = useLanguage();
  if (incident.resolvedAt === null) return <SoFar since={incident.startedAt} />;
  return <span className="num">{spanOf(incident.resolvedAt - incident.startedAt, language)}</span>;
}

function SoFar({ since }: { since: number }) {
  const language = useLanguage();
  const now = useNow();
  return <span className="num">{spanOf(now - since, language)}</span>;
}
