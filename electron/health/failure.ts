import type { ErrorClass } from '../../shared/health.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { HeldUp, TookTooLong } from './http/bounded.ts';
import { Failure, failed, type Outcome, type Run } from './run.ts';

/** Node's and the system's error codes, by what they mean for the service. */
const CODES: Readonly<Record<string, [ErrorClass, MessageKey]>> = {
  ENOTFOUND: ['name', 'health.name'],
  EAI_AGAIN: ['name', 'health.name'],
  EAI_FAIL: ['name', 'health.name'],
  EAI_NODATA: ['name', 'health.name'],
  EAI_NONAME: ['name', 'health.name'],
  ECONNREFUSED: ['refused', 'health.refused'],
  ECONNRESET: ['reset', 'health.reset'],
  ECONNABORTED: ['reset', 'health.reset'],
  EPIPE: ['reset', 'health.reset'],
  EHOSTUNREACH: ['unreachable', 'health.unreachable'],
  EHOSTDOWN: ['unreachable', 'health.unreachable'],
  ENETUNREACH: ['unreachable', 'health.unreachable'],
  ENETDOWN: ['unreachable', 'health.unreachable'],
  EADDRNOTAVAIL: ['unreachable', 'health.unreachable'],
  // The system gave up before the check's own limit, or every address of the name stayed silent.
  ETIMEDOUT: ['timeout-connect', 'health.timeoutConnect'],
  EPROTO: ['tls', 'health.tls'],
};

/** The prober's own trouble: no service is blamed for it. */
const PROBER_CODES: Readonly<Record<string, MessageKey>> = {
  EMFILE: 'health.proberBusy',
  ENFILE: 'health.proberBusy',
  ENOBUFS: 'health.proberBusy',
  ENOMEM: 'health.proberBusy',
  EACCES: 'health.proberForbidden',
  EPERM: 'health.proberForbidden',
};

const TIMEOUTS = {
  dns: ['timeout-dns', 'health.timeoutDns'],
  connect: ['timeout-connect', 'health.timeoutConnect'],
  tls: ['timeout-tls', 'health.timeoutTls'],
  firstByte: ['timeout-firstByte', 'health.timeoutFirstByte'],
  transfer: ['timeout-transfer', 'health.timeoutTransfer'],
} as const;

/** What an error, thrown by a probe, says of the service. Never throws. */
export function outcomeOf(error: unknown, run: Run): Outcome {
  const about = { host: run.host, where: run.where, limit: run.limit };
  if (run.expired) {
    const [errorClass, key] = TIMEOUTS[run.phase ?? 'connect'];
    return failed('down', errorClass, key, about);
  }
  if (run.stopped) return failed('unknown', 'prober', 'health.stopped');
  if (error instanceof Failure) return error.outcome;
  if (error instanceof TookTooLong) {
    return failed('down', 'content', 'health.tooCostly', { expected: run.where });
  }
  if (error instanceof HeldUp) return failed('unknown', 'prober', 'health.proberSlow');

  const code = codeOf(error);
  const params = { ...about, code };
  const proberKey = PROBER_CODES[code];
  if (proberKey) return failed('unknown', 'prober', proberKey, params);
  const known = CODES[code];
  if (known?.[0] === 'reset' && run.phase === 'tls') {
    return failed('down', 'reset', 'health.resetTls', params);
  }
  if (known) return failed('down', ...known, params);
  if (code.startsWith('HPE_')) return failed('down', 'protocol', 'health.protocol', params);
  if (/^ERR_(SSL|TLS|OSSL)_/.test(code)) return failed('down', 'tls', 'health.tls', params);
  const detail = error instanceof Error ? error.message : String(error);
  return failed('unknown', 'prober', 'health.proberFailed', { detail: detail.slice(0, 200) });
}

/** The code of an error; of the first one inside where several addresses were tried. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
