import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { CertificateFacts } from '../../shared/health.ts';
import { Failure, failed, type Outcome, type Run } from './run.ts';

const DAY_MS = 86_400_000;
/** Korea Standard Time, as the rest of the console writes it; there is no daylight saving. */
const KST_MS = 9 * 3_600_000;
/** What {@link CertificateFacts} holds of a chain. */
const CHAIN = 10;

/** What a person asks of the certificate that a server showed. */
export function factsOf(socket: TLSSocket): CertificateFacts {
  const shown = socket.getPeerX509Certificate();
  return {
    subject: nameIn(shown?.subject),
    issuer: nameIn(shown?.issuer),
    from: shown?.validFromDate.getTime() ?? 0,
    until: shown?.validToDate.getTime() ?? 0,
    protocol: socket.getProtocol() ?? '',
    key: shown ? keyOf(shown) : '',
    fingerprint: shown?.fingerprint256.replaceAll(':', '').toLowerCase() ?? '',
    chain: shown ? chainOf(shown) : [],
  };
}

/** To read a public key costs more than all the rest, and most checks see the same one again. */
const KEYS_KEPT = 1000;
const keys = new Map<string, string>();

function keyOf(certificate: X509Certificate): string {
  const { fingerprint256 } = certificate;
  const kept = keys.get(fingerprint256);
  if (kept !== undefined) return kept;
  const { asymmetricKeyType = '', asymmetricKeyDetails: details } = certificate.publicKey;
  const size = details?.namedCurve ?? details?.modulusLength;
  const kind = asymmetricKeyType.startsWith('ed')
    ? asymmetricKeyType.replace('ed', 'Ed')
    : asymmetricKeyType.toUpperCase();
  const key = size === undefined ? kind : `${kind} ${size}`;
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(fingerprint256, key);
  return key;
}

function chainOf(certificate: X509Certificate): string[] {
  const names: string[] = [];
  let above = certificate.issuerCertificate;
  const seen = new Set([certificate.fingerprint256]);
  while (above && names.length < CHAIN && !seen.has(above.fingerprint256)) {
    seen.add(above.fingerprint256);
    names.push(nameIn(above.subject));
    above = above.issuerCertificate;
  }
  return names;
}

/** Degraded where the connection was secured by an older version than wanted, else null. */
export function judgeTls(run: Run, least: '1.2' | '1.3' | undefined): Outcome | null {
  const { certificate, where } = run;
  if (!certificate || least === undefined) return null;
  const [, version = '0'] = /^TLSv(1(?:\.\d)?)$/.exec(certificate.protocol) ?? [];
  if (Number(version) >= Number(least)) return null;
  return failed('degraded', 'tls', 'health.tlsOld', {
    where,
    found: certificate.protocol,
    expected: least,
  });
}

/** Whole days until the certificate ends; negative where it has. @param now milliseconds */
export function daysLeft(facts: CertificateFacts, now: number): number {
  return Math.floor((facts.until - now) / DAY_MS);
}

/** Degraded where fewer days are left than wanted, else null. */
export function judgeDays(
  facts: CertificateFacts | null,
  limit: number | undefined,
  now: number,
): Outcome | null {
  if (!facts || limit === undefined) return null;
  const days = daysLeft(facts, now);
  if (days >= limit) return null;
  const { subject } = facts;
  const until = dateOf(facts.until);
  return failed('degraded', 'certificate', 'health.certDays', { subject, days, until, limit });
}

/** Why a certificate is not accepted. Codes are OpenSSL's (X509_V_ERR_…) and Node's. */
export function certificateFailure(
  socket: TLSSocket,
  { subject, issuer, from, until }: CertificateFacts,
  host: string,
): Failure {
  // Typed as an Error, but Node sets the code's text here.
  const code = String(socket.authorizationError);
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return new Failure('certificate', 'health.certExpired', { subject, until: dateOf(until) });
    case 'CERT_NOT_YET_VALID':
      return new Failure('certificate', 'health.certNotYet', { subject, from: dateOf(from) });
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return new Failure('certificate', 'health.certSelfSigned', { subject });
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return new Failure('certificate', 'health.certUntrusted', { subject, issuer });
    case 'ERR_TLS_CERT_ALTNAME_INVALID': {
      const names = socket.getPeerCertificate().subjectaltname ?? subject;
      return new Failure('certificate', 'health.certWrongName', {
        host,
        names: names.replaceAll(/DNS:|IP Address:/g, '').slice(0, 200),
      });
    }
    default:
      return new Failure('certificate', 'health.certInvalid', { subject, code });
  }
}

/** The common name in a distinguished name as Node writes it, a part a line; else the organisation. */
function nameIn(distinguished: string | undefined): string {
  const parts = distinguished ?? '';
  const [, name = ''] = /^CN=(.*)$/m.exec(parts) ?? /^O=(.*)$/m.exec(parts) ?? [];
  return name.replaceAll(/\\(.)/g, '$1').slice(0, 200) || '—';
}

function dateOf(at: number): string {
  return Number.isFinite(at) ? new Date(at + KST_MS).toISOString().slice(0, 10) : '—';
}
