import type { Ladder, Rung } from '../../../shared/ladder.ts';
import { useSay } from '../../app/language.tsx';
import { Latency } from '../../ui/Latency.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';

interface Props {
  rung: Rung;
  /** The first layer that is broken. */
  broken: boolean;
  payload: Ladder['payload'];
}

/** One layer of the walk: its mark, its name, what was found, how long it took. */
export function RungRow({ rung, broken, payload }: Props) {
  const say = useSay();
  return (
    <li className="rung" data-result={rung.result} data-broken={broken}>
      <RungMark result={rung.result} />
      <span className="rung-layer">
        {say(`service.layer.${rung.layer}`)}
        <span className="rung-plain muted">{say(`service.layerName.${rung.layer}`)}</span>
      </span>
      <span className="rung-found" title={say(rung.sentence.key, rung.sentence.params)}>
        <span className="rung-result">
          {say(broken ? 'service.brokenHere' : `service.rung.${rung.result}`)}
        </span>{' '}
        <span className="rung-sentence">
          <SentenceText of={rung.sentence} />
        </span>
        {payload && <PayloadText payload={payload} />}
      </span>
      <span className="rung-ms muted">{rung.ms !== null && <Latency ms={rung.ms} />}</span>
    </li>
  );
}

function PayloadText({ payload }: { payload: NonNullable<Ladder['payload']> }) {
  const say = useSay();
  const { largestPassed: passed, smallestLost: lost } = payload;
  if (passed === null && lost === null) return null;
  return (
    <span className="rung-sizes num">
      {passed !== null && lost !== null && say('service.payloadBoth', { passed, lost })}
      {passed !== null && lost === null && say('service.payloadPassed', { passed })}
      {passed === null && lost !== null && say('service.payloadLost', { lost })}
    </span>
  );
}

/** The same shapes as the states': a ring, a filled square, a dashed diamond; a dash for not tried. */
function RungMark({ result }: { result: Rung['result'] }) {
  const box = { className: 'rung-mark', width: 16, height: 16, viewBox: '0 0 16 16' };
  switch (result) {
    case 'passed':
      return (
        <svg {...box} aria-hidden="true">
          <circle cx="8" cy="8" r="5" />
        </svg>
      );
    case 'failed':
      return (
        <svg {...box} aria-hidden="true">
          <rect x="2" y="2" width="12" height="12" rx="1" fill="currentColor" />
        </svg>
      );
    case 'unknown':
      return (
        <svg {...box} aria-hidden="true">
          <path d="M8 2 14 8 8 14 2 8z" strokeDasharray="2.6 1.8" />
        </svg>
      );
    case 'skipped':
      return (
        <svg {...box} aria-hidden="true">
          <path d="M5 8h6" />
        </svg>
      );
  }
}
