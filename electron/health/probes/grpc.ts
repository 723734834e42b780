import { isIPv6 } from 'node:net';
import type { GrpcCheck } from '../../../shared/checks/grpc.ts';
import { judgeDays, judgeTls } from '../certificate.ts';
import { openSecureSocket, openSocket } from '../connect.ts';
import { type Answer, call } from '../grpc/call.ts';
import { decodeResponse, encodeRequest } from '../grpc/message.ts';
import { judgeLatency } from '../latency.ts';
import { Failure, type Outcome, passed, type Run } from '../run.ts';

const METHOD = '/grpc.health.v1.Health/Check';
const OK = 0;
const NOT_FOUND = 5;
const UNIMPLEMENTED = 12;

/** Up when the server says of itself, or of one of its services, that it is serving. */
export async function probeGrpc(check: GrpcCheck, run: Run): Promise<Outcome> {
  const { service, authority, expect } = check;
  const name = check.serverName ?? check.host;
  const how = { speaking: 'h2', authority } as const;
  const secured = check.security === 'tls' ? await openSecureSocket(run, check, name, how) : null;
  const socket = secured ?? (await openSocket(run, check));
  if (secured && secured.alpnProtocol !== 'h2') {
    throw new Failure('protocol', 'health.grpcNoHttp2', { where: run.where });
  }
  const host = isIPv6(name) ? `[${name}]` : name;
  const origin = `${secured ? 'https' : 'http'}://${host}:${check.port}`;
  const answer = await call(run, socket, origin, METHOD, encodeRequest(service));
  const latencyMs = run.elapsed();
  run.protocol = 'HTTP/2';
  judgeAnswer(answer, service, run);
  return (
    judgeLatency(expect.latency, latencyMs) ??
    judgeDays(run.certificate, expect.certificate?.days, run.context.clock()) ??
    judgeTls(run, expect.tls) ??
    passed('health.grpcUp', { where: run.where })
  );
}

/** @throws Failure where the server does not say that it serves */
function judgeAnswer({ code, message, body }: Answer, service: string, { where }: Run): void {
  const about = { where, service: service || '—' };
  switch (code) {
    case OK:
      break;
    case NOT_FOUND:
      throw new Failure('content', 'health.grpcNoService', about);
    case UNIMPLEMENTED:
      throw new Failure('protocol', 'health.grpcNoHealth', { where });
    case null:
      throw new Failure('protocol', 'health.grpcNotGrpc', { where, code: 'grpc-status' });
    default:
      throw new Failure('status', 'health.grpcStatus', { where, code, message });
  }
  const status = decodeResponse(body);
  if (status === null) {
    throw new Failure('protocol', 'health.grpcNotGrpc', { where, code: 'HealthCheckResponse' });
  }
  if (status === 'SERVING') return;
  throw new Failure('content', 'health.grpcNotServing', { ...about, status });
}
