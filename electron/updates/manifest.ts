import { parse } from 'yaml';
import { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import { NOTES_LIMIT, type Packaging } from '../../shared/updates.ts';
import { parseVersion } from './version.ts';

/** Many times what a manifest takes, bytes. */
export const MANIFEST_LIMIT = 256 * 1024;
/** An installer with all its fonts and address data takes a fifth of it, bytes. */
export const INSTALLER_LIMIT = 1024 ** 3;
/** SHA-512 in base64. */
const Sha512 = z.string().regex(/^[A-Za-z0-9+/]{86}==$/);
/**
 * One file beside the manifest: a plain name, so that neither a folder, another server, a device of
 * Windows nor an option of a command can be meant.
 */
const FileName = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]$/)
  .refine((name) => !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name));

/** The form electron-builder's generic provider has, as far as it is needed; the rest is passed over. */
const Written = z.object({
  version: z.string().refine((text) => parseVersion(text) !== null),
  files: z
    .array(
      z.object({
        url: FileName,
        sha512: Sha512,
        size: z.number().int().positive().max(INSTALLER_LIMIT),
      }),
    )
    .min(1)
    .max(50),
  releaseDate: z.union([z.iso.datetime({ offset: true }), z.date()]).optional(),
  releaseNotes: z.string().optional(),
});

export interface UpdateFile {
  name: string;
  /** Base64. */
  sha512: string;
  /** Bytes. */
  size: number;
}

/** What a folder or a server offers. */
export interface Manifest {
  version: string;
  files: readonly UpdateFile[];
  /** Milliseconds since the epoch. */
  released: number | null;
  notes: string;
}

/** What the manifest of a system is called. */
export function manifestName(packaging: Packaging, arch: string): string {
  switch (packaging) {
    case 'nsis':
      return 'latest.yml';
    case 'dmg':
      return 'latest-mac.yml';
    default:
      return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
  }
}

/**
 * Reads a manifest whose signature was found good.
 * @throws {Problem} where it is not of the form, or names a file that is not beside it
 */
export function readManifest(text: string): Manifest {
  let written: z.infer<typeof Written>;
  try {
    written = Written.parse(parse(text, { maxAliasCount: 0, schema: 'core', logLevel: 'error' }));
  } catch (error) {
    throw new Problem('updates.badManifest', { detail: detailOf(error) }, { cause: error });
  }
  const { files, releaseDate, releaseNotes = '', version } = written;
  return {
    version,
    files: files.map(({ url, sha512, size }) => ({ name: url, sha512, size })),
    released: releaseDate === undefined ? null : new Date(releaseDate).getTime(),
    notes: plain(releaseNotes),
  };
}

function detailOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return String(error).split('\n')[0]?.slice(0, 200) ?? '';
  const [issue] = error.issues;
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

/** What a window shows as it is: no control characters but line ends, bounded. */
function plain(notes: string): string {
  const shown = notes.replace(/\r\n?/g, '\n').replace(/[^\P{C}\n\t]/gu, '');
  return shown.length > NOTES_LIMIT ? `${shown.slice(0, NOTES_LIMIT)}…` : shown;
}

const ENDINGS: Readonly<Record<Packaging, string>> = {
  nsis: '.exe',
  deb: '.deb',
  rpm: '.rpm',
  appimage: '.AppImage',
  archive: '.tar.gz',
  dmg: '.dmg',
};
/** What electron-builder calls processors in names of files, by what Node calls them. */
const ARCH_NAMES: Readonly<Record<string, readonly string[]>> = {
  x64: ['x64', 'amd64', 'x86_64'],
  arm64: ['arm64', 'aarch64'],
};

/**
 * The file of a manifest that is for this computer.
 * @throws {Problem} where there is none
 */
export function fileFor(manifest: Manifest, packaging: Packaging, arch: string): UpdateFile {
  const ending = ENDINGS[packaging];
  const fitting = manifest.files.filter(({ name }) => name.endsWith(ending));
  const others = Object.entries(ARCH_NAMES).flatMap(([of, names]) => (of === arch ? [] : names));
  const own = fitting.filter(({ name }) => !others.some((other) => name.includes(other)));
  const [file] = own;
  if (!file) throw new Problem('updates.noFile', { version: manifest.version, ending, arch });
  return file;
}
