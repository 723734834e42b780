/** Which key store a Linux desktop is said to have: `basic_text` for none. */
export const KEY_STORE = 'WATCHROOM_STANDIN_KEY_STORE';

/** As Chromium marks what a keyring's key sealed. */
const SEALED = 'v11';

/**
 * Stands in for Electron's `safeStorage`: no key store runs here, so what is sealed is only turned
 * into Base64. What it proves is the way there and back, not that anybody is kept out.
 */
export const safeStorage = {
  getSelectedStorageBackend: (): string => process.env[KEY_STORE] ?? 'gnome_libsecret',
  isAsyncEncryptionAvailable: async (): Promise<boolean> => true,
  encryptStringAsync: async (text: string): Promise<Buffer> => Buffer.from(`${SEALED}${text}`),
  decryptStringAsync: async (
    sealed: Buffer,
  ): Promise<{ result: string; shouldReEncrypt: boolean }> => ({
    result: sealed.toString().slice(SEALED.length),
    shouldReEncrypt: false,
  }),
};

/** Stands in for Electron's `shell`: headless, there is no browser to open an address in. */
export const shell = { openExternal: async (_address: string): Promise<void> => {} };
