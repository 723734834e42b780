import type { Check, CheckType } from '../../shared/checks/check.ts';
import type { Observation } from '../../shared/health.ts';
import type { ProbeContext } from './context.ts';
import { outcomeOf } from './failure.ts';
import { probeDns } from './probes/dns.ts';
import { probeGrpc } from './probes/grpc.ts';
import { probeHttp } from './probes/http.ts';
import { probePing } from './probes/ping.ts';
import { probePush } from './probes/push.ts';
import { probeSmtp } from './probes/smtp.ts';
import { probeSsh } from './probes/ssh.ts';
import { probeStarttls } from './probes/starttls.ts';
import { probeTcp } from './probes/tcp.ts';
import { probeTls } from './probes/tls.ts';
import { probeWebsocket } from './probes/websocket.ts';
import { type Outcome, type Probe, Run } from './run.ts';

const probes: { readonly [T in CheckType]: Probe<Extract<Check, { type: T }>> } = {
  http: probeHttp,
  tcp: probeTcp,
  tls: probeTls,
  dns: probeDns,
  ping: probePing,
  websocket: probeWebsocket,
  grpc: probeGrpc,
  smtp: probeSmtp,
  starttls: probeStarttls,
  ssh: probeSsh,
  push: probePush,
};

/**
 * Performs a check once. Never throws and never lasts longer than the check's `timeout`.
 * @param key the check's name across the catalogue
 * @param signal stops it early; its observation is then `unknown` and worth nothing
 */
export function probe(
  check: Check,
  key: string,
  signal: AbortSignal,
  context: ProbeContext,
): Promise<Observation> {
  const at = context.clock();
  const run = new Run(key, check.timeout, signal, context);
  // The registry's type pairs each check with its probe; an index cannot say so.
  const perform = probes[check.type] as Probe<Check>;
  return new Promise((resolve) => {
    let concluded = false;
    const conclude = (outcome: Outcome): void => {
      // What a probe finds after its run was over is worth nothing.
      if (concluded) return;
      concluded = true;
      const latencyMs = run.measuredMs ?? run.elapsed();
      run.close();
      const { verdict, errorClass, reason } = outcome;
      const { phases, status, address, protocol, bytes, certificate } = run;
      resolve({
        check: key,
        at,
        verdict,
        errorClass,
        reason,
        latencyMs,
        phases,
        status,
        address,
        protocol,
        bytes,
        certificate,
      });
    };
    const fail = (error: unknown): void => conclude(outcomeOf(error, run));
    run.whenOver(() => fail(null));
    perform(check, run).then(conclude, fail);
  });
}
