import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/**
 * Trusts an office's own certificate authority, which its system trusts, as its browsers do. Before
 * anything is probed; to read the system's takes a moment.
 */
export function trustSystemAuthorities(): void {
  setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')]);
}
