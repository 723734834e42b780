import { useChangedAt } from '../store.ts';

const GLOW_MS = 2000;

/** Lights a row once after its state changed. */
export function Glow({ service }: { service: string }) {
  const changedAt = useChangedAt(service);
  if (changedAt === undefined || Date.now() - changedAt > GLOW_MS) return null;
  return <span key={changedAt} className="glow" aria-hidden="true" />;
}
