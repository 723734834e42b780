import type { TlsCheck } from '../../../shared/checks/tls.ts';
import { daysLeft, judgeDays, judgeTls } from '../certificate.ts';
import { openSecureSocket } from '../connect.ts';
import { judgeLatency } from '../latency.ts';
import { type Outcome, passed, type Run } from '../run.ts';

/** Up when the server's certificate is trusted, its own, and valid for long enough. */
export async function probeTls(check: TlsCheck, run: Run): Promise<Outcome> {
  const { authority, expect } = check;
  const name = check.serverName ?? check.host;
  await openSecureSocket(run, check, name, { speaking: 'http/1.1', authority });
  const latencyMs = run.elapsed();
  const facts = run.certificate;
  const now = run.context.clock();
  const protocol = facts?.protocol ?? 'TLS';
  run.protocol = protocol;
  return (
    judgeLatency(expect.latency, latencyMs) ??
    judgeDays(facts, expect.certificate?.days, now) ??
    judgeTls(run, expect.tls) ??
    passed('health.tlsUp', { where: run.where, protocol, days: facts ? daysLeft(facts, now) : 0 })
  );
}
