import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProgram, needsBuild } from '../electron/launch/build.ts';
import { packedFiles, weigh } from './contents.ts';
import { pack, versionOf } from './pack.ts';
import { makeKeys, signManifest, writeRelease } from './release.ts';

/** Where a release's private key is taken from, so that it stands in no command line. */
const KEY_VARIABLE = 'WATCHROOM_UPDATE_KEY';

const USAGE = `npm run package -- [--installers] [--notes FILE]
  packs into release/: a folder and an archive, or the system's installers; with checksums and the
  manifest of updates, signed where ${KEY_VARIABLE} holds a private key (PEM)
npm run package -- --keys NAME
  makes NAME.private.pem, which stays with you, and NAME.pem, for every computer's update-keys folder
npm run package -- --sign FOLDER
  signs the manifests of a folder
`;

const program = resolve(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    installers: { type: 'boolean', default: false },
    notes: { type: 'string' },
    keys: { type: 'string' },
    sign: { type: 'string' },
  },
});

if (values.help) process.stdout.write(USAGE);
else if (values.keys !== undefined) {
  const { open, secret } = makeKeys(values.keys);
  say(`${secret}: keep it where nobody else reads it`);
  say(`${open}: for every computer’s update-keys folder`);
} else if (values.sign !== undefined) signAll(values.sign);
else await packAll();

async function packAll(): Promise<void> {
  if (needsBuild(program)) await buildProgram(program);
  const output = join(program, 'release');
  rmSync(output, { recursive: true, force: true });
  const packed = await pack(program, output, { installers: values.installers });
  const { data, native, program: own } = weigh(packedFiles(packed.resources));
  say(`JavaScript, window and assets: ${megabytes(own)}`);
  for (const [name, bytes] of Object.entries(native)) say(`native ${name}: ${megabytes(bytes)}`);
  say(`address data: ${megabytes(data)}`);
  const notes = values.notes === undefined ? '' : readFileSync(values.notes, 'utf8');
  const { arch, platform } = process;
  const release = {
    version: versionOf(program),
    artifacts: packed.artifacts,
    notes,
    at: Date.now(),
  };
  const { manifest, sums } = await writeRelease(output, release, { arch, platform });
  for (const path of [...packed.artifacts, sums, manifest]) say(path);
  if (process.env[KEY_VARIABLE]) signAll(dirname(manifest));
  else say(`not signed: ${KEY_VARIABLE} holds no key`);
  if (!packed.real) say('There is no Electron here: a stand-in was packed, which does not run.');
}

function signAll(folder: string): void {
  const key = process.env[KEY_VARIABLE];
  if (!key) throw new Error(`${KEY_VARIABLE} holds no private key`);
  for (const name of globSync('latest*.yml', { cwd: folder })) {
    say(`signed: ${basename(signManifest(join(folder, name), key))}`);
  }
}
