import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';

/** Each holds some hundred certificates; a catalogue names one or two authorities. */
const KEPT = 20;
const contexts = new Map<string, SecureContext>();

let usual: SecureContext | null = null;

/**
 * What trusts whom this program trusts anyway. Made once: a context for every connection costs a
 * tenth of it. Nothing of one connection is remembered for the next, whose handshake is whole again.
 */
export function trustingUsual(): SecureContext {
  usual ??= createSecureContext();
  return usual;
}

/**
 * What trusts an office's own authority besides those that this program trusts anyway. Kept,
 * because to read all certificates for every connection would cost more than the connection.
 * @param authority certificates as PEM
 * @throws Error with OpenSSL's code where it is none
 */
export function trusting(authority: string): SecureContext {
  const kept = contexts.get(authority);
  if (kept) return kept;
  const context = createSecureContext({ ca: [...getCACertificates('default'), authority] });
  const [oldest] = contexts.keys();
  if (contexts.size >= KEPT && oldest !== undefined) contexts.delete(oldest);
  contexts.set(authority, context);
  return context;
}
