import type { Check } from '../../../shared/checks/check.ts';
import type { Observation } from '../../../shared/health.ts';
import { LAYERS, type Ladder, type Layer } from '../../../shared/ladder.ts';
import { sentence, sentenceOf } from '../../../shared/problem.ts';
import type { ProbeContext } from '../context.ts';
import { probe } from '../probe.ts';
import { connectTo } from './connection.ts';
import { type Echoes, echoSmall, measureEchoes } from './echo.ts';
import { compareSizes, NO_EXCHANGES } from './exchanges.ts';
import { broken, type Finding, noSuch, passed, silent, skipped, unknown } from './finding.ts';
import { findAddresses } from './names.ts';
import { judgeSizes } from './payload.ts';
import { type Route, routeOf } from './route.ts';
import { summarise } from './summary.ts';
import { upperLayers } from './upper.ts';

/** The whole walk, milliseconds: an operator is on the phone. */
const WALK_MS = 20_000;
/** The check's own probe; a longer limit of its own would leave no time for the rest. */
const PROBE_MS = 6000;

export interface Walk {
  check: Check;
  /** The check's name across the catalogue. */
  key: string;
  signal: AbortSignal;
  context: ProbeContext;
  /** Whether an operator asked for it. */
  asked: boolean;
}

/** What a walk has found so far. */
interface Found {
  findings: Finding[];
  seen: Observation | null;
  echoes: Echoes | null;
}

/**
 * Walks from the name to the content of a check's target, and compares small with large packets.
 * Never throws and ends within 20 s; what it could not look at by then is `unknown`.
 */
export async function walkLadder(walk: Walk): Promise<Ladder> {
  const { check, key, context, asked } = walk;
  const at = context.clock();
  const route = routeOf(check);
  const limit = AbortSignal.timeout(WALK_MS);
  const signal = AbortSignal.any([walk.signal, limit]);
  const found: Found = { findings: [], seen: null, echoes: null };
  let unlooked = sentence('ladder.outOfTime');
  try {
    await climb({ ...walk, signal }, route, found);
  } catch (error) {
    unlooked = sentenceOf(error);
  }
  const findings = LAYERS.map(
    (layer) =>
      found.findings.find((finding) => finding.layer === layer) ??
      (route.layers.has(layer) ? unknown(layer, unlooked) : noSuch(layer)),
  );
  const { echoes, seen } = found;
  const pings = echoes?.kind === 'answered';
  const { broken: layer, summary } = summarise(findings, {
    host: route.host,
    port: route.port,
    status: seen?.status ?? null,
    pings,
  });
  return {
    check: key,
    at,
    asked,
    rungs: findings.map(({ errorClass: _, ...rung }) => rung),
    broken: layer,
    summary,
    payload:
      echoes && pings
        ? { largestPassed: echoes.largestPassed, smallestLost: echoes.smallestLost }
        : null,
  };
}

async function climb(walk: Walk, route: Route, found: Found): Promise<void> {
  const { layers } = route;
  if (!layers.has('dns')) return above(walk, route, found, null);
  if (walk.check.type === 'dns') return askedByName(walk, route, found);

  const { finding, addresses } = await findAddresses(route, walk.signal);
  found.findings.push(finding);
  const first = addresses[0];
  if (first === undefined) return skipRest(route, found);

  const { host, port } = route;
  const address = route.address ?? (finding.result === 'skipped' ? first : undefined);
  const [connected, echoes] = await Promise.all([
    port === null ? null : connectTo(walk.key, { host, port, address }, walk.signal, walk.context),
    echoSmall(first, walk.signal),
  ]);
  found.echoes = echoes;
  if (connected) {
    found.findings.push(connected.finding);
    if (connected.finding.result !== 'passed') return skipRest(route, found);
  }
  await above(walk, route, found, connected?.address ?? first);
}

/** What stands on a connection, and the sizes that pass, at the same time. */
async function above(
  walk: Walk,
  route: Route,
  found: Found,
  address: string | null,
): Promise<void> {
  const { signal } = walk;
  const [seen, echoes, exchanges] = await Promise.all([
    look(walk),
    found.echoes && address ? measureEchoes(address, found.echoes, signal) : null,
    address ? compareSizes(route, address, signal) : NO_EXCHANGES,
  ]);
  found.seen = seen;
  const upper = upperLayers(route.layers, seen);
  found.findings.push(...upper);
  if (!echoes || !address) return;
  found.echoes = echoes;
  const stalled = route.port === null ? null : upper.some(silent);
  found.findings.push(judgeSizes({ address, echoes, exchanges, stalled }));
}

/** A check of the name itself: its own probe is the look-up. */
async function askedByName(walk: Walk, route: Route, found: Found): Promise<void> {
  const seen = await look(walk);
  found.seen = seen;
  if (seen.errorClass === 'name' || seen.errorClass === 'timeout-dns') {
    found.findings.push(broken('dns', seen, seen.latencyMs));
    skipRest(route, found);
    return;
  }
  if (seen.verdict !== 'unknown') found.findings.push(passed('dns', seen.reason, seen.latencyMs));
  found.findings.push(...upperLayers(route.layers, seen));
}

function look({ check, key, signal, context }: Walk): Promise<Observation> {
  const timeout = Math.min(check.timeout, PROBE_MS);
  return probe({ ...check, timeout }, key, signal, context);
}

/** Whatever stands on what is broken is not tried. */
function skipRest(route: Route, found: Found): void {
  const looked = new Set<Layer>(found.findings.map(({ layer }) => layer));
  for (const layer of LAYERS) {
    if (looked.has(layer)) continue;
    found.findings.push(
      route.layers.has(layer) ? skipped(layer, sentence('ladder.below')) : noSuch(layer),
    );
  }
}
