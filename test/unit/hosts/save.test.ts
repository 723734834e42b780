import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveWhole } from '../../../electron/hosts/save.ts';
import { Problem } from '../../../shared/problem.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('saving a file', () => {
  it('replaces the old one and leaves nothing beside it', async () => {
    const path = join(folder, '보고서.pdf');
    writeFileSync(path, 'old');
    await saveWhole(path, Buffer.from('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['보고서.pdf']);
  });

  it('says where and why it could not, and leaves nothing half-written', async () => {
    const missing = join(folder, 'none', 'report.pdf');
    await expect(saveWhole(missing, Buffer.from('x'))).rejects.toThrow(Problem);
    const taken = join(folder, 'report.pdf');
    mkdirSync(taken);
    await expect(saveWhole(taken, Buffer.from('x'))).rejects.toThrow(taken);
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });
});
