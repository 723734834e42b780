import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildProgram, needsBuild } from '../../electron/launch/build.ts';

/** As docs/performance.md has them, bytes. What a page reads before it shows anything, and at all. */
const BUDGET = { firstScripts: 1_400_000, firstStyles: 330_000, scripts: 3_300_000 };

beforeAll(async () => {
  if (needsBuild(resolve('.'))) await buildProgram(resolve('.'));
});

it('the page keeps to its budget', () => {
  const folder = resolve('dist', 'renderer');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\.?\/(assets\/[^"]+)"/g)].map(([, path]) => path);
  const sizeOf = (paths: readonly (string | undefined)[], ending: string): number =>
    paths
      .filter((path) => path?.endsWith(ending))
      .reduce((sum, path) => sum + statSync(join(folder, path ?? '')).size, 0);
  const all = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  const sizes = {
    firstScripts: sizeOf(first, '.js'),
    firstStyles: sizeOf(first, '.css'),
    scripts: sizeOf(all, '.js'),
  };
  for (const name of ['firstScripts', 'firstStyles', 'scripts'] as const) {
    expect(sizes[name], name).toBeGreaterThan(BUDGET[name] / 4);
    expect(sizes[name], name).toBeLessThan(BUDGET[name]);
  }
});
