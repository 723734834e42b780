import type { StarttlsCheck } from '../../../shared/checks/starttls.ts';
import { daysLeft, judgeDays, judgeTls } from '../certificate.ts';
import { openSocket, secureSocket } from '../connect.ts';
import { Dialogue } from '../dialogue/dialogue.ts';
import { PRELUDES } from '../dialogue/starttls.ts';
import { judgeLatency } from '../latency.ts';
import { type Outcome, passed, type Run } from '../run.ts';

/** Up when the server secures the connection on request, with a certificate that is its own. */
export async function probeStarttls(check: StarttlsCheck, run: Run): Promise<Outcome> {
  const plain = await openSocket(run, check);
  const dialogue = new Dialogue(run, plain);
  await PRELUDES[check.protocol](dialogue, run, plain);
  const { authority, expect } = check;
  const name = check.serverName ?? check.host;
  const secured = await secureSocket(run, dialogue.leave(), name, { authority });
  run.enter(null);
  const latencyMs = run.elapsed();
  const facts = run.certificate;
  const now = run.context.clock();
  const protocol = secured.getProtocol() ?? 'TLS';
  run.protocol = protocol;
  return (
    judgeLatency(expect.latency, latencyMs) ??
    judgeDays(facts, expect.certificate?.days, now) ??
    judgeTls(run, expect.tls) ??
    passed('health.starttlsUp', {
      where: run.where,
      protocol,
      days: facts ? daysLeft(facts, now) : 0,
    })
  );
}
