import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { manifestName } from '../electron/updates/manifest.ts';
import type { Packaging } from '../shared/updates.ts';

/** What a release says of itself. */
export interface Release {
  version: string;
  /** Installers, or the archive. */
  artifacts: readonly string[];
  /** Plain text; empty for none. */
  notes: string;
  /** Milliseconds since the epoch. */
  at: number;
}

const SUMS = 'SHA256SUMS.txt';

/**
 * Writes beside the installers what `sha256sum --check` reads, and the manifest that programs look
 * for: in the form of electron-builder's generic provider, so that its tools read it, too.
 * @returns the paths of what was written
 */
export async function writeRelease(
  folder: string,
  { artifacts, at, notes, version }: Release,
  { arch, platform }: { arch: string; platform: NodeJS.Platform },
): Promise<{ sums: string; manifest: string }> {
  const files = await Promise.all(
    artifacts.map(async (path) => ({
      url: basename(path),
      sha512: await digest(path, 'sha512', 'base64'),
      size: statSync(path).size,
    })),
  );
  const lines = await Promise.all(
    artifacts.map(async (path) => `${await digest(path, 'sha256', 'hex')}  ${basename(path)}\n`),
  );
  const sums = join(folder, SUMS);
  writeFileSync(sums, lines.join(''));
  const manifest = join(folder, manifestName(someOf(platform), arch));
  const releaseDate = new Date(at).toISOString();
  const [first] = files;
  // `path` and `sha512` once more: older readers know nothing of `files`.
  const written = { version, files, path: first?.url, sha512: first?.sha512, releaseDate };
  writeFileSync(manifest, stringify(notes ? { ...written, releaseNotes: notes } : written));
  return { sums, manifest };
}

/** Any packaging of a system: they share one manifest. */
function someOf(platform: NodeJS.Platform): Packaging {
  return platform === 'win32' ? 'nsis' : platform === 'darwin' ? 'dmg' : 'deb';
}

/**
 * Signs a manifest: its signature lies beside it as `.sig`, Ed25519 over its bytes, in base64.
 * @param key a private key in PEM
 * @returns the signature's path
 */
export function signManifest(manifest: string, key: string): string {
  const path = `${manifest}.sig`;
  const signature = sign(null, readFileSync(manifest), createPrivateKey(key));
  writeFileSync(path, `${signature.toString('base64')}\n`);
  return path;
}

/**
 * Makes the two keys of an office: the private one stays with who releases, the public one goes to
 * every computer's `update-keys` folder.
 * @param name without ending
 * @throws where either file is there already
 */
export function makeKeys(name: string): { secret: string; open: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = `${name}.private.pem`;
  const open = `${name}.pem`;
  writeFileSync(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
    flag: 'wx',
  });
  writeFileSync(open, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
  return { secret, open };
}

async function digest(path: string, algorithm: string, as: 'hex' | 'base64'): Promise<string> {
  const hash = createHash(algorithm);
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest(as);
}
