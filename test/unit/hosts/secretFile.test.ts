import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSecretFile, type Sealing } from '../../../electron/hosts/secretFile.ts';
import { Problem } from '../../../shared/problem.ts';

const reversed = (text: string): string => [...text].reverse().join('');
/** Turns a text round: enough to see that what lies on the disk was sealed. */
const REVERSED: Sealing = {
  seal: async (text) => reversed(text),
  unseal: async (sealed) => ({ text: reversed(sealed), outdated: false }),
};
/** A computer without a key store. */
const NONE: Sealing = { ...REVERSED, seal: async () => null };

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

  it('keeps what cannot be sealed until the end, and never on the disk', async () => {
    const store = openSecretFile(file, NONE, { WATCHROOM_SECRET_A: 'given' });
    expect(await store.write('A', 'correct horse')).toBe('session');
    expect(existsSync(file)).toBe(false);
    expect(await store.read('A')).toBe('correct horse');
    expect(store.names()).toEqual(['A']);
    expect(await store.write('A', null)).toBe('lasting');
    expect(await store.read('A')).toBe('given');
    await store.write('B', 'value');
    expect(openSecretFile(file, NONE, {}).names()).toEqual([]);
  });

  it('takes the old value off the disk where the new one cannot be sealed', async () => {
    expect(await open().write('A', 'old')).toBe('lasting');
    await open().write('B', 'other');
    const store = openSecretFile(file, NONE, {});
    expect(await store.write('A', 'new')).toBe('session');
    expect(await store.read('A')).toBe('new');
    expect(await store.read('B')).toBe('other');
    expect(await open().read('A')).toBeNull();
    expect(open().names()).toEqual(['B']);
  });

  it('prefers what was sealed last to what it remembered', async () => {
    let keyStore = NONE;
    const store = openSecretFile(
      file,
      { seal: (text) => keyStore.seal(text), unseal: REVERSED.unseal },
      {},
    );
    await store.write('A', 'remembered');
    keyStore = REVERSED;
    expect(await store.write('A', 'sealed')).toBe('lasting');
    expect(await store.read('A')).toBe('sealed');
    expect(await open().read('A')).toBe('sealed');
  });

  it('seals anew what was sealed by an old key, and nothing that changed meanwhile', async () => {
    await open().write('A', 'value');
    let round = 0;
    const rotating: Sealing = {
      seal: async (text) => `${reversed(text)}${++round}`,
      unseal: async (sealed) => ({ text: reversed(sealed.replace(/\d/, '')), outdated: true }),
    };
    const store = openSecretFile(file, rotating, {});
    expect(await store.read('A')).toBe('value');
    // Writes come one after another, so the sealing anew is done when this one is.
    await store.write('B', 'b');
    expect(JSON.parse(readFileSync(file, 'utf8')).A).toBe('eulav1');
    const stale = store.read('A');
    await Promise.all([stale, store.write('A', 'newer')]);
    await store.write('B', 'b');
    expect(await store.read('A')).toBe('newer');
    await store.write('B', 'b');
  });

  it('leaves what an old key sealed as it is where nothing better is there', async () => {
    await open().write('A', 'value');
    const before = readFileSync(file, 'utf8');
    const weak: Sealing = {
      ...NONE,
      unseal: async (sealed) => ({ text: reversed(sealed), outdated: true }),
    };
    const store = openSecretFile(file, weak, {});
    expect(await store.read('A')).toBe('value');
    await store.write('B', null);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is made anew for its owner only, whatever its mode was', async () => {
    writeFileSync(file, '{}');
    chmodSync(file, 0o644);
    await open().write('A', 'value');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
