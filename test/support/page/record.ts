import type { Api } from '../../../shared/contract.ts';
import type { CertificateFacts, State } from '../../../shared/health.ts';
import type { Day, Fared, Lane, LatencyPoint, Outage } from '../../../shared/history.ts';
import type { Ladder, Layer } from '../../../shared/ladder.ts';
import { LAYERS } from '../../../shared/ladder.ts';
import { type Sentence, sentence } from '../../../shared/problem.ts';

/**
 * What a console remembers of the night of `scene.ts`, for the views that ask: days, latencies,
 * outages, lanes and a walked ladder. Deterministic, so that a test can say what must be shown.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A wave that looks like a service's latency, milliseconds. */
function latencyAt(at: number): number {
  const slow = 18 * Math.sin((at / HOUR) * 0.7) + 9 * Math.sin((at / MINUTE) * 0.9);
  return 62 + slow + ((at / 1000) % 7);
}

/** Down for the last `downMs`, degraded for as long before, and an hour of planned work 5 hours ago. */
export function pointsOf(
  from: number,
  to: number,
  count: number,
  now: number,
  downMs = 12 * MINUTE,
): LatencyPoint[] {
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, i) => {
    const at = Math.round(from + i * step);
    const ago = now - at;
    const state: State =
      ago < downMs
        ? 'down'
        : ago < downMs * 1.6
          ? 'degraded'
          : ago > 5 * HOUR && ago < 6 * HOUR
            ? 'maintenance'
            : 'up';
    const p50 = latencyAt(at) * (state === 'degraded' ? 9 : 1);
    const answered = state !== 'down';
    return {
      at,
      latencyMs: answered ? p50 * 1.7 : null,
      p50: answered ? p50 : null,
      p95: answered ? p50 * 1.4 : null,
      state,
    };
  });
}

/** 90 days, mostly well: slowness, planned work, and three outages that grow. */
export function daysOf(now: number): Day[] {
  return Array.from({ length: 90 }, (_, i) => {
    const at = now - (89 - i) * DAY;
    const day = new Date(at + 9 * HOUR).toISOString().slice(0, 10);
    const well = { day, uptime: 1, downMs: 0, degradedMs: 0, maintenanceMs: 0, outages: 0 };
    if (i < 12) return { ...well, uptime: null };
    const downMs = { 84: 9 * MINUTE, 87: 62 * MINUTE, 89: 400 * MINUTE }[i] ?? 0;
    if (downMs > 0) return { ...well, uptime: 1 - downMs / DAY, downMs, outages: 1 };
    if (i % 30 === 20) return { ...well, maintenanceMs: 2 * HOUR };
    if (i % 11 === 3) return { ...well, degradedMs: 20 * MINUTE };
    return well;
  });
}

/** @param from when the present one began, milliseconds */
export function outagesOf(service: string, from: number): Outage[] {
  const check = `${service}/login`;
  return [
    {
      service,
      check,
      from,
      to: null,
      reason: sentence('health.timeoutFirstByte', { where: 'saeol.example:443', limit: 10_000 }),
      nth: 4,
    },
    {
      service,
      check,
      from: from - 2 * DAY,
      to: from - 2 * DAY + 62 * MINUTE,
      reason: sentence('health.refused', { where: 'saeol.example:443' }),
      nth: 3,
    },
    {
      service,
      check,
      from: from - 5 * DAY,
      to: from - 5 * DAY + 9 * MINUTE,
      reason: sentence('health.status', { status: 502, expected: '200' }),
      nth: 2,
    },
    {
      service,
      check,
      from: from - 40 * DAY,
      to: from - 40 * DAY + 3 * MINUTE,
      reason: sentence('health.status', { status: 503, expected: '200' }),
      nth: 1,
    },
  ];
}

export function faredOf(from: number, to: number): Fared {
  return {
    from,
    to,
    observations: 2880,
    failed: 24,
    uptime: 0.991_66,
    downMs: 12 * MINUTE,
    maintenanceMs: HOUR,
    p50: 62,
    p95: 118,
    p99: 412,
  };
}

const HOST = 'saeol.example';
const PASSED: Record<Layer, Sentence> = {
  dns: sentence('ladder.dnsPassed', { host: HOST, addresses: '10.1.2.3', servers: '10.0.0.53' }),
  tcp: sentence('ladder.tcpPassed', { address: '10.1.2.3', port: 443 }),
  tls: sentence('ladder.tlsPassed', { protocol: 'TLSv1.3', subject: `CN=${HOST}` }),
  http: sentence('ladder.httpPassed', { status: 200 }),
  content: sentence('health.httpUp', { status: 200 }),
  payload: sentence('ladder.payloadPassed', { bytes: 1500 }),
};

