import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSilent } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CatalogueScene, catalogueScene } from '../../support/page/catalogueScene.ts';

const GOOD = `# 우리 기관
services:
  - id: portal # 얼굴
    name: 포털
    owner: moj
    checks: [{ id: page, type: ping, host: portal.example }]
`;
const BAD = GOOD.replace('host: portal.example', 'hots: portal.example');

let scene: CatalogueScene;
let now = 0;
const open = (
  files: Record<string, string>,
  options: Parameters<typeof catalogueScene>[1] = {},
) => {
  scene = catalogueScene(files, { clock: () => ++now, ...options });
  return scene.desk;
};
beforeEach(() => {
  now = 1000;
});
afterEach(() => scene.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const disk = (name = 'c.yaml') => readFileSync(scene.at(name), 'utf8');

describe('a file of the catalogue', () => {
  it('comes as it is on the disk, with what the whole catalogue declares', () => {
    const desk = open({
      'a.yaml': 'organisations: [{ id: moj, name: 법무부 }]\n',
      'b.yaml': GOOD,
      'notes.txt': 'no part of it',
    });
    expect(desk.source(null)).toMatchObject({ name: 'a.yaml', readOnly: null });
    const second = desk.source('b.yaml');
    expect(second).toMatchObject({ text: GOOD, sha256: sha256(GOOD) });
    expect(second.files.map(({ name }) => name)).toEqual(['a.yaml', 'b.yaml']);
    expect(second.known.organisations).toEqual([
      { id: 'moj', name: { ko: '법무부', en: '법무부' } },
    ]);
  });

  it.each(['../b.yaml', '/etc/passwd', 'notes.txt', 'missing.yaml', 'a.yaml/../b.yaml'])(
    'is none of the catalogue’s where it is called %s',
    async (file) => {
      const desk = open({ 'a.yaml': GOOD, 'notes.txt': 'x' });
      expect(() => desk.source(file)).toThrow(/no file/);
      await expect(desk.validate({ file, text: '' })).rejects.toThrow(/no file/);
      await expect(desk.save({ file, text: '' }, sha256(''))).rejects.toThrow(/no file/);
      await expect(desk.test({ file, text: '' }, ['services', 0], 't')).rejects.toThrow(/no file/);
    },
  );

  it('is checked with all the others around it, and the unsaved text in its place', async () => {
    const desk = open({ 'a.yaml': GOOD, 'b.yaml': 'services: []\n' });
    expect(await desk.validate({ file: 'b.yaml', text: 'services: []\n' })).toEqual([]);
    const twice = await desk.validate({ file: 'b.yaml', text: GOOD });
    expect(twice).toMatchObject([
      { file: scene.at('b.yaml'), line: 3, sentence: { key: 'catalogue.duplicateId' } },
    ]);
    const large = await desk.validate({ file: 'b.yaml', text: `# ${'x'.repeat(4 * 1024 * 1024)}` });
    expect(large).toMatchObject([{ sentence: { key: 'catalogue.tooLarge' } }]);
    expect(disk('b.yaml')).toBe('services: []\n');
  });

  it('is checked while everything else goes on', async () => {
    const desk = open({ 'a.yaml': GOOD });
    let turns = 0;
    const count = setInterval(() => turns++);
    await desk.validate({ file: 'a.yaml', text: GOOD });
    clearInterval(count);
    expect(turns).toBeGreaterThan(0);
  });

  it('is checked again after what checks it has stopped', async () => {
    const desk = open({ 'a.yaml': GOOD });
    const asked = desk.validate({ file: 'a.yaml', text: BAD });
    const refused = expect(asked).rejects.toThrow(/What was checking the catalogue stopped/);
    await desk.close();
    await refused;
    expect(await desk.validate({ file: 'a.yaml', text: BAD })).toHaveLength(2);
  });
});

describe('a new file', () => {
  it('is empty, and one of the catalogue’s from then on', async () => {
    const desk = open({ 'a.yaml': GOOD, 'b.yaml': '' });
    desk.addFile('moj.yaml');
    expect(disk('moj.yaml')).toBe('');
    expect(desk.source('moj.yaml')).toMatchObject({ text: '', sha256: sha256('') });
    expect(scene.journal).toEqual([
      {
        act: { kind: 'catalogue', change: 'added', file: 'moj.yaml', sha256: sha256('') },
        operator: '김하늘',
      },
    ]);
    const text = 'organisations: [{ id: moj, name: 법무부 }]\n';
    expect(await desk.save({ file: 'moj.yaml', text }, sha256(''))).toMatchObject({
      kind: 'saved',
    });
  });

  it.each([
    ['a.yaml', /already/],
    ['.moj.yaml', /cannot name/],
    ['moj.txt', /cannot name/],
    ['yaml', /cannot name/],
  ])('is none called %s', (name, why) => {
    const desk = open({ 'a.yaml': GOOD, 'b.yaml': '' });
    expect(() => desk.addFile(name)).toThrow(why);
    expect(desk.source(null).files).toHaveLength(2);
    expect(disk('a.yaml')).toBe(GOOD);
    expect(scene.journal).toEqual([]);
  });

  it('needs a folder that is not a drill’s', async () => {
    expect(() => open({ 'c.yaml': GOOD }).addFile('moj.yaml')).toThrow(/single file/);
    await scene.close();
    const drill = open({ 'a.yaml': GOOD, 'b.yaml': '' }, { drill: true });
    expect(() => drill.addFile('moj.yaml')).toThrow(/drill/);
  });
});

describe('saving', () => {
  it('writes the whole file, for whom it was readable, and says so in the journal', async () => {
    const desk = open({ 'c.yaml': GOOD });
    chmodSync(scene.at('c.yaml'), 0o640);
    const text = GOOD.replace('포털', '대표 포털');
    expect(await desk.save({ file: 'c.yaml', text }, sha256(GOOD))).toEqual({
      kind: 'saved',
      sha256: sha256(text),
    });
    expect(disk()).toBe(text);
    expect(statSync(scene.at('c.yaml')).mode & 0o777).toBe(0o640);
    expect(scene.journal).toEqual([
      {
        act: { kind: 'catalogue', change: 'saved', file: 'c.yaml', sha256: sha256(text) },
        operator: '김하늘',
      },
    ]);
  });

  it('keeps line ends, the mark at the start and a link as they are', async () => {
    const before = `\ufeff${GOOD.replaceAll('\n', '\r\n')}`;
    const desk = open({ 'real.yaml': before, 'x.txt': '' });
    symlinkSync(scene.at('real.yaml'), scene.at('c.yaml'));
    const read = desk.source('c.yaml');
    expect(read.text).toBe(before.slice(1));
    // Both names are read, so that one of them is in the way.
    const { text } = read;
    writeFileSync(scene.at('real.yaml'), '\ufeff');
    const saved = await desk.save({ file: 'c.yaml', text: '# 비움\r\n' }, sha256('\ufeff'));
    expect(saved.kind).toBe('saved');
    expect(disk('real.yaml')).toBe('\ufeff# 비움\r\n');
    expect(text).toContain('\r\n');
    expect(statSync(scene.at('c.yaml')).ino).toBe(statSync(scene.at('real.yaml')).ino);
  });

  it('writes nothing while the text has faults', async () => {
    const desk = open({ 'c.yaml': GOOD });
    const outcome = await desk.save({ file: 'c.yaml', text: BAD }, sha256(GOOD));
    expect(outcome).toMatchObject({
      kind: 'faults',
      faults: expect.arrayContaining([
        expect.objectContaining({ line: 6, sentence: expect.anything() }),
      ]),
    });
    expect(disk()).toBe(GOOD);
    expect(scene.journal).toEqual([]);
  });

  it('lets a person mend one file while another is still broken, but break none', async () => {
    const other = BAD.replace('portal #', 'mail #');
    const desk = open({ 'a.yaml': BAD, 'b.yaml': other });
    const mended = await desk.save({ file: 'a.yaml', text: GOOD }, sha256(BAD));
    expect(mended.kind).toBe('saved');
    const good = other.replace('hots', 'host');
    expect((await desk.save({ file: 'b.yaml', text: good }, sha256(other))).kind).toBe('saved');
    // An id that the other file needs, or has.
    const clash = good.replace('id: mail', 'id: portal');
    expect((await desk.save({ file: 'b.yaml', text: clash }, sha256(good))).kind).toBe('faults');
    expect(disk('b.yaml')).toBe(good);
  });

  it('writes nothing over what somebody else wrote meanwhile, but on a second word', async () => {
    const desk = open({ 'c.yaml': GOOD });
    const theirs = GOOD.replace('얼굴', '대문');
    const mine = GOOD.replace('포털', '민원');
    writeFileSync(scene.at('c.yaml'), theirs);
    const outcome = await desk.save({ file: 'c.yaml', text: mine }, sha256(GOOD));
    expect(outcome).toEqual({ kind: 'changed', text: theirs, sha256: sha256(theirs) });
    expect(disk()).toBe(theirs);
    expect((await desk.save({ file: 'c.yaml', text: mine }, sha256(theirs))).kind).toBe('saved');
    expect(disk()).toBe(mine);
  });

  it('leaves the old file, its versions and the journal where the disk refuses', async () => {
    const desk = open(
      { 'c.yaml': GOOD },
      {
        write: async () => {
          throw new Error('no space');
        },
      },
    );
    const mine = GOOD.replace('포털', '민원');
    await expect(desk.save({ file: 'c.yaml', text: mine }, sha256(GOOD))).rejects.toThrow('space');
    expect(disk()).toBe(GOOD);
    expect(scene.journal).toEqual([]);
    expect(desk.versions('c.yaml').map(({ operator }) => operator)).toEqual(['']);
  });

  it('is not for the catalogue of a drill', async () => {
    const desk = open({ 'c.yaml': GOOD }, { drill: true });
    expect(desk.source(null).readOnly).toBe('drill');
    await expect(desk.save({ file: 'c.yaml', text: GOOD }, sha256(GOOD))).rejects.toThrow(/drill/);
  });
});

describe('versions', () => {
  it('hold what was there before, who brought what in, and what it replaced', async () => {
    const desk = open({ 'c.yaml': GOOD });
    const second = GOOD.replace('포털', '민원');
    const third = `${GOOD}# 끝\n`;
    await desk.save({ file: 'c.yaml', text: second }, sha256(GOOD));
    // From outside, and never seen by a watch: the next save keeps it.
    writeFileSync(scene.at('c.yaml'), third);
    await desk.save({ file: 'c.yaml', text: GOOD }, sha256(third));
    const versions = desk.versions('c.yaml');
    expect(versions.map(({ operator }) => operator)).toEqual(['김하늘', '', '김하늘', '']);
    const texts = versions.map(({ at }) => desk.version('c.yaml', at));
    expect(texts.map(({ text }) => text)).toEqual([GOOD, third, second, GOOD]);
    expect(texts.map(({ before }) => before)).toEqual([third, second, GOOD, null]);
    expect(() => desk.version('c.yaml', 7)).toThrow(/version/);
  });

  it('of a file leave out those in which only others changed', async () => {
    const desk = open({ 'a.yaml': GOOD, 'b.yaml': 'services: []\n' });
    const text = '# 아직\n';
    await desk.save({ file: 'b.yaml', text }, sha256('services: []\n'));
    expect(desk.versions('a.yaml')).toHaveLength(1);
    expect(desk.versions('b.yaml')).toHaveLength(2);
  });
});

describe('a test of a check', () => {
  let server: Server;
  beforeEach(async () => {
    server = createServer(({ headers }, response) => {
      response.statusCode = headers.authorization === 'Bearer s3cret-value' ? 200 : 403;
      response.end(String(headers.authorization));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const draft = (expect: string) => {
    const { port } = server.address() as AddressInfo;
    return {
      file: 'c.yaml',
      text: `services:
  - id: broken
    checks:
      - id: page
        type: http
        url: http://127.0.0.1:${port}/
        headers: { Authorization: 'Bearer \${secret:TOKEN}' }
        expect: ${expect}
`,
    };
  };
  const PATH = ['services', 0, 'checks', 0];
  const env = { WATCHROOM_SECRET_TOKEN: 's3cret-value' };

  it('looks with what is not saved, secrets by their names, and is written down', async () => {
    const desk = open({ 'c.yaml': GOOD }, { env });
    const text = draft('{ status: 200 }');
    const outcome = await desk.test(text, PATH, 't');
    expect(outcome).toMatchObject({ kind: 'seen', observation: { verdict: 'up', status: 200 } });
    expect(scene.journal).toMatchObject([
      { act: { kind: 'catalogue', change: 'tested', file: 'c.yaml', check: 'page' } },
    ]);
    expect(JSON.stringify(scene.journal)).not.toContain('s3cret-value');
    expect(disk()).toBe(GOOD);
  });

  it('never repeats a secret that the server repeats', async () => {
    const desk = open({ 'c.yaml': GOOD }, { env });
    const outcome = await desk.test(draft('{ body: { contains: [s3cret-valu3] } }'), PATH, 't');
    expect(outcome).toMatchObject({ kind: 'seen', observation: { verdict: 'down' } });
    expect(JSON.stringify(outcome)).not.toContain('s3cret-value');
  });

  it('says what is wrong with the check itself, at its place', async () => {
    const desk = open({ 'c.yaml': GOOD }, { env });
    const outcome = await desk.test(draft('{ status: many }'), PATH, 't');
    expect(outcome).toMatchObject({ kind: 'faults', faults: [{ line: 8 }] });
    expect(await desk.test(draft("{ body: { pattern: '(' } }"), PATH, 't')).toMatchObject({
      faults: [{ sentence: { key: 'catalogue.badPattern' } }],
    });
    expect((await desk.test(draft('{}'), ['services', 9], 't')).kind).toBe('faults');
    expect((await desk.test(draft('{}'), ['__proto__', 'x'], 't')).kind).toBe('faults');
    expect(scene.journal).toEqual([]);
  });

  it('can be cancelled', async () => {
    const silent = createSilent(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const desk = open({ 'c.yaml': GOOD });
    const text = `services: [{ checks: [{ id: a, type: http, url: 'http://127.0.0.1:${port}', timeout: 5m }] }]`;
    const looking = desk.test({ file: 'c.yaml', text }, PATH, 't');
    desk.cancelTest('another');
    desk.cancelTest('t');
    expect(await looking).toEqual({ kind: 'cancelled' });
    silent.close();
  });
});
