import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOfficeFiles } from '../../../electron/reports/typesetting/officeFiles.ts';

let folder: string;
let office: ReturnType<typeof createOfficeFiles>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-files-'));
  office = createOfficeFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = () => [...office().files.keys()];

test('an office without a folder has no files', () => {
  rmSync(folder, { recursive: true });
  expect(office()).toEqual({ files: new Map(), faults: [] });
});

test('only plain files that a template can use are read', () => {
  writeFileSync(join(folder, 'report.typ'), '글');
  writeFileSync(join(folder, 'logo.PNG'), 'x');
  writeFileSync(join(folder, 'office.yaml'), 'x');
  writeFileSync(join(folder, 'x.wasm'), 'x');
  mkdirSync(join(folder, 'more.typ'));
  symlinkSync('/etc/hostname', join(folder, 'secret.txt'));
  expect(names()).toEqual(['logo.PNG', 'report.typ']);
  expect(office().files.get('report.typ')?.toString()).toBe('글');
});

test('files are read again when one changed, came or went, and not otherwise', () => {
  const path = join(folder, 'parts.typ');
  writeFileSync(path, '1');
  const first = office();
  expect(office()).toBe(first);
  writeFileSync(path, '22');
  expect(office().files.get('parts.typ')?.toString()).toBe('22');
  writeFileSync(join(folder, 'more.typ'), '3');
  expect(names()).toEqual(['more.typ', 'parts.typ']);
  rmSync(path);
  expect(names()).toEqual(['more.typ']);
});

test('what is too large or too much is told and left out', () => {
  writeFileSync(join(folder, 'logo.png'), Buffer.alloc(2 * 1024 * 1024 + 1));
  for (let i = 10; i < 52; i++) writeFileSync(join(folder, `p${i}.typ`), '');
  const { files, faults } = office();
  expect(files.size).toBe(40);
  expect(faults.map(({ file, sentence }) => [file, sentence.key])).toEqual([
    ['logo.png', 'reportTemplate.tooLarge'],
    ['p50.typ', 'reportTemplate.tooMany'],
  ]);
});
