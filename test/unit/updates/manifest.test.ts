import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFor, manifestName, readManifest } from '../../../electron/updates/manifest.ts';
import { Problem } from '../../../shared/problem.ts';
import { NOTES_LIMIT } from '../../../shared/updates.ts';

const SHA512 = `${'A'.repeat(86)}==`;
const written = (
  change: Record<string, unknown> = {},
  file: Record<string, unknown> = {},
): string =>
  JSON.stringify({
    version: '1.2.3',
    files: [{ url: 'Watchroom-1.2.3-linux-x64.deb', sha512: SHA512, size: 1000, ...file }],
    releaseDate: '2026-11-28T00:00:00.000Z',
    ...change,
  });
const refusal = (text: string): unknown => {
  try {
    return readManifest(text);
  } catch (error) {
    return error instanceof Problem ? error.sentence.key : error;
  }
};

describe('a manifest of updates', () => {
  it('is read as electron-builder writes it', () => {
    const text = [
      'version: 1.2.3',
      'files:',
      '  - url: Watchroom-1.2.3-win-x64.exe',
      `    sha512: ${SHA512}`,
      '    size: 95000000',
      '    blockMapSize: 101222',
      'path: Watchroom-1.2.3-win-x64.exe',
      `sha512: ${SHA512}`,
      "releaseDate: '2026-11-28T00:00:00.000Z'",
      'releaseNotes: |',
      '  - 첫 줄',
      '  - <b>second</b>',
    ].join('\n');
    expect(readManifest(text)).toEqual({
      version: '1.2.3',
      files: [{ name: 'Watchroom-1.2.3-win-x64.exe', sha512: SHA512, size: 95_000_000 }],
      released: Date.UTC(2026, 10, 28),
      notes: '- 첫 줄\n- <b>second</b>\n',
    });
  });

  it.each([
    '../evil.deb',
    '..',
    '.',
    '/etc/passwd',
    'folder/evil.deb',
    'folder\\evil.exe',
    '..\\evil.exe',
    'C:evil.exe',
    'C:\\evil.exe',
    '\\\\server\\share\\evil.exe',
    'https://elsewhere.example/evil.deb',
    '//elsewhere.example/evil.deb',
    'file:///etc/passwd',
    'evil.deb?x=1',
    'evil.deb#x',
    '%2e%2e%2fevil.deb',
    'evil.deb\0.txt',
    'evil.exe:stream',
    'evil.exe ',
    'evil.exe.',
    '.hidden.deb',
    '-oProxy.deb',
    '$(id).deb',
    'a;b.deb',
    'a b.deb',
    'NUL',
    'con.exe',
    'LPT1.deb',
    'x'.repeat(300),
    '',
    7,
    null,
  ])('names no file %j', (url) => {
    expect(refusal(written({}, { url }))).toBe('updates.badManifest');
  });

  it.each([
    ['no text', ''],
    ['no YAML', '{{{'],
    ['a list', '[]'],
    ['no files', written({ files: [] })],
    [
      'too many files',
      written({
        files: Array.from({ length: 51 }, () => ({ url: 'a.deb', sha512: SHA512, size: 1 })),
      }),
    ],
    ['no version', written({ version: undefined })],
    ['a version that is none', written({ version: 'latest' })],
    ['a version that is a number', written({ version: 2 })],
    ['a hash of another kind', written({}, { sha512: 'A'.repeat(44) })],
    ['a hash in hexadecimal', written({}, { sha512: 'a'.repeat(128) })],
    ['no hash', written({}, { sha512: undefined })],
    ['no size', written({}, { size: undefined })],
    ['a size of nothing', written({}, { size: 0 })],
    ['a size below nothing', written({}, { size: -1 })],
    ['a size of a fraction', written({}, { size: 1.5 })],
    ['a huge file', written({}, { size: 1024 ** 3 + 1 })],
    ['a date that is none', written({ releaseDate: 'tomorrow' })],
    ['notes that are no text', written({ releaseNotes: [{ note: 'x' }] })],
    ['aliases that multiply', 'a: &a [x, x]\nb: &b [*a, *a]\nversion: 1.2.3\nfiles: *b\n'],
    ['a tag of a language', 'version: !!js/function "x"\nfiles: []\n'],
  ])('is refused with %s', (_what, text) => {
    expect(refusal(text)).toBe('updates.badManifest');
  });

  it('shows notes as plain text, bounded and without control characters', () => {
    const { notes } = readManifest(written({ releaseNotes: 'a\u001b[31m\u202eb\r\nc\u0000\td' }));
    expect(notes).toBe('a[31mb\nc\td');
    const long = readManifest(written({ releaseNotes: 'x'.repeat(NOTES_LIMIT + 5) }));
    expect(long.notes).toHaveLength(NOTES_LIMIT + 1);
  });

  it('never throws anything but a problem, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((any) => written({ files: [any] })),
        ),
        (text) => {
          expect(refusal(text)).toBe('updates.badManifest');
        },
      ),
    );
  });
});

describe('the file for this computer', () => {
  const file = (name: string) => ({ name, sha512: SHA512, size: 1 });
  const manifest = {
    version: '1.2.3',
    released: null,
    notes: '',
    files: [
      'Watchroom-1.2.3-linux-amd64.deb',
      'Watchroom-1.2.3-linux-arm64.deb',
      'Watchroom-1.2.3-linux-x86_64.rpm',
      'Watchroom-1.2.3-linux-x86_64.AppImage',
      'Watchroom-1.2.3-mac-arm64.dmg',
      'Watchroom-1.2.3-mac-x64.dmg',
    ].map(file),
  };

  it.each([
    ['deb', 'x64', 'Watchroom-1.2.3-linux-amd64.deb'],
    ['deb', 'arm64', 'Watchroom-1.2.3-linux-arm64.deb'],
    ['rpm', 'x64', 'Watchroom-1.2.3-linux-x86_64.rpm'],
    ['appimage', 'x64', 'Watchroom-1.2.3-linux-x86_64.AppImage'],
    ['dmg', 'arm64', 'Watchroom-1.2.3-mac-arm64.dmg'],
    ['dmg', 'x64', 'Watchroom-1.2.3-mac-x64.dmg'],
  ] as const)('is of its packaging and processor: %s, %s', (packaging, arch, name) => {
    expect(fileFor(manifest, packaging, arch).name).toBe(name);
  });

  it.each([
    ['nsis', 'x64'],
    ['rpm', 'arm64'],
    ['archive', 'x64'],
  ] as const)('is not there for %s, %s, and another one is never taken', (packaging, arch) => {
    expect(() => fileFor(manifest, packaging, arch)).toThrow(Problem);
  });

  it('is looked for in the manifest of its system', () => {
    expect(manifestName('nsis', 'x64')).toBe('latest.yml');
    expect(manifestName('dmg', 'arm64')).toBe('latest-mac.yml');
    expect(manifestName('deb', 'x64')).toBe('latest-linux.yml');
    expect(manifestName('rpm', 'arm64')).toBe('latest-linux-arm64.yml');
  });
});
