import type { Effect, Fault, Script } from './script.ts';

/** An effect in force, with how far its fault has come: 0 at its beginning, towards 1 at its end. */
export interface ActiveEffect {
  readonly effect: Effect;
  readonly progress: number;
}

/** The faults in force at a moment of the story: from their first millisecond to before their end. */
export function faultsAt(script: Pick<Script, 'faults'>, story: number): Fault[] {
  return script.faults.filter(({ from, to }) => story >= from && story < to);
}

/** What befalls a request for a path of a server; null when nothing does. */
export function effectOn(
  script: Pick<Script, 'faults'>,
  story: number,
  server: string,
  path: string,
): ActiveEffect | null {
  for (const fault of faultsAt(script, story)) {
    const effect = fault.effects.find((e) => e.server === server && strikes(e, path));
    if (effect) return { effect, progress: (story - fault.from) / (fault.to - fault.from) };
  }
  return null;
}

/** The servers that do not listen at a moment of the story. */
export function refusingAt(script: Pick<Script, 'faults'>, story: number): Set<string> {
  const effects = faultsAt(script, story).flatMap((fault) => fault.effects);
  return new Set(effects.filter((e) => e.kind === 'refuse').map((e) => e.server));
}

/** The next moment at which a fault or traffic begins or ends, or the story's end. */
export function nextChange(
  script: Pick<Script, 'faults' | 'traffic' | 'endsAt'>,
  story: number,
): number {
  const moments = [...script.faults, ...script.traffic].flatMap(({ from, to }) => [from, to]);
  return Math.min(script.endsAt, ...moments.filter((at) => at > story));
}

function strikes(effect: Effect, path: string): boolean {
  // A server that does not listen meets no request; one already accepted is answered as usual.
  if (effect.kind === 'refuse') return false;
  return effect.paths?.includes(path) ?? true;
}
