import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../../electron.vite.config.ts';

let folder: string;
let html: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-built-'));
  const { renderer } = config;
  await build({
    ...renderer,
    root: resolve('renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { ...renderer?.build, outDir: folder, emptyOutDir: false },
  });
  html = readFileSync(join(folder, 'index.html'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built window', () => {
  it('has one module script, of its own files, and none inline', () => {
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    expect(scripts[0]?.[1]).toMatch(/ type="module".* src="\.\/assets\/[\w-]+\.js"/);
    expect(scripts[0]?.[2]).toBe('');
    expect(html).not.toMatch(/\son\w+=|javascript:/i);
  });

  it('names no other address and no inline file', () => {
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).not.toHaveLength(0);
    for (const address of addresses) expect(address).toMatch(/^\.\/(assets\/)?[\w-]+\.\w+$/);
  });

  it('has only files that the hosts serve', () => {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[\w-][\w.-]*\.(html|js|css|woff2|svg|png)$/);
  });
});
