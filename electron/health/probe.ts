import type { Check, CheckType } from '../../shared/checks/check.ts';
import type { Observation } from '../../shared/health.ts';
import type { ProbeContext } from './context.ts';
import { outcomeOf } from './failure.ts';
import { probeDns } from './probes/dns.ts';
import { probeHttp } from './probes/http.ts';
import { probePing } from './probes/ping.ts';
import { probePush } from './probes/push.ts';
import { probeTcp } from './probes/tcp.ts';
import { probeTls } from './probes/tls.ts';
import { type Probe, Run } from './run.ts';

const probes: { readonly [T in CheckType]: Probe<Extract<Check, { type: T }>> } = {
  http: probeHttp,
  tcp: probeTcp,
  tls: probeTls,
  dns: probeDns,
  ping: probePing,
  push: probePush,
};

/**
 * Performs a check once. Never throws and never lasts longer than the check's `timeout`.
 * @param key the check's name across the catalogue
 * @param signal stops it early; its observation is then `unknown` and worth nothing
 */
export async function probe(
  check: Check,
  key: string,
  signal: AbortSignal,
  context: ProbeContext,
): Promise<Observation> {
  const at = context.clock();
  const run = new Run(key, check.timeout, signal, context);
  // The registry's type pairs each check with its probe; an index cannot say so.
  const perform = probes[check.type] as Probe<Check>;
  const outcome = await Promise.race([perform(check, run), run.over]).catch((error: unknown) =>
    outcomeOf(error, run),
  );
  const latencyMs = run.measuredMs ?? run.elapsed();
  run.close();
  const { phases, status, address, protocol, bytes, certificate } = run;
  const reached = { phases, status, address, protocol, bytes, certificate };
  return { check: key, at, ...outcome, latencyMs, ...reached };
}
