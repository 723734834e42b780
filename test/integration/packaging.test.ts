import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, extractFile, getRawHeader } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, needsBuild } from '../../electron/launch/build.ts';
import { type PackedFile, packedFiles, packedPackages, weigh } from '../../packaging/contents.ts';
import { packedProgram } from '../../packaging/electronDist.ts';
import { FUSES, holdFuses, readFuses } from '../../packaging/fuses.ts';
import { Bom, licenceOf, NOTICES_NAME, SBOM_NAME } from '../../packaging/legal.ts';
import { loadedPackages } from '../../packaging/loaded.ts';
import { type Packed, pack } from '../../packaging/pack.ts';
import { launchDesktopStandIn } from '../support/electron/launch.ts';
import { provideBrowser } from '../support/tools.ts';

/** The packed program: from a real Electron where there is one, else from what stands in for it. */

const PROGRAM = resolve('.');
/** JavaScript, window and assets, bytes. Native modules and address data are stated, not bounded. */
const BUDGET = 40_000_000;

let folder: string;
let packed: Packed;
let files: PackedFile[];

beforeAll(async () => {
  if (needsBuild(PROGRAM)) await buildProgram(PROGRAM);
  folder = mkdtempSync(join(tmpdir(), 'watchroom-packaging-'));
  packed = await pack(PROGRAM, join(folder, 'release'));
  files = packedFiles(packed.resources);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = (): string[] => files.map(({ path }) => path);

describe('the fuses of the packed program', () => {
  it('are set as they must be, read back from the file', async () => {
    expect(await readFuses(packedProgram(packed.folder))).toEqual(FUSES);
  });

  it.each([...FUSES])('%i is missed when it is not %s', async (fuse, on) => {
    const copy = join(folder, `fuse-${fuse}`);
    cpSync(packedProgram(packed.folder), copy);
    await flipFuses(copy, { version: FuseVersion.V1, [fuse]: !on });
    await expect(holdFuses(copy)).rejects.toThrow(FuseV1Options[fuse]);
  });
});

describe('what is packed', () => {
  it('has what starts it, and nothing that it does not load', () => {
    expect(paths()).toEqual(
      expect.arrayContaining([
        'package.json',
        'LICENSE',
        'dist/main/main.js',
        'dist/preload/preload.cjs',
        'dist/renderer/index.html',
        'assets/danger.yaml',
        'assets/icons/overlay/down.png',
      ]),
    );
    const strays = paths().filter(
      (path) =>
        /(^|\/)(test|tests|\.github|\.ci|packaging|renderer\/.*\.tsx)\//.test(`${path}/`) ||
        /\.(map|ts|tsx|mts|cts|tsbuildinfo|log|pem|key|env)$/.test(path) ||
        /(^|\/)(package-lock\.json|\.env|\.npmrc|\.git[a-z]*)$/.test(path) ||
        /^(electron|shared|docs|release)\//.test(path),
    );
    expect(strays).toEqual([]);
  });

  it('brings the packages that main loads, and no others', () => {
    const packages = packedPackages(files);
    // Types alone: nothing of them is there at run time.
    const loaded = [...loadedPackages(PROGRAM)].filter(
      (name) => !name.startsWith('@types/') && name !== 'undici-types',
    );
    expect([...packages].toSorted()).toEqual(loaded.toSorted());
  });

  it('has native code of this system alone, outside the archive', () => {
    const native = files.filter(({ path }) => path.endsWith('.node'));
    expect(native.length).toBeGreaterThan(0);
    for (const { path, unpacked } of native) {
      expect(unpacked, path).toBe(true);
      expect(path).toContain(`${process.platform}-${process.arch}`);
    }
  });

  it('leaves outside the archive only what cannot lie in it', () => {
    const outside = files.filter(({ unpacked }) => unpacked).map(({ path }) => path);
    const reasons =
      /^(assets\/(icons|schemas|shell)\/|node_modules\/(@lydell|@myriaddreamin|@ip-location-db)\/)/;
    expect(outside.filter((path) => !reasons.test(path))).toEqual([]);
    expect(paths().filter((path) => path.startsWith('dist/') && outside.includes(path))).toEqual(
      [],
    );
  });

  it('can be checked by Electron: the archive has a hash for each of its files', () => {
    const { header } = getRawHeader(join(packed.resources, 'app.asar'));
    const entry = JSON.stringify(header.files.dist);
    expect(entry).toMatch(/"integrity":\{"algorithm":"SHA256","hash":"[0-9a-f]{64}"/);
  });

  it('is smaller than its budget, native modules aside', () => {
    const { data, native, program } = weigh(files);
    console.log(JSON.stringify({ packagedBytes: program, budget: BUDGET, data, native }));
    expect(program).toBeLessThan(BUDGET);
    // A typesetter of this size is known; anything else of it would be a surprise.
    expect(
      Object.keys(native).filter((name) => !/^(node-pty|typst)/.test(name.split('/')[1] ?? '')),
    ).toEqual([]);
  });

  it('holds no word of where it was made', () => {
    const archive = join(packed.resources, 'app.asar');
    for (const path of paths().filter((one) => one.startsWith('dist/'))) {
      const text = extractFile(archive, join(path)).toString('latin1');
      expect(text.includes(PROGRAM), path).toBe(false);
      expect(/sourceMappingURL=(?!data:application\/wasm)/.test(text), path).toBe(false);
    }
  });
});

describe('what lies beside the program', () => {
  const legal = (name: string): string =>
    readFileSync(join(packed.resources, 'legal', name), 'utf8');
  /** May be passed on as part of a program under Apache-2.0. */
  const FREE =
    /^(0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC-BY-4\.0|CC0-1\.0|ISC|MIT|MIT-0|OFL-1\.1|Python-2\.0|Unlicense|Zlib)$/;

  it('is a bill of materials with everything that is packed or built in', () => {
    const bom = Bom.parse(JSON.parse(legal(SBOM_NAME)));
    expect(bom.specVersion).toBe('1.6');
    const names = new Set(bom.components.map(({ name }) => name));
    const known = [...packedPackages(files)].filter((name) => !names.has(name));
    expect(known).toEqual([]);
    // Built into the window, so in no folder of the package.
    for (const name of ['react', '@mantine/core', 'electron']) expect(names).toContain(name);
    expect(legal(SBOM_NAME)).not.toMatch(/"distribution"|localhost|127\.0\.0\.1/);
  });

  it('is under licences that let it be passed on, whose texts are there', () => {
    const { components } = Bom.parse(JSON.parse(legal(SBOM_NAME)));
    const others = components
      .map((component) => ({ name: component.name, licence: licenceOf(component) }))
      .filter(
        ({ licence }) =>
          !licence
            .replace(/[()]/g, '')
            .split(/ (?:AND|OR) /)
            .every((one) => FREE.test(one)),
      );
    expect(others).toEqual([]);
    const notices = legal(NOTICES_NAME);
    for (const { name } of components) expect(notices).toContain(name);
    expect(notices).toContain('SIL OPEN FONT LICENSE');
  });
});

describe('the archive', () => {
  it('starts: the window comes up from nothing but what was packed', async () => {
    const [archive = ''] = packed.artifacts;
    const place = join(folder, 'unpacked');
    mkdirSync(place);
    execFileSync('tar', ['-xzf', archive, '-C', place, '--strip-components=1']);
    const archived = join(place, 'resources', 'app.asar');
    // Electron reads inside the archive; Node does not, so a folder of the same name takes its place.
    const within = join(folder, 'app');
    extractAll(archived, within);
    rmSync(archived);
    cpSync(within, archived, { recursive: true });
    expect(existsSync(join(`${archived}.unpacked`, 'assets', 'shell', 'bash.sh'))).toBe(true);
    const desktop = await launchDesktopStandIn({
      main: join(archived, 'dist', 'main', 'main.js'),
      args: ['--data', join(folder, 'data'), '--drill=november-2023'],
      executablePath: provideBrowser(() => {}),
      env: { LC_ALL: 'en_US.UTF-8' },
    });
    try {
      await desktop.page.getByText('정부24', { exact: true }).first().waitFor();
    } finally {
      await desktop.close();
    }
    expect(desktop.process.exitCode).toBe(0);
  }, 120_000);
});
