import {
  answered,
  type CertificateFacts,
  type ErrorClass,
  type Observation,
} from '../../../shared/health.ts';
import type { Layer } from '../../../shared/ladder.ts';
import { sentence } from '../../../shared/problem.ts';
import { broken, type Finding, noSuch, passed, skipped } from './finding.ts';

const TLS: readonly ErrorClass[] = ['timeout-tls', 'certificate', 'tls'];
const CONTENT: readonly ErrorClass[] = [
  'header',
  'content',
  'notice',
  'defaced',
  'latency',
  'answers',
  'late',
];
const UPPER: readonly Layer[] = ['tls', 'http', 'content'];

/**
 * The layers above the connection, as the check's own probe found them.
 * @param layers those the check has
 */
export function upperLayers(layers: ReadonlySet<Layer>, seen: Observation): Finding[] {
  const at = answered(seen) ? null : layerOf(layers, seen);
  let below = false;
  return UPPER.map((layer) => {
    if (!layers.has(layer)) return noSuch(layer);
    if (below) return skipped(layer, sentence('ladder.below'));
    if (layer !== at) return passedAs(layer, seen);
    below = true;
    return broken(layer, seen, seen.latencyMs);
  });
}

/**
 * Where a failure belongs. The connection stood a moment ago: one that fails now is that of a
 * redirect, or of what the answer depends on, and is the answer's.
 */
function layerOf(layers: ReadonlySet<Layer>, { errorClass, phases }: Observation): Layer {
  const answer = layers.has('http') ? 'http' : 'content';
  if (!errorClass || CONTENT.includes(errorClass)) return 'content';
  if (!layers.has('tls')) return answer;
  const brokenOff = errorClass === 'reset' && phases.firstByte === undefined;
  return TLS.includes(errorClass) || brokenOff ? 'tls' : answer;
}

function passedAs(layer: Layer, seen: Observation): Finding {
  const { certificate, phases, status } = seen;
  switch (layer) {
    case 'tls':
      return certificate
        ? passed(layer, sentence('ladder.tlsPassed', agreed(certificate)), phases.tls ?? null)
        : passed(layer, sentence('ladder.tlsAgreed'), phases.tls ?? null);
    case 'http':
      return status === null
        ? passed(layer, sentence('ladder.httpAnswered'), phases.firstByte ?? null)
        : passed(layer, sentence('ladder.httpPassed', { status }), phases.firstByte ?? null);
    default:
      return passed(layer, seen.reason, seen.latencyMs);
  }
}

function agreed({ protocol, subject }: CertificateFacts): { protocol: string; subject: string } {
  return { protocol, subject };
}
