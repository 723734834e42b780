import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildProgram, needsBuild } from '../../electron/launch/build.ts';

/** As docs/performance.md has them, bytes. What a page reads before it shows anything, and at all. */
const BUDGET = {
  firstScripts: 14_000,
  firstStyles: 26_000,
  windowScripts: 1_400_000,
  windowStyles: 330_000,
  scripts: 3_300_000,
};

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
  // The window's own, in one file each, which the first script asks for.
  const window = all.filter((path) => path.startsWith('assets/window-'));
  expect(window).toHaveLength(2);
  const sizes = {
    firstScripts: sizeOf(first, '.js'),
    firstStyles: sizeOf(first, '.css'),
    windowScripts: sizeOf(window, '.js'),
    windowStyles: sizeOf(window, '.css'),
    scripts: sizeOf(all, '.js'),
  };
  for (const name of Object.keys(BUDGET) as (keyof typeof BUDGET)[]) {
    expect(sizes[name], name).toBeGreaterThan(BUDGET[name] / 4);
    expect(sizes[name], name).toBeLessThan(BUDGET[name]);
  }
});

it('the desktop program reads nothing but its own and the system’s before its window', () => {
  const folder = resolve('dist', 'main');
  const outside = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, from = ''] of text.matchAll(/^import (?:.+ from )?"([^"]+)";$/gm)) {
      if (from.startsWith('./')) follow(from.slice(2));
      else outside.add(from.replace(/^node:.*/, 'node:'));
    }
  };
  follow('main.js');
  expect([...outside].toSorted()).toEqual(['electron', 'node:']);
  const size = [...seen].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  expect(size).toBeLessThan(60_000);
});
