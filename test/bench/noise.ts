import type { CertificateFacts, Observation } from '../../shared/health.ts';
import { sentence } from '../../shared/problem.ts';

/** Observations as a real network gives them, the same ones at each run. */

/** Numbers from 0 up to 1: mulberry32 (Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What one check looks like: latencies scatter log-normally around its own medians. */
export interface Character {
  check: string;
  phases: boolean;
  random: () => number;
}

/** Medians in milliseconds and spread (sigma of the logarithm) of each phase of an HTTPS request. */
const PHASES = {
  dns: [0.6, 0.3],
  connect: [4, 0.15],
  tls: [9, 0.15],
  firstByte: [60, 0.25],
  transfer: [1.5, 0.4],
} as const;
/** One in so many answers is several times slower than the others. */
const SPIKES = 200;
/** One in so many fails, mostly several in a row. */
const FAILURES = 1000;
/** A timer's mean lateness, milliseconds. */
const LATE_MS = 4;

const CERTIFICATE: CertificateFacts = {
  subject: 'www.example.go.kr',
  issuer: 'GPKIRootCA1',
  from: 1_700_000_000_000,
  until: 1_800_000_000_000,
  protocol: 'TLSv1.3',
  key: 'RSA 2048',
  fingerprint: 'ab'.repeat(32),
  chain: ['GPKIRootCA1'],
};

/** Median-one factor with a log-normal spread (Box and Muller). */
export function scatter(random: () => number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(sigma * normal);
}

/** The observation due at `due`. */
export function observe({ check, phases, random }: Character, due: number): Observation {
  const at = due + Math.floor(-Math.log(1 - random()) * LATE_MS);
  // The load of a day goes up and down: slowest at three in the afternoon.
  const load = 1 + 0.3 * Math.sin((due / 86_400_000) * 2 * Math.PI);
  const slow = random() < 1 / SPIKES ? 3 + 5 * random() : 1;
  const took = Object.fromEntries(
    Object.entries(PHASES).map(([name, [median, sigma]]) => {
      const busy = name === 'firstByte' ? load * slow : 1;
      return [name, median * busy * scatter(random, sigma)];
    }),
  );
  const total = Object.values(took).reduce((sum, ms) => sum + ms, 0) + random() * 0.4;
  if (Math.floor(due / 300_000) % FAILURES === 7 || random() < 0.0002) {
    return {
      check,
      at,
      verdict: 'down',
      latencyMs: 10_000 + random() * 3,
      errorClass: 'timeout-connect',
      reason: sentence('state.down', { where: '10.1.2.3:443' }),
      phases: phases && took.dns !== undefined ? { dns: took.dns } : {},
      status: null,
      address: '10.1.2.3',
      protocol: null,
      bytes: null,
      certificate: null,
    };
  }
  return {
    check,
    at,
    verdict: 'up',
    latencyMs: phases ? total : (took.connect ?? 0),
    errorClass: null,
    reason: sentence('state.up'),
    phases: phases ? took : {},
    status: phases ? 200 : null,
    address: random() < 0.5 ? '10.1.2.3' : '10.1.2.4',
    protocol: phases ? 'HTTP/1.1' : null,
    // One page in ten shows something that changes.
    bytes: phases ? 18_432 + (random() < 0.1 ? Math.floor(random() * 300) : 0) : null,
    certificate: phases ? CERTIFICATE : null,
  };
}
