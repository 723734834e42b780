import type { Ladder } from '../../shared/ladder.ts';
import { ladderSymptom } from '../../shared/ladderSymptom.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Symptom } from '../../shared/symptom.ts';
import type { Bilingual } from '../../shared/words.ts';
import type { SharedGround } from './sharing.ts';
import type { Slowness } from './slowness.ts';

/** A symptom, and why the console says so. */
export interface Shown {
  symptom: Symptom;
  why: Sentence;
}

/** What is known of one check that fails. */
export interface FailingCheck {
  /** Of the service it is of. */
  name: Bilingual;
  reason: Sentence;
  /** The walk since it fails, where there was one. */
  ladder: Ladder | undefined;
  slowness: Slowness | null;
}

/**
 * The most telling first: what points to one place before what many faults look like. `ddos` and
 * `intrusion` no failure shows by itself.
 */
const ORDER: readonly Symptom[] = [
  'payload',
  'certificate',
  'notice',
  'authentication',
  'storage',
  'slow',
  'dns',
  'datacentre',
  'network',
  'several',
  'content',
  'http',
];

/** What a probe's own reason shows, where nobody has walked the layers yet. */
const OF_REASON: Partial<Record<MessageKey, Symptom>> = {
  'health.name': 'dns',
  'health.timeoutDns': 'dns',
  'health.dnsNoName': 'dns',
  'health.noAnswers': 'dns',
  'health.answers': 'dns',
  'health.dnsFailed': 'dns',
  'health.refused': 'network',
  'health.reset': 'network',
  'health.unreachable': 'network',
  'health.noPing': 'network',
  'health.timeoutConnect': 'network',
  'health.resetTls': 'network',
  'health.timeoutTls': 'network',
  'health.tls': 'network',
  'health.certExpired': 'certificate',
  'health.certNotYet': 'certificate',
  'health.certSelfSigned': 'certificate',
  'health.certUntrusted': 'certificate',
  'health.certWrongName': 'certificate',
  'health.certInvalid': 'certificate',
  'health.noticePage': 'notice',
  'health.notice': 'notice',
  'health.tooSlow': 'slow',
  'health.contentMissing': 'content',
  'health.patternMissing': 'content',
  'health.patternFound': 'content',
  'health.notJson': 'content',
  'health.jsonMissing': 'content',
  'health.jsonDiffers': 'content',
  'health.defaced': 'content',
  'health.defacedUnseen': 'content',
  'health.status': 'http',
  'health.hungUp': 'http',
  'health.cutShort': 'http',
  'health.protocol': 'http',
  'health.timeoutFirstByte': 'http',
  'health.timeoutTransfer': 'http',
};

/** Symptoms that a reason shows more plainly than any walk. */
const PLAIN: ReadonlySet<Symptom> = new Set(['certificate', 'notice', 'slow']);

/** What services have in common when a ground of the kind carries them all. */
const OF_KIND: Readonly<Record<string, Symptom>> = {
  authentication: 'authentication',
  datacentre: 'datacentre',
  storage: 'storage',
  network: 'network',
  dns: 'dns',
};

/**
 * What a failure looks like, the most telling first, each symptom once.
 * @param checks that fail, those of the root first
 * @param services how many services fail together
 * @param shared the grounds that carry them all
 */
export function symptomsOf(
  checks: readonly FailingCheck[],
  services: number,
  shared: readonly SharedGround[],
): Shown[] {
  const found = new Map<Symptom, Sentence>();
  const all = [
    ...checks.flatMap(shownBy),
    ...shared.flatMap(shownByGround),
    ...(services > 1 ? [several(services)] : []),
  ];
  for (const { symptom, why } of all) if (!found.has(symptom)) found.set(symptom, why);
  // A notice is wrong content, too, and says more.
  if (found.has('notice')) found.delete('content');
  return ORDER.flatMap((symptom) => {
    const why = found.get(symptom);
    return why ? [{ symptom, why }] : [];
  });
}

function shownBy({ name, reason, ladder, slowness }: FailingCheck): Shown[] {
  const shown: Shown[] = [];
  const walked = ladder && walkedTo(ladder);
  const told = OF_REASON[reason.key];
  if (told && (!walked || PLAIN.has(told))) shown.push({ symptom: told, why: reason });
  if (walked) shown.push(walked);
  if (slowness) shown.push({ symptom: 'slow', why: slow(name, slowness) });
  return shown;
}

function walkedTo(ladder: Ladder): Shown | null {
  const symptom = ladderSymptom(ladder);
  return symptom && { symptom, why: ladder.summary };
}

function slow(name: Bilingual, { usualMs, lastMs }: Slowness): Sentence {
  return usualMs === null
    ? sentence('proposals.why.late', { ...name, last: lastMs })
    : sentence('proposals.why.slow', { ...name, usual: usualMs, last: lastMs });
}

function several(count: number): Shown {
  return { symptom: 'several', why: sentence('proposals.why.several', { count }) };
}

function shownByGround({ name, kind, failing, judged }: SharedGround): Shown[] {
  const symptom = OF_KIND[kind];
  return symptom
    ? [{ symptom, why: sentence('proposals.why.shared', { ...name, failing, judged }) }]
    : [];
}
