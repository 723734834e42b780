import type { SafeStorage } from 'electron';
import type { Sealing } from '../secretFile.ts';

/** As much of Electron's safeStorage as secrets need. */
export type SystemKeys = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>;

/** Where there is no keyring, or none that Chromium knows: the key is then one that everybody has. */
const NO_KEYRING: readonly string[] = ['basic_text', 'unknown'];

/**
 * Whose key sealed a text, by its first letters, on Linux (Chromium, components/os_crypt/async):
 * v11 is the secret service's, v12 the Secret portal's. v10 is written into Chromium's source, and
 * is also taken where a keyring was selected and did not answer, which nothing else tells.
 */
const KEYRING_SEALS: readonly string[] = ['v11', 'v12'];

/**
 * Seals by the system's key store: Keychain, DPAPI, and on Linux a keyring. What would not be kept
 * from others is refused.
 */
export function systemSealing(keys: SystemKeys, platform: NodeJS.Platform): Sealing {
  const onLinux = platform !== 'darwin' && platform !== 'win32';
  /** On the other systems the same letters stand for the system's own key. */
  const keeps = (sealed: Buffer): boolean =>
    !onLinux || KEYRING_SEALS.includes(sealed.toString('latin1', 0, 3));

  return {
    async seal(text) {
      if (onLinux && NO_KEYRING.includes(keys.getSelectedStorageBackend())) return null;
      try {
        if (!(await keys.isAsyncEncryptionAvailable())) return null;
        const sealed = await keys.encryptStringAsync(text);
        return keeps(sealed) ? sealed.toString('base64') : null;
      } catch {
        // A keyring that is locked and stays so. Its error could repeat the text.
        return null;
      }
    },
    async unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const { result, shouldReEncrypt } = await keys.decryptStringAsync(bytes);
      return { text: result, outdated: shouldReEncrypt || !keeps(bytes) };
    },
  };
}
