import type { TlsCheck } from '../../../shared/checks/tls.ts';
import { daysLeft, factsOf, judgeDays } from '../certificate.ts';
import { openSecureSocket } from '../connect.ts';
import { judgeLatency } from '../latency.ts';
import { type Outcome, passed, type Run } from '../run.ts';

/** Up when the server's certificate is trusted, its own, and valid for long enough. */
export async function probeTls(check: TlsCheck, run: Run): Promise<Outcome> {
  const socket = await openSecureSocket(run, check, check.serverName ?? check.host);
  const latencyMs = run.elapsed();
  const facts = factsOf(socket);
  const now = run.context.clock();
  const protocol = socket.getProtocol() ?? 'TLS';
  return (
    judgeLatency(check.expect.latency, latencyMs) ??
    judgeDays(facts, check.expect.certificate?.days, now) ??
    passed('health.tlsUp', { where: run.where, protocol, days: daysLeft(facts, now) })
  );
}
