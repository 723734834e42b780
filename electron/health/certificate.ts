import type { PeerCertificate, TLSSocket } from 'node:tls';
import { Failure, failed, type Outcome } from './run.ts';

const DAY_MS = 86_400_000;
/** Korea Standard Time, as the rest of the console writes it; there is no daylight saving. */
const KST_MS = 9 * 3_600_000;

/** What a person asks of a certificate. */
export interface CertificateFacts {
  subject: string;
  issuer: string;
  /** Milliseconds since the epoch. */
  from: number;
  until: number;
}

export function factsOf(socket: TLSSocket): CertificateFacts {
  const certificate: Partial<PeerCertificate> = socket.getPeerCertificate();
  return {
    subject: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    from: Date.parse(certificate.valid_from ?? ''),
    until: Date.parse(certificate.valid_to ?? ''),
  };
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
export function certificateFailure(socket: TLSSocket, host: string): Failure {
  const { subject, issuer, from, until } = factsOf(socket);
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

function nameIn(subject: PeerCertificate['subject'] | undefined): string {
  const name = subject?.CN ?? subject?.O ?? '';
  return String(name).slice(0, 200) || '—';
}

function dateOf(at: number): string {
  return Number.isFinite(at) ? new Date(at + KST_MS).toISOString().slice(0, 10) : '—';
}
