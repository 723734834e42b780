import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createConsole, type RunningConsole } from '../../electron/console.ts';
import { createBrowserHost } from '../../electron/hosts/browser/host.ts';
import { answer } from '../../electron/link.ts';
import { LANGUAGES } from '../../shared/words.ts';
import { eventually } from '../support/eventually.ts';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-support-'));
  data = join(folder, 'data');
  mkdirSync(data);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const logText = (): string => {
  const logs = join(data, 'logs');
  return existsSync(logs)
    ? readdirSync(logs)
        .map((name) => readFileSync(join(logs, name), 'utf8'))
        .join('')
    : '';
};

/** What must leave nowhere, by what it is. */
const PLANTED = {
  kept: 'kept-Secret:9f/ä"x',
  environment: 'env-secret-5d1c',
  catalogue: 'catalogue-secret-77aa',
  pin: '73914682',
  resident: '900101-1234568',
  phone: '010-9876-5432',
  mail: 'kim.haneul@korea.kr',
  operator: '강서준',
};
const ADDRESSES = {
  url: 'portal-internal.example.go.kr',
  ip: '10.77.3.9',
  host: 'db-master-03',
  look: 'ldap.mois.internal',
};

/** The bundle unpacked by the system's own program. @returns every file's text by its path */
function unzipped(file: string): Map<string, string> {
  const into = join(folder, 'unpacked');
  rmSync(into, { recursive: true, force: true });
  execFileSync('unzip', ['-q', file, '-d', into]);
  const paths = readdirSync(into, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => [
      path.slice(into.length + 1).replaceAll('\\', '/'),
      readFileSync(path, 'utf8'),
    ]),
  );
}

const findings = (files: Map<string, string>, planted: Record<string, string>): string[] =>
  [...files].flatMap(([path, text]) =>
    Object.entries(planted)
      .filter(([, value]) =>
        [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)].some(
          (form) => text.includes(form) || path.includes(form),
        ),
      )
      .map(([what]) => `${what} in ${path}`),
  );

