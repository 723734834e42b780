import { describe, expect, it } from 'vitest';
import { type SystemKeys, systemSealing } from '../../../../electron/hosts/desktop/keyStore.ts';

type Backend = ReturnType<SystemKeys['getSelectedStorageBackend']>;

/** A key store whose texts begin with `prefix`, as Chromium's say by which key they were sealed. */
function keys(
  prefix: string,
  change: Partial<SystemKeys> = {},
): SystemKeys & { readonly sealed: string[] } {
  const sealed: string[] = [];
  return {
    sealed,
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    async encryptStringAsync(text) {
      sealed.push(text);
      return Buffer.from(`${prefix}${text}`);
    },
    decryptStringAsync: async (bytes) => ({
      result: bytes.toString().slice(prefix.length),
      shouldReEncrypt: false,
    }),
    ...change,
  };
}

describe('the system’s key store', () => {
  it.each([
    ['gnome_libsecret', 'v11'],
    ['kwallet', 'v11'],
    ['kwallet5', 'v11'],
    ['kwallet6', 'v11'],
    ['gnome_libsecret', 'v12'],
  ] as const)('seals by %s on Linux (%s)', async (backend, prefix) => {
    const store = keys(prefix, { getSelectedStorageBackend: () => backend });
    const sealing = systemSealing(store, 'linux');
    const sealed = await sealing.seal('correct horse');
    expect(sealed).not.toContain('correct');
    expect(await sealing.unseal(sealed ?? '')).toEqual({ text: 'correct horse', outdated: false });
  });

  it.each(['basic_text', 'unknown'] as const satisfies Backend[])(
    'is refused where it is %s, before anything was sealed',
    async (backend) => {
      const store = keys('v11', { getSelectedStorageBackend: () => backend });
      expect(await systemSealing(store, 'linux').seal('text')).toBeNull();
      expect(store.sealed).toEqual([]);
    },
  );

  it.each(['v10', 'v13', '', 'V11', 'text'])(
    'is refused on Linux where the keyring did not answer and %j sealed',
    async (prefix) => {
      expect(await systemSealing(keys(prefix), 'linux').seal('text')).toBeNull();
    },
  );

  it.each(['darwin', 'win32'] as const)('is never asked for a keyring on %s', async (platform) => {
    // There v10 stands for the Keychain's or DPAPI's own key.
    const store = keys('v10', {
      getSelectedStorageBackend: () => {
        throw new TypeError('not a function');
      },
    });
    const sealing = systemSealing(store, platform);
    const sealed = await sealing.seal('text');
    expect(await sealing.unseal(sealed ?? '')).toEqual({ text: 'text', outdated: false });
  });

  it.each(['linux', 'darwin', 'win32'] as const)('may not be there on %s', async (platform) => {
    const none = keys('v11', { isAsyncEncryptionAvailable: async () => false });
    expect(await systemSealing(none, platform).seal('text')).toBeNull();
    expect(none.sealed).toEqual([]);
    const locked = keys('v11', {
      encryptStringAsync: () => Promise.reject(new Error('temporarily unavailable')),
    });
    expect(await systemSealing(locked, platform).seal('text')).toBeNull();
  });

  it('says of what an old or a weak key sealed that it is to be sealed anew', async () => {
    const rotated = keys('v11', {
      decryptStringAsync: async () => ({ result: 'text', shouldReEncrypt: true }),
    });
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    expect(await systemSealing(rotated, 'win32').unseal(base64('v10text'))).toEqual({
      text: 'text',
      outdated: true,
    });
    expect(await systemSealing(keys('v10'), 'linux').unseal(base64('v10text'))).toEqual({
      text: 'text',
      outdated: true,
    });
  });

  it('does not hide that a text was not sealed here', async () => {
    const other = keys('v11', { decryptStringAsync: () => Promise.reject(new Error('no key')) });
    await expect(systemSealing(other, 'linux').unseal('djEx')).rejects.toThrow('no key');
  });
});
