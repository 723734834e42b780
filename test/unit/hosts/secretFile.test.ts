import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSecretFile, type Sealing } from '../../../electron/hosts/secretFile.ts';
import { Problem } from '../../../shared/problem.ts';

/** Turns a text round: enough to see that what lies on the disk was sealed. */
const REVERSED: Sealing = {
  seal: async (text) => [...text].reverse().join(''),
  unseal: async (sealed) => [...sealed].reverse().join(''),
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-secrets-'));
  file = join(folder, 'secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (environment: Record<string, string> = {}) =>
  openSecretFile(file, REVERSED, environment);

describe('the file of secrets', () => {
  it('keeps a secret sealed, for its owner only, and forgets it', async () => {
    await open().write('DB_PASSWORD', 'correct horse');
    expect(readFileSync(file, 'utf8')).not.toContain('correct');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await open().read('DB_PASSWORD')).toBe('correct horse');
    await open().write('DB_PASSWORD', null);
    expect(open().names()).toEqual([]);
    expect(await open().read('DB_PASSWORD')).toBeNull();
  });

  it('loses none of several that are kept at once', async () => {
    const store = open();
    const names = Array.from({ length: 20 }, (_, i) => `NAME_${i}`);
    await Promise.all(names.map((name) => store.write(name, `value of ${name}`)));
    expect(store.names()).toEqual(names.toSorted());
  });

  it('also has what the environment gives, behind what was kept', async () => {
    const store = open({ WATCHROOM_SECRET_TOKEN: 'given', WATCHROOM_SECRET_: 'none', PATH: '/' });
    expect(store.names()).toEqual(['TOKEN']);
    expect(await store.read('TOKEN')).toBe('given');
    await store.write('TOKEN', 'kept');
    expect(await store.read('TOKEN')).toBe('kept');
  });

  it.each(['', '[]', '{"a b":"x"}', '{"A":1}', 'secret', '{"A":"x"'])(
    'says where it lies, not what it says, where it holds %j',
    async (text) => {
      writeFileSync(file, text);
      await expect(open().read('A')).rejects.toThrow(Problem);
      await expect(open().write('A', 'value')).rejects.toThrow(file);
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(() => open().names()).toThrow(Problem);
    },
  );

  it('names the secret that another computer sealed', async () => {
    await open().write('A', 'value');
    const other: Sealing = { ...REVERSED, unseal: () => Promise.reject(new Error('no key')) };
    await expect(openSecretFile(file, other, {}).read('A')).rejects.toThrow('A');
  });

  it('is made anew for its owner only, whatever its mode was', async () => {
    writeFileSync(file, '{}');
    chmodSync(file, 0o644);
    await open().write('A', 'value');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