/** The way to a host whose large packets are dropped. */
export function ladderOf(check: string, at: number): Ladder {
  return {
    check,
    at,
    asked: false,
    rungs: LAYERS.map((layer, i) => ({
      layer,
      result: layer === 'payload' ? 'failed' : 'passed',
      sentence:
        layer === 'payload' ? sentence('ladder.payloadLost', { bytes: 1372 }) : PASSED[layer],
      ms: 2 ** i * 1.7,
    })),
    broken: 'payload',
    summary: sentence('ladder.sumSize', { bytes: 1372 }),
    payload: { largestPassed: 1372, smallestLost: 1400 },
  };
}

/** The way to a server that accepts and never answers. */
export function hangingLadder(check: string, at: number): Ladder {
  const limit = 10_000;
  return {
    ...ladderOf(check, at),
    rungs: LAYERS.map((layer, i) => ({
      layer,
      result: i < 3 ? 'passed' : i === 3 ? 'failed' : 'skipped',
      sentence:
        i < 3
          ? PASSED[layer]
          : i === 3
            ? sentence('health.timeoutFirstByte', { where: `${HOST}:443`, limit })
            : sentence('ladder.below'),
      ms: i < 3 ? 2 ** i * 1.7 : i === 3 ? limit : null,
    })),
    broken: 'http',
    summary: sentence('ladder.sumHttpSilent', { host: HOST }),
    payload: null,
  };
}

export const CERTIFICATE: CertificateFacts = {
  subject: 'CN=saeol.example',
  issuer: 'CN=GPKI Root CA, O=Government of Korea',
  from: Date.parse('2026-01-01T00:00:00+09:00'),
  until: Date.parse('2027-01-01T00:00:00+09:00'),
  protocol: 'TLSv1.3',
  key: 'EC prime256v1',
  fingerprint: 'ab'.repeat(32),
  chain: ['CN=GPKI Sub CA', 'CN=GPKI Root CA'],
};

/** Who failed over the last hours: the failing ones began together, a few others came and went. */
export function lanesOf(services: readonly { id: string }[], from: number, to: number): Lane[] {
  return services.map(({ id }, i) => {
    const cut = (at: number) => Math.max(from, Math.min(to, at));
    const turns: [at: number, state: State][] = [[from, 'up']];
    if (id === 'saeol' || id === 'gov24') turns.push([to - (12 + i) * MINUTE, 'down']);
    else if (id === 'nara') turns.push([to - 14 * MINUTE, 'degraded']);
    else if (id === 'mail') {
      turns.push([to - 40 * MINUTE, 'down'], [to - 31 * MINUTE, 'up']);
    } else if (id === 'land') {
      turns.push([to - 50 * MINUTE, 'maintenance'], [to - 25 * MINUTE, 'up']);
    } else if (id === 'eid') turns.push([to - 15 * MINUTE, 'unknown']);
    const stretches = turns.map(([at, state], n) => ({
      from: cut(at),
      to: cut(turns[n + 1]?.[0] ?? to),
      state,
    }));
    return { service: id, stretches: stretches.filter((one) => one.to > one.from) };
  });
}

/** Answers to the calls that look back. @param services those of the snapshot shown */
export function recordAnswers(
  services: () => readonly { id: string }[],
  now: () => number,
): Partial<Api> {
  return {
    'health.latency': ({ from, to, points }) => pointsOf(from, to, points, now()),
    'health.days': ({ services: asked }) =>
      Object.fromEntries(asked.map((service) => [service, daysOf(now())])),
    'health.fared': ({ from, to }) => faredOf(from, to),
    'health.outages': ({ service }) => outagesOf(service, now() - 12 * MINUTE),
    'health.lanes': ({ from, to }) => lanesOf(services(), from, to),
    'health.ladder': ({ check }) => ({ ...hangingLadder(check, now()), asked: true }),
    'health.export': ({ of, format }) => ({
      kind: 'bytes',
      name: `${of.replace('/', '-')}.${format}`,
      mime: 'text/csv',
      base64: btoa('at,verdict\n'),
    }),
  };
}
