import { sentence } from '../../../shared/problem.ts';
import { type Echoes, overheadOf } from './echo.ts';
import type { Exchanges } from './exchanges.ts';
import { type Finding, passed, unknown } from './finding.ts';

/** Everything that tells whether large packets get through. */
export interface Sizes {
  address: string;
  echoes: Echoes;
  exchanges: Exchanges;
  /** Whether the check's own answer, which may be large, stalled; null where it was not asked. */
  stalled: boolean | null;
}

/**
 * The payload layer: whether what passes in small packets is lost in large ones. What a connection
 * carries weighs more than pings, because some firewalls drop large pings and nothing else.
 */
export function judgeSizes({ address, echoes, exchanges, stalled }: Sizes): Finding {
  const { small, large, beginning } = exchanges;
  const smallPasses = small === 'answered' || small === 'late';
  const overhead = overheadOf(address);
  const bytes = shown((echoes.largestPassed ?? 0) + overhead);
  if (echoes.smallestLost !== null) {
    return large === 'answered' && stalled !== true
      ? passed('payload', sentence('ladder.payloadPingsOnly', { bytes }))
      : lost('ladder.payloadLost', { bytes });
  }
  if (smallPasses && large === 'silent') return lost('ladder.payloadRequests');
  if (echoes.kind === 'answered') {
    return passed(
      'payload',
      sentence(echoes.told ? 'ladder.payloadTold' : 'ladder.payloadPassed', { bytes }),
    );
  }
  // The page's first bytes come and the whole of it does not, and pings cannot be asked.
  if (smallPasses && stalled && beginning === 'answered') return lost('ladder.payloadAnswers');
  if (large === 'answered') return passed('payload', sentence('ladder.payloadRequestsPass'));
  return unknown(
    'payload',
    sentence(echoes.kind === 'unable' ? 'ladder.payloadUnable' : 'ladder.payloadNoPings'),
  );
}

function lost(
  key: 'ladder.payloadLost' | 'ladder.payloadRequests' | 'ladder.payloadAnswers',
  params: { bytes?: string } = {},
): Finding {
  const said = sentence(key, params);
  return { layer: 'payload', result: 'failed', sentence: said, ms: null, errorClass: null };
}

/** The same in both languages: 1,400. */
function shown(bytes: number): string {
  return bytes.toLocaleString('en-US');
}
