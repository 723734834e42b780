import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { electronVersion } from '../electron/launch/binary.ts';
import { packageName } from './loaded.ts';

/** As much of a CycloneDX bill of materials as is changed here; the rest is kept as it is. */
const Component = z.looseObject({
  'bom-ref': z.string().optional(),
  type: z.string(),
  name: z.string(),
  version: z.string().optional(),
  purl: z.string().optional(),
  licenses: z
    .array(
      z.looseObject({
        expression: z.string().optional(),
        license: z
          .looseObject({ id: z.string().optional(), name: z.string().optional() })
          .optional(),
      }),
    )
    .optional(),
  externalReferences: z.array(z.looseObject({ type: z.string() })).optional(),
});
export type Component = z.infer<typeof Component>;

export const Bom = z.looseObject({
  $schema: z.string(),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type Bom = z.infer<typeof Bom>;

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

/** The fonts that lie in assets/fonts rather than in a package, with their licence's file there. */
const FONTS = [
  { name: 'Pretendard', files: ['Pretendard-Regular.otf', 'Pretendard-Bold.otf'] },
  { name: 'Noto Sans KR', files: ['NotoSansKR-Regular.ttf'] },
  { name: 'Noto Emoji', files: ['NotoEmoji-Regular.ttf'] },
];

/**
 * What the installed program is made of, CycloneDX 1.6: npm's own list without what only building
 * and testing needs, and what comes by other ways (Electron, fonts). npm's own `--omit=dev` would
 * leave out packages that both need.
 * @param program the folder with package.json and node_modules
 * @throws Error where npm cannot list them
 */
export function billOfMaterials(program: string): Bom {
  const bom = Bom.parse(JSON.parse(npm(program, ['sbom', '--sbom-format=cyclonedx'])));
  const { component } = bom.metadata;
  const folders = shippedFolders(program);
  const shipped = bom.components.filter((component) => folders.has(idOf(component)));
  const refs = new Set([component['bom-ref'], ...shipped.map((one) => one['bom-ref'])]);
  const electron = electronVersion(program);
  return {
    ...bom,
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    specVersion: '1.6',
    metadata: {
      ...bom.metadata,
      component: { ...component, type: 'application', name: 'watchroom' },
    },
    components: [
      ...shipped.map(withoutOrigin),
      {
        type: 'framework',
        name: 'electron',
        version: electron,
        purl: `pkg:npm/electron@${electron}`,
        licenses: [{ license: { id: 'MIT' } }],
      },
      ...FONTS.flatMap(({ name, files }) =>
        files.map((file) => ({
          type: 'file',
          name: `${name} (${file})`,
          hashes: [{ alg: 'SHA-256', content: sha256(join(program, 'assets', 'fonts', file)) }],
          licenses: [{ license: { id: 'OFL-1.1' } }],
        })),
      ),
    ],
    dependencies: bom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) })),
  };
}

const idOf = ({ name, version }: Component): string => `${name}@${version}`;

/** Node for npm's scripts: Electron brings its own. */
const NODE_ITSELF = /^node-(bin-)?(darwin|linux|win)-/;

/** Where it was fetched from at the build says nothing of what it is. */
function withoutOrigin(component: Component): Component {
  const { externalReferences = [], ...rest } = component;
  return {
    ...rest,
    externalReferences: externalReferences.filter(({ type }) => type !== 'distribution'),
  };
}

/** Licences that a package states in a file of its own rather than by an identifier. */
const IN_WORDS: Readonly<Record<string, string>> = { '@ip-location-db/asn': 'CC-BY-4.0' };

/** A package's licence as its own file names it: an SPDX identifier, or an expression of some. */
export function licenceOf({ licenses = [], name }: Component): string {
  const all = licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name);
  return all.join(' AND ') || IN_WORDS[name] || 'unknown';
}

/** Whatever a package calls the file with its licence. */
const LICENCE_FILES =
  '{LICENSE,LICENCE,License,COPYING,NOTICE,license,licence,*-LICENSE,*_LICENSE}*';
const RULE = '='.repeat(80);

/**
 * Which licences apply to what is inside, with the texts that must travel with the program. What
 * Electron and Chromium ask for lies beside the program in files of their own.
 */
export function thirdPartyNotices(program: string, bom: Bom): string {
  const folders = shippedFolders(program);
  const told = bom.components.map((component) => {
    const { name, version = '' } = component;
    const path = folders.get(idOf(component));
    const texts = path ? licenceTexts(join(program, path)) : [];
    const text = texts.length > 0 ? texts.join('\n\n') : '(No text came with it; see its licence.)';
    return `${RULE}\n${name} ${version}\n${licenceOf(component)}\n${RULE}\n\n${text.trim()}\n`;
  });
  const fonts = licenceTexts(join(program, 'assets', 'fonts'), '*-LICENSE.txt');
  return [...told, ...fonts.map((text) => `${RULE}\n\n${text.trim()}\n`)].join('\n');
}

/** Where each package that is needed at run time lies, by `name@version`, as the lock file says. */
function shippedFolders(program: string): Map<string, string> {
  const lock = Lock.parse(JSON.parse(readFileSync(join(program, 'package-lock.json'), 'utf8')));
  return new Map(
    Object.entries(lock.packages).flatMap(([path, { dev, devOptional, version }]) => {
      const name = packageName(path);
      const needed = !dev && !devOptional && !NODE_ITSELF.test(name);
      return needed ? [[`${name}@${version}`, path]] : [];
    }),
  );
}

function licenceTexts(folder: string, pattern = LICENCE_FILES): string[] {
  return globSync(pattern, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** What lies in the package's `legal` folder. */
export const SBOM_NAME = 'sbom.cdx.json';
export const NOTICES_NAME = 'THIRD-PARTY-NOTICES.txt';

/** Writes the bill of materials and the notices into a folder, which need not exist. */
export function writeLegal(program: string, folder: string): Bom {
  const bom = billOfMaterials(program);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SBOM_NAME), `${JSON.stringify(bom, null, 2)}\n`);
  writeFileSync(join(folder, NOTICES_NAME), thirdPartyNotices(program, bom));
  return bom;
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Runs the npm that runs us, else the one on the path. */
function npm(program: string, args: readonly string[]): string {
  const script = process.env.npm_execpath;
  const own = script !== undefined && /^npm(-cli)?\.c?js$/.test(basename(script));
  const [command, before] = own ? [process.execPath, [script]] : ['npm', []];
  return execFileSync(command, [...before, ...args], {
    cwd: program,
    encoding: 'utf8',
    // A thousand packages take two megabytes.
    maxBuffer: 64 * 1024 * 1024,
    // Windows starts npm by a script.
    shell: !own && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
