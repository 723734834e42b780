import { STATES } from '../../../shared/health.ts';
import type { Say } from '../../../shared/messages/say.ts';
import { fullTime, spanOf } from '../../../shared/time.ts';
import type { Language } from '../../../shared/words.ts';
import type { Stretch } from './lane.ts';
import type { Span } from './plot.ts';

/** `정상 3시간 2분, 중단 1시간`: how long each state lasted; empty where nothing is recorded. */
export function durationsSaid(
  stretches: readonly Stretch[],
  { from, to }: Span,
  language: Language,
  say: Say,
): string {
  const lasted = STATES.map((state) => {
    const ms = stretches
      .filter((one) => one.state === state)
      .reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0);
    return { state, ms };
  });
  return lasted
    .filter(({ ms }) => ms > 0)
    .map(({ state, ms }) => `${say(`state.${state}`)} ${spanOf(ms, language)}`)
    .join(', ');
}

/** The span a chart shows, as a sentence. */
export function spanSaid({ from, to }: Span, language: Language, say: Say): string {
  return say('report.layout.chart.span', {
    from: fullTime(from, language),
    to: fullTime(to, language),
  });
}
