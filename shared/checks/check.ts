import { z } from 'zod';
import { DnsCheck } from './dns.ts';
import { GrpcCheck } from './grpc.ts';
import { HttpCheck } from './http.ts';
import { PingCheck } from './ping.ts';
import { PushCheck } from './push.ts';
import { SmtpCheck } from './smtp.ts';
import { SshCheck } from './ssh.ts';
import { StarttlsCheck } from './starttls.ts';
import { TcpCheck } from './tcp.ts';
import { TlsCheck } from './tls.ts';
import { WebsocketCheck } from './websocket.ts';

/** Every kind of check. A new one is a file here, a probe of the same name, and a line in each list. */
export const CHECKS = [
  HttpCheck,
  TcpCheck,
  TlsCheck,
  DnsCheck,
  PingCheck,
  WebsocketCheck,
  GrpcCheck,
  SmtpCheck,
  StarttlsCheck,
  SshCheck,
  PushCheck,
] as const;
export const CHECK_TYPES = CHECKS.map((check) => check.shape.type.value);

export const Check = z.discriminatedUnion('type', CHECKS);
export type Check = z.infer<typeof Check>;
export type CheckType = Check['type'];
