import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** Name look-ups block one of libuv's threads each; with its usual four, one dead resolver would hold up file access. */
const THREADS = 32;

/**
 * Sets up the process before anything is probed: an office's own certificate authority, which its
 * system trusts, is trusted as its browsers do; and name look-ups have threads enough.
 */
export function prepareProcess(): void {
  // Read by libuv when its first thread starts.
  process.env.UV_THREADPOOL_SIZE ??= String(THREADS);
  setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')]);
}
