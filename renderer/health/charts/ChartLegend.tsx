import { useSay } from '../../app/language.tsx';

const LINES = ['p50', 'p95', 'max'] as const;
const BANDS = ['down', 'degraded', 'maintenance'] as const;

/** What the lines and bands of a latency chart are. */
export function ChartLegend() {
  const say = useSay();
  return (
    <ul className="chart-legend">
      {LINES.map((line) => (
        <li key={line}>
          <svg width="16" height="8" aria-hidden="true">
            <path d="M0 4h16" className="legend-line" data-line={line} />
          </svg>
          {say(`service.${line}`)}
        </li>
      ))}
      {BANDS.map((state) => (
        <li key={state}>
          <svg width="16" height="10" aria-hidden="true" data-state={state} className="legend-band">
            <rect width="16" height="10" className="legend-wash" />
            <path d="M0 8h16" className="legend-foot" />
          </svg>
          {say(`state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
