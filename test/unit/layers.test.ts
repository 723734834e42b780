import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const BIOME = resolve('node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** Lints one file in a folder of its own under the project's rules. */
function lint(path: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-layers-'));
  try {
    const { vcs: _, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const args = [BIOME, 'lint', '--only=style/noRestrictedImports', path];
    const result = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return (result.stdout + result.stderr).replace(/\s+/g, ' ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.')
    ? normalize(join(dirname(file), specifier)).replaceAll(sep, '/')
    : specifier;
}

describe('layers', () => {
  it.each([
    ['shared/x.ts', 'node:fs', 'shared/ is what both sides know'],
    ['shared/x.ts', '../electron/hub.ts', 'shared/ is what both sides know'],
    ['shared/x.ts', 'react', 'shared/ is what both sides know'],
    ['renderer/x.ts', 'node:fs', 'The page knows only shared/'],
    ['renderer/health/x.ts', 'electron', 'The page knows only shared/'],
    ['renderer/x.ts', '../electron/hub.ts', 'The page knows only shared/'],
    ['electron/health/x.ts', 'electron', 'Only electron/hosts/desktop/'],
    ['electron/health/x.ts', 'electron-store', 'Only electron/hosts/desktop/'],
    ['electron/hosts/browser/x.ts', 'electron', 'Only electron/hosts/desktop/'],
    ['electron/hub.ts', '../renderer/bridge.ts', 'the window is renderer/'],
    ['electron/hosts/desktop/x.ts', 'react', 'The window is renderer/'],
  ])('%s may not import %s', (path, specifier, message) => {
    const line = `import * as x from '${specifier}';\nexport { x };\n`;
    expect(lint(path, line)).toContain(message);
  });

  it('lets the desktop host import electron', () => {
    expect(lint('electron/hosts/desktop/x.ts', "export { app } from 'electron';\n")).not.toContain(
      'noRestrictedImports',
    );
  });

  /** Parts meet in console.ts, not in each other. */
  it('keeps the parts apart', () => {
    const parts = [
      'catalogue',
      'health',
      'history',
      'handling',
      'alarms',
      'journal',
      'import',
      'incidents',
      'proposals',
      'scales',
      'deadlines',
      'evidence',
      'triage',
      'operators',
      'handover',
      'runbooks',
      'terminal',
      'recordings',
      'reports',
      'bundle',
      'updates',
      'drill',
      'logs',
      'storage',
      'markdown',
    ];
    /** What every part may lean on. */
    const common = ['storage', 'markdown'];
    const files = ['clock.ts', 'secrets.ts', 'sessionRecorder.ts', 'workerFile.ts'];
    const strays: string[] = [];
    for (const part of parts) {
      for (const file of globSync(`electron/${part}/**/*.ts`)) {
        for (const specifier of importsOf(file)) {
          const target = targetOf(file, specifier);
          if (!target.startsWith('electron/')) continue;
          const room = target.split('/')[1] ?? '';
          const allowed = room === part || common.includes(room) || files.includes(room);
          if (!allowed) strays.push(`${file} → ${target}`);
        }
      }
    }
    expect(strays).toEqual([]);
  });
});
