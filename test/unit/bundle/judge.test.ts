import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeBundle } from '../../../electron/bundleVerdict.ts';
import { smallBundle } from '../../support/bundle.ts';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-judge-'));
  path = join(folder, '제출.watchroom');
  writeFileSync(path, await smallBundle());
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an opened bundle', () => {
  it('is told in the language of the window, by its name alone', async () => {
    const korean = await judgeBundle(path, 'ko');
    expect(korean).toMatchObject({ file: '제출.watchroom', whole: true });
    expect(korean.lines.join('\n')).toMatch(/온전합니다/);
    expect((await judgeBundle(path, 'en')).lines.join('\n')).toMatch(/Whole: all/);
  });

  it('is not whole where a letter of it was changed, and says what', async () => {
    const altered = Buffer.from(await smallBundle());
    const middle = altered.length >> 1;
    altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle);
    const other = join(folder, 'altered.watchroom');
    writeFileSync(other, altered);
    const { lines, whole } = await judgeBundle(other, 'en');
    expect(whole).toBe(false);
    expect(lines.join('\n')).toMatch(/Not whole/);
  });

  it.each([
    ['/etc/passwd', /is no evidence bundle/],
    ['/nowhere/x.watchroom', /./],
    ['', /is no evidence bundle/],
  ])('is not %j', async (other, why) => {
    await expect(judgeBundle(other, 'en')).rejects.toThrow(why);
  });

  it('is named by its whole path', async () => {
    await expect(judgeBundle(relative('.', path), 'en')).rejects.toThrow(/is no evidence bundle/);
  });
});
