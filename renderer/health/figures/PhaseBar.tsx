import { PHASES, type Phases } from '../../../shared/health.ts';
import { useSay } from '../../app/language.tsx';

const WIDTH = 480;
const HEIGHT = 12;
/** What took place is to be seen, however short it was. */
const LEAST = 1;

/** A phase that is below a millisecond still took place. @param ms 0 or more */
export function millisecondsText(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

/** The phases of a request side by side, as wide as they were long. */
export function PhaseBar({ phases }: { phases: Phases }) {
  const say = useSay();
  const known = PHASES.flatMap((phase) => {
    const ms = phases[phase];
    return ms === undefined ? [] : [{ phase, ms, name: say(`board.phase.${phase}`) }];
  });
  const total = known.reduce((sum, { ms }) => sum + ms, 0) || 1;
  let x = 0;
  const bars = known.map(({ phase, ms }) => {
    const width = Math.max(LEAST, (ms / total) * WIDTH);
    const bar = <rect key={phase} data-phase={phase} x={x} width={width} y={0} height={HEIGHT} />;
    x += width;
    return bar;
  });
  const text = known.map(({ name, ms }) => `${name} ${millisecondsText(ms)}`).join(', ');
  return (
    <>
      <svg
        className="phase-bar"
        viewBox={`0 0 ${Math.max(x, WIDTH)} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say('service.phasesOf', { phases: text })}
      >
        {bars}
      </svg>
      <ul className="phase-list num" aria-hidden="true">
        {known.map(({ phase, ms, name }) => (
          <li key={phase} data-phase={phase}>
            <svg width="8" height="8" aria-hidden="true">
              <rect width="8" height="8" />
            </svg>
            {name} {millisecondsText(ms)}
          </li>
        ))}
      </ul>
    </>
  );
}
