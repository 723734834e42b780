import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkBundle } from '../../electron/cli/bundleCheck.ts';
import { createConsole, type RunningConsole } from '../../electron/console.ts';
import { createBrowserHost } from '../../electron/hosts/browser/host.ts';
import { verifyJournal } from '../../electron/journal/chain.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import { answer } from '../../electron/link.ts';
import { openForReading } from '../../electron/storage/open.ts';
import type { ArgsOf, CallName, ResultOf } from '../../shared/contract.ts';
import { eventually } from '../support/eventually.ts';

/** From the server that fails to the account of it, through the console's one entrance. */

let folder: string;
let server: Server;
let console: RunningConsole;
const broken = new Set<string>();

async function open(): Promise<void> {
  const { host } = createBrowserHost(folder, Date.now);
  console = await createConsole({
    dataFolder: folder,
    assetsFolder: resolve('assets'),
    shellFolder: resolve('assets', 'shell'),
    version: '0',
    host,
    notices: [],
    catalogue: join(folder, 'catalogue.yaml'),
    drill: null,
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-response-'));
  broken.clear();
  server = createServer(({ url = '/' }, response) => {
    response.writeHead(broken.has(url.slice(1)) ? 503 : 200).end('ok');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const service = (id: string, ko: string, on = ''): string =>
    `  - { id: ${id}, name: { ko: ${ko}, en: ${id} }, owner: mois, grade: 1, standsOn: [${on}],
      checks: [{ id: page, type: http, url: "http://127.0.0.1:${port}/${id}", interval: 100ms, attempts: 2 }] }`;
  writeFileSync(
    join(folder, 'catalogue.yaml'),
    `organisations: [{ id: mois, name: { ko: 행정안전부, en: MOIS } }]
services:
${service('login', '통합 인증')}
${service('gov24', '정부24', 'login')}
${service('eid', '모바일 신분증', 'login')}
`,
  );
  await open();
});
afterEach(async () => {
  await console.close();
  server.closeAllConnections();
  await new Promise((done) => {
    server.close(done);
  });
  rmSync(folder, { recursive: true, force: true });
});

/** @throws an error named after the problem's key */
async function call<N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> {
  const answered = await answer(console, name, args);
  if (!answered.ok) throw new Error(answered.problem.key);
  // The call's own schema says what its result is; an answer carries any.
  return answered.value as ResultOf<N>;
}

const snapshot = (): Promise<ResultOf<'console.snapshot'>> => call('console.snapshot', {});

async function failTogether(): Promise<ResultOf<'console.snapshot'>['proposals'][number]> {
  broken.add('login').add('gov24');
  return eventually(async () => {
    const { proposals } = await snapshot();
    expect(proposals).toHaveLength(1);
    const [proposal] = proposals;
    if (proposal?.services.length !== 2) throw new Error('the second has not failed yet');
    return proposal;
  });
}

describe('a failure', () => {
  test('is proposed once for one cause, opened by a person, and never twice', async () => {
    const proposal = await failTogether();
    expect((await snapshot()).incidents).toEqual([]);
    expect(proposal.symptoms.map(({ symptom }) => symptom)).toContain('several');
    const [one, two] = await Promise.all([
      call('proposals.accept', { proposal: proposal.id, join: false }),
      call('proposals.accept', { proposal: proposal.id, join: false }),
    ]);
    expect(two.id).toBe(one.id);
    expect(one.services.map(({ id }) => id).toSorted()).toEqual(['gov24', 'login']);
    expect(one.items.length).toBeGreaterThan(0);
    expect(one.grades).not.toEqual({});
    await eventually(async () => expect((await snapshot()).proposals).toEqual([]));
    expect((await snapshot()).incidents).toHaveLength(1);

    // What it is proposed to join is the same cause.
    broken.add('eid');
    const joined = await eventually(async () => {
      const [next] = (await snapshot()).proposals;
      expect(next?.join?.id).toBe(one.id);
      return call('proposals.accept', { proposal: next?.id ?? '', join: true });
    });
    expect(joined.id).toBe(one.id);
    expect(joined.services).toHaveLength(3);

    // Everything the console saw of it is on the timeline, walks of the layers too.
    await eventually(async () => {
      const timeline = await call('incidents.timeline', { incident: one.id });
      const kinds = new Set(timeline.map(({ what }) => what.kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['transition', 'opened', 'ladder']));
    });
  });

  test('leaves an account that outlives the console, every entry of it in the journal', async () => {
    const proposal = await failTogether();
    const incident = await call('proposals.accept', { proposal: proposal.id, join: false });
    const picture = Buffer.from('a picture of a router');
    const sha256 = createHash('sha256').update(picture).digest('hex');
    const kept = await call('attachments.put', {
      upload: randomUUID(),
      offset: 0,
      total: picture.length,
      base64: picture.toString('base64'),
    });
    expect(kept).toBe(sha256);
    const attachment = { sha256, name: 'router.png', mime: 'image/png', bytes: picture.length };
    await call('incidents.note', {
      incident: incident.id,
      text: '라우터 모듈에서 큰 패킷이 유실됨',
      attachments: [attachment],
      newFact: true,
    });
    const board = await call('evidence.raise', { incident: incident.id, cause: 'network' });
    const [network] = board.hypotheses;
    await call('evidence.add', {
      incident: incident.id,
      text: '작은 패킷은 통과함',
      source: { kind: 'person', name: '망운영과' },
      weight: 3,
      ratings: { [network?.id ?? '']: '++' },
    });
    await call('incidents.time', { incident: incident.id, time: 'suspected', at: Date.now() });
    const before = await call('incidents.timeline', { incident: incident.id });
    const { journal } = await snapshot();
    await console.close();

    const database = openForReading(join(folder, 'watchroom.db'));
    const stored = [...createJournal(database, Date.now).stored()];
    database.close();
    expect(verifyJournal(stored)).toEqual({
      whole: true,
      entries: journal.entries,
      head: journal.hash,
    });
    const journaled = stored.map(({ actJson }) => JSON.parse(actJson));
    const entries = journaled.filter(({ kind }) => kind === 'entry').map(({ entry }) => entry);
    expect(entries.toSorted((a, b) => a.id - b.id)).toEqual(before.toSorted((a, b) => a.id - b.id));

    await open();
    expect(await call('incidents.timeline', { incident: incident.id })).toEqual(
      expect.arrayContaining(before),
    );
    const again = await call('evidence.board', { incident: incident.id });
    expect(again.evidence[0]?.ratings[network?.id ?? '']?.rating).toBe('++');
    const piece = await call('attachments.get', { sha256, offset: 0 });
    expect(Buffer.from(piece.base64, 'base64')).toEqual(picture);
  });
});

describe('the report of a failure', () => {
  test('is written, sent and bundled; the bundle is whole without the console', async () => {
    const proposal = await failTogether();
    const incident = await call('proposals.accept', { proposal: proposal.id, join: false });
    await call('incidents.note', {
      incident: incident.id,
      text: '라우터 모듈에서 큰 패킷이 유실됨, 문의 010-1234-5678',
      attachments: [],
      newFact: false,
    });
    await call('reports.write', {
      incident: incident.id,
      language: 'ko',
      field: 'cause',
      text: '라우터 모듈 고장',
      was: null,
    });
    const choice = { incident: incident.id, language: 'ko', redacted: false } as const;
    const sent = await call('reports.send', {
      ...choice,
      kind: 'initial',
      formats: ['hwpx', 'json'],
      to: '행정안전부 상황실',
      making: 'm-1',
    });
    expect(sent.version).toBe(1);
    const timeline = await call('incidents.timeline', { incident: incident.id });
    expect(timeline.filter(({ what }) => what.kind === 'reported')).toHaveLength(2);

    // What was in force changes while the incident lasts: both texts belong to the account.
    const catalogue = join(folder, 'catalogue.yaml');
    writeFileSync(catalogue, `${readFileSync(catalogue, 'utf8')}# 담당 변경\n`);
    const bundle = await eventually(async () => {
      const saved = await call('reports.bundle', {
        ...choice,
        kind: 'interim',
        signed: true,
        making: 'm-2',
      });
      if (saved.kind !== 'bytes') throw new Error('The browser host gives bytes');
      const names = Object.keys(unzipSync(Buffer.from(saved.base64, 'base64')));
      expect(names.filter((name) => name.startsWith('catalogue/'))).toHaveLength(2);
      return { saved, names };
    });
    const { names, saved } = bundle;
    for (const name of ['manifest.json', 'manifest.sig', 'timeline.json', 'journal.jsonl']) {
      expect(names).toContain(name);
    }
    expect(names).toContainEqual(expect.stringMatching(/^report\/장애1_중간보고_제2보_.*\.pdf$/));
    expect(names).toContain('observations/gov24/page.csv');

    const file = join(folder, 'bundle.zip');
    writeFileSync(file, Buffer.from(saved.base64, 'base64'));
    const asked = { path: file, head: null, key: null, json: false, language: 'ko' } as const;
    expect((await checkBundle(asked)).code).toBe(0);

    // Of one without personal data, nothing that holds it is there.
    const redacted = await call('reports.bundle', {
      ...choice,
      kind: 'interim',
      redacted: true,
      signed: false,
      making: 'm-3',
    });
    if (redacted.kind !== 'bytes') throw new Error('The browser host gives bytes');
    const files = unzipSync(Buffer.from(redacted.base64, 'base64'));
    expect(Object.keys(files).some((name) => name.startsWith('journal'))).toBe(false);
    for (const bytes of Object.values(files)) {
      expect(Buffer.from(bytes).includes('010-1234-5678')).toBe(false);
    }
  });
});

describe('who may do what', () => {
  test('a viewer and a locked seat look on; a shift is handed over by the PIN of who takes it', async () => {
    const proposal = await failTogether();
    const incident = await call('proposals.accept', { proposal: proposal.id, join: false });
    const [first] = (await snapshot()).operators;
    const own = first?.id ?? '';
    await call('operators.setPin', { operator: own, old: null, pin: '830142' });
    const viewer = await call('operators.add', { name: '참관', role: 'viewer', pin: '471920' });
    const next = await call('operators.add', { name: '당직 2', role: 'operator', pin: '592817' });

    const note = { incident: incident.id, text: '교대 전 확인' };
    await call('operators.signIn', { operator: viewer.id, pin: '471920' });
    await expect(call('incidents.note', note)).rejects.toThrow('problem.notAllowed');
    await call('operators.signIn', { operator: own, pin: '830142' });
    await call('operators.lock', {});
    await expect(call('incidents.note', note)).rejects.toThrow('problem.notAllowed');
    await call('operators.signIn', { operator: own, pin: '830142' });
    await call('incidents.note', note);

    const handover = await call('handover.complete', { note: '정부24 복구 대기 중' });
    expect(handover.facts.incidents.map(({ id }) => id)).toEqual([incident.id]);
    await expect(
      call('handover.sign', { handover: handover.id, operator: next.id, pin: '000000' }),
    ).rejects.toThrow(/operators\./);
    await call('handover.sign', { handover: handover.id, operator: next.id, pin: '592817' });
    const { seat } = await snapshot();
    expect(seat.operator.name).toBe('당직 2');
    const told = (await call('incidents.timeline', { incident: incident.id })).map(
      ({ what }) => what.kind,
    );
    expect(told).toEqual(expect.arrayContaining(['operator', 'handover']));
    await expect(
      call('operators.add', { name: '당직 3', role: 'operator', pin: '615243' }),
    ).rejects.toThrow('problem.notAllowed');
  });
});
