import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeFirstBoard } from '../../../electron/hosts/composeFirstBoard.ts';
import { FIRST_BOARD_FILE, readFirstBoard } from '../../../electron/hosts/firstBoard.ts';
import { keepLastBoard } from '../../../electron/hosts/lastBoard.ts';
import { rememberedCatalogue } from '../../../electron/hosts/rememberedCatalogue.ts';
import { isFirstBoard } from '../../../renderer/first/read.ts';
import { layLines } from '../../../renderer/health/board/lines.ts';
import { arrange, placesOf } from '../../../shared/arrange.ts';
import { causesOf } from '../../../shared/causes.ts';
import type { Snapshot, World } from '../../../shared/contract.ts';
import { FIRST_LINES } from '../../../shared/firstBoard.ts';
import { LastBoard } from '../../../shared/lastBoard.ts';
import { sentence } from '../../../shared/problem.ts';
import { clockTime } from '../../../shared/time.ts';
import { LANGUAGES } from '../../../shared/words.ts';
import { busyScene } from '../../support/page/busyScene.ts';
import { gatewayFails, nightScene } from '../../support/page/scene.ts';

const AT = Date.parse('2023-11-17T08:40:00+09:00');
const PATH = '/srv/catalogue.yaml';
const CATALOGUE: World = { kind: 'catalogue', path: PATH };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-first-board-'));
  file = join(folder, FIRST_BOARD_FILE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const snapshot = (world: World = CATALOGUE): Snapshot => ({
  ...nightScene(AT),
  world,
  drill: null,
});
const last = (of: Snapshot = snapshot()): LastBoard => LastBoard.strip().parse(of);

describe('the first board', () => {
  it.each(LANGUAGES)('says in words, in %s, what the window will show in its place', (language) => {
    const scene = snapshot();
    const board = last({ ...scene, settings: { ...scene.settings, language } });
    const { services, grounds, health, handling } = board;
    const healthOf = new Map(health.map((one) => [one.check, one]));
    const first = composeFirstBoard(board, PATH);
    const shown = layLines(
      arrange({
        services: new Map(services.map((one) => [one.id, one])),
        places: placesOf(services, grounds, 'organisation'),
        standings: new Map(
          services.map(({ id, checks }) => [
            id,
            { state: healthOf.get(checks[0]?.key ?? '')?.state ?? 'pending' },
          ]),
        ),
        causes: causesOf(services, grounds, (check) => healthOf.get(check)),
        acknowledged: new Set(handling.acknowledgements.map(({ service }) => service)),
        silenced: new Set(),
        wanted: () => true,
      }),
      1,
    );
    const nameOf = (line: (typeof shown)[number]): string | undefined => {
      if (line.kind === 'need') return line.need.cause.root.name[language];
      return line.kind === 'quiet' ? line.services[0]?.name[language] : undefined;
    };
    expect(first.lines.map(({ kind }) => kind)).toEqual(shown.map(({ kind }) => kind));
    expect(first.lines.flatMap((line) => ('name' in line ? [line.name] : []))).toEqual(
      shown.flatMap((line) => nameOf(line) ?? []),
    );
    expect(first.notice).toContain(clockTime(AT));
    expect(JSON.stringify(first)).not.toMatch(/\{\{|undefined/);
  });

  it('is kept with the last board, for its owner, and read without the console', async () => {
    await keepLastBoard(folder, snapshot)();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const bytes = await readFirstBoard(folder, CATALOGUE);
    const kept: unknown = JSON.parse(String(bytes));
    expect(isFirstBoard(kept)).toBe(true);
    expect(kept).toEqual(composeFirstBoard(last(), PATH));
  });

  it('of another catalogue, or before a drill, is not shown', async () => {
    await keepLastBoard(folder, snapshot)();
    expect(await readFirstBoard(folder, { kind: 'catalogue', path: '/srv/other.yaml' })).toBeNull();
    expect(await readFirstBoard(folder, { kind: 'drill', name: PATH })).toBeNull();
  });

  it('of a drill is never kept', async () => {
    await keepLastBoard(folder, () => snapshot({ kind: 'drill', name: 'november-2023' }))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is as long as a screen, however many services there are', () => {
    const scene = busyScene(AT);
    const [one] = scene.services;
    const many = Array.from({ length: 2000 }, (_, n) => ({ ...one, id: `s${n}`, checks: [] }));
    const board = { ...last({ ...scene, world: CATALOGUE }), services: many } as LastBoard;
    const first = composeFirstBoard(board, PATH);
    expect(first.lines).toHaveLength(FIRST_LINES);
    expect(isFirstBoard(first)).toBe(true);
  });

  it('says how far a state can be relied upon, and that a cause is a likely one', () => {
    const scene = snapshot();
    const board = last({ ...scene, health: gatewayFails(scene) });
    const linesWith = (change: object) =>
      composeFirstBoard(
        { ...board, health: board.health.map((one) => ({ ...one, ...change })) },
        PATH,
      ).lines.filter((line) => 'stale' in line);
    const calm = linesWith({});
    expect(calm.length).toBeGreaterThan(5);
    for (const line of calm) expect(line).toMatchObject({ flaps: '', stale: false });
    for (const line of linesWith({ flapping: true }))
      expect(line).toMatchObject({ flaps: '자주 바뀜' });
    for (const line of linesWith({ stale: true })) expect(line).toMatchObject({ stale: true });
    const needs = calm.flatMap((line) => (line.kind === 'need' ? [line.likely] : []));
    expect(new Set(needs)).toEqual(new Set(['', '같은 원인일 가능성이 큼']));
  });

  it('says who has something in hand, and no more of a reason than a row shows', () => {
    const board = last();
    const [row] = composeFirstBoard(board, PATH).lines.filter(({ kind }) => kind === 'need');
    expect(row).toMatchObject({ inHand: false });
    const held = { owner: 'duty', reason: '', by: 'duty', at: AT, until: null, sticky: true };
    const acknowledgements = board.services.map(({ id }) => ({ ...held, id, service: id }));
    const detail = 'x'.repeat(100_000);
    const health = board.health.map((one) => ({
      ...one,
      reason: sentence('problem.internal', { detail }),
    }));
    const handling = { ...board.handling, acknowledgements };
    const first = composeFirstBoard({ ...board, handling, health }, PATH);
    const needs = first.lines.filter(({ kind }) => kind === 'need');
    expect(needs.length).toBeGreaterThan(0);
    for (const need of needs) expect(need).toMatchObject({ inHand: true });
    expect(isFirstBoard(first)).toBe(true);
  });

  it.each([
    ['is missing', null],
    ['is no JSON', `{"catalogue":"${PATH}"`],
    ['is something else', '[]'],
    ['is nothing', 'null'],
    ['is far too long', `{"catalogue":"${PATH}","x":"${' '.repeat(2 << 20)}"}`],
  ])('where the file %s, the page waits for more', async (_, text) => {
    if (text !== null) writeFileSync(file, text);
    expect(await readFirstBoard(folder, CATALOGUE)).toBeNull();
  });
});

describe('what a page takes for a first board', () => {
  const sound = composeFirstBoard(last(), PATH);
  const [title] = sound.lines;

  it.each([
    ['nothing', null],
    ['a text', 'board'],
    ['a list', []],
    ['no lines', { ...sound, lines: undefined }],
    ['lines that are none', { ...sound, lines: [null] }],
    ['a kind that is none', { ...sound, lines: [{ ...title, kind: 'constructor' }] }],
    ['a kind without its fields', { ...sound, lines: [{ kind: 'need' }] }],
    ['a state that is none', { ...sound, lines: [{ ...sound.lines[1], state: 'fine' }] }],
    ['markup in the place of words', { ...sound, heading: { html: '<img>' } }],
    ['a count that is none', { ...sound, lines: [{ ...title, count: 'many' }] }],
    ['too many lines', { ...sound, lines: Array.from({ length: FIRST_LINES + 1 }, () => title) }],
    ['words that never end', { ...sound, notice: 'x'.repeat(100_000) }],
    ['another language', { ...sound, language: '../en' }],
    ['another theme', { ...sound, theme: 'neon' }],
  ])('is not %s', (_, value) => {
    expect(isFirstBoard(value)).toBe(false);
  });

  it('never is anything else than it shows', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(sound)), (value, field) => {
        const board: unknown = { ...sound, [field]: value };
        if (isFirstBoard(board)) {
          expect(typeof board.heading + typeof board.notice).toBe('stringstring');
        }
        expect(isFirstBoard(value)).toBe(false);
        const { kind, text } = { kind: null, text: null, ...Object(value) };
        const isCalm = kind === 'calm' && typeof text === 'string';
        if (!isCalm) expect(isFirstBoard({ ...sound, lines: [value] })).toBe(false);
      }),
    );
  });
});

describe('the catalogue that the settings name', () => {
  it.each([
    ['a path', '{"catalogue":"/srv/catalogue.yaml"}', PATH],
    ['none yet', '{"catalogue":null}', null],
    ['no settings', null, null],
    ['no JSON', '{', null],
    ['no object', 'null', null],
    ['another kind of thing', '{"catalogue":{"path":"/srv"}}', null],
    ['too much', `{"catalogue":"/srv","x":"${' '.repeat(2 << 20)}"}`, null],
  ])('is read before they are: %s', (_, text, catalogue) => {
    if (text !== null) writeFileSync(join(folder, 'settings.json'), text);
    expect(rememberedCatalogue(folder)).toBe(catalogue);
  });
});
