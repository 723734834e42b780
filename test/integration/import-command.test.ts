import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../../electron/catalogue/load.ts';
import { folderOf } from '../support/catalogueFiles.ts';

const GATUS = resolve('test/support/import/gatus.yaml');

function watchroom(...args: string[]) {
  const cli = resolve('electron/cli.ts');
  const env = { ...process.env, LANG: 'ko_KR.UTF-8', LC_ALL: '' };
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env, timeout: 50_000 });
}

it('writes a catalogue that loads and says what was left over', () => {
  const out = join(folderOf({}), 'catalogue.yaml');
  const { status, stdout, stderr } = watchroom('import', 'gatus', GATUS, '--out', out);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toMatch(/^서비스 13개를 옮겼습니다\./);
  expect(stderr).toContain('gatus.yaml:105 “udp”');
  expect(loadCatalogue(out, {}).ok).toBe(true);

  const before = readFileSync(out, 'utf8');
  const again = watchroom('import', 'gatus', GATUS, '--out', out, '--lang', 'en');
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('이미 있습니다');
  expect(readFileSync(out, 'utf8')).toBe(before);
  expect(watchroom('import', 'gatus', GATUS, '--out', out, '--force').status).toBe(0);
});

it('prints the catalogue where no file is named', () => {
  const { status, stdout } = watchroom('import', 'gatus', GATUS);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^organisations:/);
});

it('says what is wrong with a file', () => {
  const folder = folderOf({ 'x.json': '{', 'y.yaml': Buffer.from([0xff, 0xfe, 0x80]) });
  expect(watchroom('import', 'kuma', join(folder, 'none')).stderr).toContain('ENOENT');
  expect(watchroom('import', 'kuma', join(folder, 'x.json'))).toMatchObject({ status: 2 });
  expect(watchroom('import', 'kuma', join(folder, 'y.yaml')).stderr).toContain('UTF-8');
  expect(watchroom('import', 'kuma', GATUS).stderr).toContain('monitorList');
  expect(watchroom('import', 'nagios', GATUS).status).not.toBe(0);
});
