import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installAfterQuitting } from '../../electron/hosts/desktop/updates.ts';
import { createUpdates, type Updates } from '../../electron/updates/updates.ts';
import { makeKeys, signManifest, writeRelease } from '../../packaging/release.ts';
import { Problem } from '../../shared/problem.ts';
import type { Packaging } from '../../shared/updates.ts';
import { eventually } from '../support/eventually.ts';
import { listen } from '../support/servers.ts';

/** Updates as an office has them: real folders, real servers on loopback, real keys. */

const NAME = 'Watchroom-1.1.0-linux-amd64.deb';
const INSTALLER = Buffer.from('an installer of many bytes\n'.repeat(5000));

let root: string;
/** Where the release lies. */
let share: string;
let keys: { secret: string; open: string };
let installed: string[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'watchroom-updates-'));
  share = join(root, 'share');
  mkdirSync(share);
  mkdirSync(join(root, 'update-keys'));
  mkdirSync(join(root, 'data'));
  keys = makeKeys(join(root, 'office'));
  copyFileSync(keys.open, join(root, 'update-keys', 'office.pem'));
  installed = [];
  await release('1.1.0');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function release(version: string, notes = '- 고친 점\n- a fix'): Promise<string> {
  const path = join(share, NAME);
  writeFileSync(path, INSTALLER);
  const { manifest } = await writeRelease(
    share,
    { version, artifacts: [path], notes, at: Date.UTC(2026, 10, 28) },
    { platform: 'linux', arch: 'x64' },
  );
  signManifest(manifest, readFileSync(keys.secret, 'utf8'));
  return manifest;
}

function updates(
  from: string | null,
  { packaging = 'deb' as Packaging, version = '1.0.0' } = {},
): Updates {
  let kept = from;
  return createUpdates({
    dataFolder: join(root, 'data'),
    version,
    platform: 'linux',
    clock: () => 7,
    from: () => kept,
    keep: (to) => {
      kept = to;
    },
    installing: {
      packaging,
      arch: 'x64',
      program: '/opt/Watchroom',
      keyFolders: [join(root, 'nowhere'), join(root, 'update-keys')],
      install: async (file) => void installed.push(file),
    },
  });
}