describe('a support bundle', () => {
  let console: RunningConsole;
  beforeEach(async () => {
    process.env.WATCHROOM_SECRET_ENV = PLANTED.environment;
    process.env.WATCHROOM_SECRET_HEADER = PLANTED.catalogue;
    writeFileSync(
      join(data, 'catalogue.yaml'),
      `organisations: [{ id: mois, name: { ko: 행정안전부, en: MOIS } }]
contacts: [{ id: kim, name: { ko: ${PLANTED.operator}, en: Kang }, phone: "${PLANTED.phone}", email: "${PLANTED.mail}" }]
services:
  - id: portal
    name: { ko: 포털, en: Portal }
    owner: mois
    contacts: [kim]
    checks:
      - { id: page, type: http, url: "https://${ADDRESSES.url}/login", interval: 1h, headers: { x-key: "\${secret:HEADER}" } }
      - { id: db, type: tcp, host: ${ADDRESSES.host}, port: 5432, interval: 1h }
      - { id: ip, type: tcp, host: "${ADDRESSES.ip}", port: 443, interval: 1h }
`,
    );
    console = await createConsole({
      dataFolder: data,
      assetsFolder: resolve('assets'),
      shellFolder: resolve('assets', 'shell'),
      version: '0',
      host: createBrowserHost(data, Date.now).host,
      notices: [],
      catalogue: join(data, 'catalogue.yaml'),
      drill: null,
    });
  });
  afterEach(async () => {
    await console.close();
    delete process.env.WATCHROOM_SECRET_ENV;
    delete process.env.WATCHROOM_SECRET_HEADER;
  });

  const call = async (name: string, args: object = {}): Promise<unknown> => {
    const answered = await answer(console, name, args);
    if (!answered.ok) throw new Error(answered.problem.key);
    return answered.value;
  };
  const saved = async (addresses: boolean): Promise<string> => {
    const file = (await call('support.save', { addresses })) as { base64: string; name: string };
    const path = join(folder, file.name);
    writeFileSync(path, Buffer.from(file.base64, 'base64'));
    return path;
  };

  /** Brings everything that must not leave to wherever the log could meet it. */
  async function plant(): Promise<void> {
    const snapshot = (await call('console.snapshot')) as { operators: { id: string }[] };
    const [first] = snapshot.operators;
    await call('secrets.keep', { name: 'KEPT', value: PLANTED.kept });
    await call('operators.setPin', { operator: first?.id, old: null, pin: PLANTED.pin });
    await call('operators.add', { name: PLANTED.operator, role: 'operator', pin: PLANTED.pin });
    await call('settings.change', {
      logLevel: 'debug',
      savedViews: [
        {
          name: PLANTED.operator,
          view: { query: PLANTED.phone, group: 'organisation', only: [] },
        },
      ],
    });
    const { logs } = console;
    for (const value of [...Object.values(PLANTED), ...Object.values(ADDRESSES)]) {
      const words = value === PLANTED.pin ? `PIN ${value}` : value;
      logs.write('info', `met ${words}`, {
        [words]: words,
        nested: [{ error: new Error(words, { cause: words }) }],
        pin: value,
        url: `https://u:${encodeURIComponent(value)}@${ADDRESSES.url}/${value === PLANTED.pin ? '' : encodeURIComponent(value)}?token=${encodeURIComponent(value)}`,
        home: join(homedir(), 'data'),
      });
    }
    logs.write('warn', `getaddrinfo ENOTFOUND ${ADDRESSES.look}`);
    logs.write('warn', `connect ECONNREFUSED ${ADDRESSES.ip}:443`);
    // What an earlier program may have written before it knew better.
    appendFileSync(
      join(logs.folder, 'watchroom.1.log'),
      `${Object.values(PLANTED)
        .map((value) => (value === PLANTED.pin ? `pin=${value}` : value))
        .join(
          ' ',
        )} ${Object.values(ADDRESSES).join(' ')} /home/kim.haneul/x C:\\Users\\kim.haneul\\x\n`,
    );
  }

  it('holds nothing that must not leave, and says in both languages what it holds', async () => {
    await plant();
    const files = unzipped(await saved(false));
    expect(findings(files, { ...PLANTED, ...ADDRESSES, folder: 'kim.haneul' })).toEqual([]);
    const all = [...files.values()].join('\n');
    expect(all).not.toContain(`${homedir()}/`);
    for (const name of [userInfo().username, hostname()]) {
      if (name.length >= 3 && name !== 'root' && name !== 'localhost')
        expect(all).not.toContain(name);
    }
    // Something is left to find a fault by.
    expect([...files.keys()].toSorted()).toEqual([
      'README.txt',
      'about.json',
      'catalogue.json',
      'health.json',
      'journal.json',
      'logs/watchroom.1.log',
      'notices.json',
      'settings.json',
      'storage.json',
    ]);
    expect(JSON.parse(files.get('catalogue.json') ?? '')).toMatchObject({
      services: 1,
      checks: 3,
      checksByType: { http: 1, tcp: 2 },
    });
    expect(JSON.parse(files.get('health.json') ?? '')).toMatchObject({
      world: 'catalogue',
      prober: { begun: expect.any(Number) },
    });
    expect(JSON.parse(files.get('journal.json') ?? '').entries).toBeGreaterThan(0);
    const readme = files.get('README.txt') ?? '';
    for (const path of files.keys()) {
      if (path !== 'README.txt') expect(readme.split(path)).toHaveLength(LANGUAGES.length + 1);
    }
    expect(readme).toMatch(/[가-힣]/);
  });

  it('has addresses where the operator wants them, and still no secrets', async () => {
    await plant();
    const files = unzipped(await saved(true));
    expect(findings(files, PLANTED)).toEqual([]);
    expect(files.get('addresses.txt')).toContain(ADDRESSES.url);
    expect(files.get('logs/watchroom.1.log')).toContain(`ECONNREFUSED ${ADDRESSES.ip}:443`);
  });

  it('is a small part of a log however large that is, and leaves the console answering', async () => {
    const line = JSON.stringify({ level: 'info', message: `padding ${'x'.repeat(900)}` });
    for (let n = 2; n <= 6; n += 1) {
      writeFileSync(join(data, 'logs', `watchroom.${n}.log`), `${line}\n`.repeat(4000));
    }
    let done = false;
    const making = saved(false).finally(() => {
      done = true;
    });
    let answers = 0;
    while (!done) {
      await call('console.snapshot');
      answers += 1;
      await new Promise((next) => setImmediate(next));
    }
    const files = unzipped(await making);
    const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
    expect(size).toBeLessThan(12 * 1024 * 1024);
    expect(answers).toBeGreaterThan(10);
  });

  it('is made on the command line too, while the console runs', async () => {
    await plant();
    const out = join(folder, 'out');
    const printed = execFileSync(
      process.execPath,
      [
        'electron/cli.ts',
        'support',
        '--data',
        data,
        '--catalogue',
        join(data, 'catalogue.yaml'),
        '-o',
        out,
      ],
      { encoding: 'utf8' },
    );
    const files = unzipped(printed.trim());
    expect(findings(files, { ...PLANTED, ...ADDRESSES })).toEqual([]);
    expect(JSON.parse(files.get('journal.json') ?? '').entries).toBeGreaterThan(0);
    expect(files.get('logs/watchroom.1.log')).toContain('"world opened"');
  });

  it('is in the journal with who saved it', async () => {
    await saved(false);
    expect(console.api['support.logs']({})).toMatchObject({ folder: join(data, 'logs') });
    const head = console.api['console.snapshot']({}) as { journal: { entries: number } };
    expect(head.journal.entries).toBe(1);
  });
});

