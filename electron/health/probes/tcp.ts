import type { TcpCheck } from '../../../shared/checks/tcp.ts';
import { openSocket } from '../connect.ts';
import { judgeLatency } from '../latency.ts';
import { type Outcome, passed, type Run } from '../run.ts';

/** Up when the port accepts a connection. */
export async function probeTcp(check: TcpCheck, run: Run): Promise<Outcome> {
  await openSocket(run, check);
  return (
    judgeLatency(check.expect.latency, run.elapsed()) ??
    passed('health.tcpUp', { where: run.where })
  );
}