const serve = async (answer: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listen(createServer(answer))}/releases`;

/** A plain server of the folder, as an office has. @param asked what was asked of it */
const serveShare = (asked: string[] = []): Promise<string> =>
  serve((request, response) => {
    asked.push(request.url ?? '');
    const path = join(share, (request.url ?? '').replace('/releases/', ''));
    if (existsSync(path)) response.end(readFileSync(path));
    else response.writeHead(404).end();
  });

async function problemOf(act: Promise<unknown>): Promise<string> {
  const outcome = await act.then(
    () => 'went through',
    (error: unknown) => (error instanceof Problem ? error.sentence.key : String(error)),
  );
  return outcome;
}

const staged = (): string[] => {
  const folder = join(root, 'data', 'updates', 'staging');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe.each(['a folder', 'a server'])('an update from %s', (kind) => {
  const place = (): Promise<string> =>
    kind === 'a folder' ? Promise.resolve(share) : serveShare();

  it('is offered with its notes, fetched, verified, and left to the administrator', async () => {
    const office = updates(await place());
    expect(office.state()).toEqual({ kind: 'unasked' });
    expect(await office.look()).toEqual({
      kind: 'offered',
      lookedAt: 7,
      offer: {
        version: '1.1.0',
        released: Date.UTC(2026, 10, 28),
        size: INSTALLER.length,
        notes: '- 고친 점\n- a fix',
      },
    });
    expect(staged()).toEqual([]);
    const ready = await office.prepare();
    const path = join(root, 'data', 'updates', 'staging', NAME);
    expect(ready).toMatchObject({ kind: 'ready', path });
    expect(ready.kind === 'ready' && ready.command).toBe(`sudo apt-get install --yes '${path}'`);
    expect(readFileSync(path).equals(INSTALLER)).toBe(true);
    await office.install();
    expect(installed).toEqual([]);
  });

  it('is none where the running version is offered', async () => {
    const office = updates(await place(), { version: '1.1.0' });
    expect(await office.look()).toEqual({ kind: 'current', lookedAt: 7 });
    expect(await office.prepare()).toEqual({ kind: 'current', lookedAt: 7 });
  });

  it('is refused where it is unsigned', async () => {
    rmSync(join(share, 'latest-linux.yml.sig'));
    expect(await problemOf(updates(await place()).look())).toBe('updates.unsigned');
  });

  it('is refused where the manifest was changed after it was signed', async () => {
    const manifest = join(share, 'latest-linux.yml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('1.1.0', '9.9.9'));
    expect(await problemOf(updates(await place()).look())).toBe('updates.badSignature');
  });

  it('is refused where another office signed it', async () => {
    const other = makeKeys(join(root, 'other'));
    signManifest(join(share, 'latest-linux.yml'), readFileSync(other.secret, 'utf8'));
    expect(await problemOf(updates(await place()).look())).toBe('updates.badSignature');
  });

  it('is refused where no key is trusted', async () => {
    rmSync(join(root, 'update-keys', 'office.pem'));
    expect(await problemOf(updates(await place()).look())).toBe('updates.noKey');
  });

  it.each([
    ['with other bytes', Buffer.from(INSTALLER).fill('x', 100, 101)],
    ['cut short', INSTALLER.subarray(0, -1)],
    ['with more behind it', Buffer.concat([INSTALLER, INSTALLER])],
    ['empty', Buffer.alloc(0)],
  ])('leaves nothing behind where the installer is one %s', async (_what, bytes) => {
    const office = updates(await place());
    await office.look();
    writeFileSync(join(share, NAME), bytes);
    expect(await problemOf(office.prepare())).toBe('updates.altered');
    expect(staged()).toEqual([]);
    expect(office.state().kind).toBe('offered');
    writeFileSync(join(share, NAME), INSTALLER);
    expect((await office.prepare()).kind).toBe('ready');
  });

  it('is said to be missing where the installer or the manifest is', async () => {
    const office = updates(await place());
    await office.look();
    rmSync(join(share, NAME));
    expect(await problemOf(office.prepare())).toBe('updates.missing');
    rmSync(join(share, 'latest-linux.yml'));
    expect(await problemOf(office.look())).toBe('updates.missing');
  });

  it('never goes back, not even over a restart and with a good signature', async () => {
    const from = await place();
    await updates(from).look();
    await release('1.0.5');
    expect(await problemOf(updates(from).look())).toBe('updates.replayed');
    rmSync(join(root, 'data', 'updates'), { recursive: true });
    await release('0.9.0');
    expect(await problemOf(updates(from).look())).toBe('updates.older');
  });

  it('reads no manifest of any size', async () => {
    const manifest = join(share, 'latest-linux.yml');
    writeFileSync(manifest, Buffer.alloc(1_000_000, '#'));
    expect(await problemOf(updates(await place()).look())).toBe('updates.tooLarge');
  });
});

describe('a server of updates', () => {
  it('is asked nothing until somebody looks, and then only for what is beside the manifest', async () => {
    const asked: string[] = [];
    const office = updates(await serveShare(asked));
    office.state();
    expect(asked).toEqual([]);
    await office.look();
    await office.prepare();
    expect(asked).toEqual([
      '/releases/latest-linux.yml',
      '/releases/latest-linux.yml.sig',
      `/releases/${NAME}`,
    ]);
  });

  it('is not followed to another one', async () => {
    const elsewhere: string[] = [];
    const target = await serveShare(elsewhere);
    const from = await serve((request, response) => {
      response.writeHead(302, { location: target + (request.url ?? '').replace('/releases', '') });
      response.end();
    });
    expect(await problemOf(updates(from).look())).toBe('updates.unreachable');
    expect(elsewhere).toEqual([]);
  });

  it('that sends without end is cut off at the size the manifest names', async () => {
    let sent = 0;
    let closed = false;
    const from = await serve((request, response) => {
      if (!request.url?.endsWith(NAME)) {
        response.end(readFileSync(join(share, (request.url ?? '').replace('/releases/', ''))));
        return;
      }
      const more = (): void => {
        while (!closed && response.write(INSTALLER)) sent += INSTALLER.length;
      };
      response.on('drain', more).on('close', () => {
        closed = true;
      });
      more();
    });
    const office = updates(from);
    await office.look();
    expect(await problemOf(office.prepare())).toBe('updates.altered');
    await eventually(() => expect(closed).toBe(true));
    expect(sent).toBeLessThan(INSTALLER.length * 200);
  });

  it.each([500, 401, 204])('that answers %i is said to be unreachable', async (status) => {
    const from = await serve((_request, response) => response.writeHead(status).end());
    expect(await problemOf(updates(from).look())).toBe('updates.unreachable');
  });

  it('that breaks off is said to be unreachable, and nothing is left', async () => {
    const from = await serve((request, response) => {
      if (!request.url?.endsWith(NAME)) {
        response.end(readFileSync(join(share, (request.url ?? '').replace('/releases/', ''))));
        return;
      }
      response.writeHead(200, { 'content-length': INSTALLER.length });
      response.write(INSTALLER.subarray(0, 1000), () => response.destroy());
    });
    const office = updates(from);
    await office.look();
    expect(await problemOf(office.prepare())).toBe('updates.unreachable');
    expect(staged()).toEqual([]);
  });
});

describe('updates', () => {
  it('are looked for nowhere while nobody said where', async () => {
    const office = updates(null);
    expect(await office.look()).toEqual({ kind: 'off' });
    expect(() => office.comeFrom('updates')).toThrow(Problem);
    expect(office.comeFrom(share)).toEqual({ kind: 'unasked' });
    await office.look();
    // What was found elsewhere is void.
    expect(office.comeFrom('/srv/other')).toEqual({ kind: 'unasked' });
    expect(office.comeFrom(null)).toEqual({ kind: 'off' });
  });

  it('are the administrator’s where the host does not install', async () => {
    const browser = createUpdates({
      dataFolder: join(root, 'data'),
      version: '1.0.0',
      platform: 'linux',
      clock: Date.now,
      from: () => share,
      keep: () => {},
      installing: null,
    });
    expect(await browser.look()).toEqual({ kind: 'elsewhere' });
    expect(await problemOf(browser.install())).toBe('updates.notReady');
  });

  it('are verified once more before the installer is run', async () => {
    const exe = 'Watchroom-1.1.0-win-x64.exe';
    writeFileSync(join(share, exe), INSTALLER);
    const { manifest } = await writeRelease(
      share,
      { version: '1.1.0', artifacts: [join(share, exe)], notes: '', at: 0 },
      { platform: 'win32', arch: 'x64' },
    );
    signManifest(manifest, readFileSync(keys.secret, 'utf8'));
    const office = updates(share, { packaging: 'nsis' });
    expect(await problemOf(office.install())).toBe('updates.notReady');
    await office.look();
    const ready = await office.prepare();
    if (ready.kind !== 'ready') throw new TypeError(ready.kind);
    expect(ready.command).toBeNull();
    writeFileSync(ready.path, 'changed while it lay there');
    expect(await problemOf(office.install())).toBe('updates.altered');
    expect({ installed, left: staged() }).toEqual({ installed: [], left: [] });
    await office.look();
    await office.prepare();
    await office.install();
    expect(installed).toEqual([ready.path]);
  });

  it('are released with sums that the system’s own tool checks', async () => {
    const sum = createHash('sha256').update(INSTALLER).digest('hex');
    expect(readFileSync(join(share, 'SHA256SUMS.txt'), 'utf8')).toBe(`${sum}  ${NAME}\n`);
  });
});

describe('the installer of Windows', () => {
  it('runs only after the program has ended, silently, and starts it anew', async () => {
    const told = join(root, 'told');
    const installer = join(root, 'installer');
    writeFileSync(
      installer,
      `#!/bin/sh\necho "$@" > '${told}.partial'\nmv '${told}.partial' '${told}'\n`,
      { mode: 0o755 },
    );
    const events = new EventEmitter();
    let asked = 0;
    const app = Object.assign(events, {
      isPackaged: true,
      getName: () => 'Watchroom',
      getVersion: () => '1.0.0',
      getPath: () => root,
      quit: () => {
        asked += 1;
      },
    });
    await installAfterQuitting(app as Parameters<typeof installAfterQuitting>[0], installer);
    expect({ asked, ran: existsSync(told) }).toEqual({ asked: 1, ran: false });
    app.emit('quit');
    await eventually(() => expect(readFileSync(told, 'utf8')).toBe('--updated /S --force-run\n'));
  });
});
