/**
 * Stands in for Electron's `safeStorage`: no key store runs here, so what is sealed is only turned
 * into Base64. What it proves is the way there and back, not that anybody is kept out.
 */
export const safeStorage = {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => true,
  encryptStringAsync: async (text: string): Promise<Buffer> => Buffer.from(text),
  decryptStringAsync: async (sealed: Buffer): Promise<{ result: string }> => ({
    result: sealed.toString(),
  }),
};

/** Stands in for Electron's `shell`: headless, there is no browser to open an address in. */
export const shell = { openExternal: async (_address: string): Promise<void> => {} };
