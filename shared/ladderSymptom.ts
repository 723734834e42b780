import type { Ladder, Layer } from './ladder.ts';
import type { MessageKey } from './messages/index.ts';
import type { Symptom } from './symptom.ts';

const OF_LAYER: Readonly<Record<Layer, Symptom>> = {
  dns: 'dns',
  tcp: 'network',
  tls: 'network',
  http: 'http',
  content: 'content',
  payload: 'payload',
};

/** Summaries of a walk that say more than their layer. */
const OF_SUMMARY: Partial<Record<MessageKey, Symptom>> = {
  'ladder.sumCertificate': 'certificate',
  'ladder.sumNotice': 'notice',
  'ladder.sumSlow': 'slow',
};

/** What a walk shows of a failure; null where it found nothing broken. */
export function ladderSymptom({ broken, summary }: Ladder): Symptom | null {
  return broken && (OF_SUMMARY[summary.key] ?? OF_LAYER[broken]);
}