describe('a fault inside the program', () => {
  let child: ChildProcess;
  afterEach(() => {
    child.kill('SIGKILL');
  });

  /** `watchroom serve` in which faults can be brought about. @returns the address of its window */
  async function serve(): Promise<string> {
    const faults = pathToFileURL(resolve('test/support/faultsOnDemand.ts')).href;
    const args = ['--import', faults, 'electron/cli.ts', 'serve', '--no-open', '--port', '0'];
    child = spawn(process.execPath, [...args, '--drill', 'november-2023', '--data', data], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, WATCHROOM_SECRET_ENV: PLANTED.environment },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        said += chunk;
      });
    }
    return eventually(() => {
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said)?.[0];
      if (!address) throw new Error(said);
      return address;
    });
  }

  /** A window's way of asking. */
  async function linked(address: string) {
    const { origin } = new URL(address);
    const entered = await fetch(address, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/link`, {
      headers: { cookie, origin },
    });
    await once(socket, 'open');
    let asked = 0;
    return {
      cookie,
      close: () => socket.terminate(),
      notices: () =>
        new Promise<{ key: string; params: Record<string, string> }[]>((done) => {
          const i = `q${++asked}`;
          const hear = (text: Buffer): void => {
            const reply = JSON.parse(String(text));
            if (reply.i !== i) return;
            socket.off('message', hear);
            done(reply.r.value.notices);
          };
          socket.on('message', hear);
          socket.send(JSON.stringify({ t: 'q', i, m: 'call', a: ['console.snapshot', {}] }));
        }),
    };
  }

  it('is in the log and said once in words, and the console goes on', async () => {
    const address = await serve();
    const page = await linked(address);
    const secret = PLANTED.environment;
    for (const fault of ['exception', 'rejection', 'thread', 'exception']) {
      child.send({ fault, detail: `a ${fault} with ${secret} and ${page.cookie}` });
    }
    await eventually(async () => {
      const told = (await page.notices()).filter(({ key }) => key === 'logs.fault');
      expect(told.map(({ params }) => params.detail?.slice(0, 15)).toSorted()).toEqual([
        'TypeError: a ex',
        'TypeError: a re',
        'TypeError: a th',
      ]);
      expect(told[0]?.params.folder).toBe(join(data, 'logs'));
      expect(JSON.stringify(told)).not.toContain(secret);
    });
    const faults = logText()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ message }) => message === 'fault of the program');
    expect(faults.map(({ facts }) => facts.at).toSorted()).toEqual([
      'exception',
      'rejection',
      'thread',
    ]);
    expect(faults[0].facts.error.stack).toContain('faultsOnDemand.ts');
    expect(logText()).not.toContain(secret);
    expect(logText()).not.toContain(page.cookie.split('=')[1]);
    expect(logText()).not.toContain(new URL(address).searchParams.get('token'));
    page.close();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('that ends the process leaves its last line on the disk', async () => {
    await serve();
    child.send({ fault: 'exception', detail: 'the last one' });
    await eventually(() => expect(logText()).toContain('the last one'));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lines = logText().trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      level: expect.stringMatching(/error|warn/),
    });
  });
});
