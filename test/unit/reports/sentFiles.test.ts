import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sentFilesIn } from '../../../electron/reports/sentFiles.ts';

const bytes = Buffer.from('%PDF-1.7 보고서');
const sha256 = createHash('sha256').update(bytes).digest('hex');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-sent-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of what was sent', () => {
  test('come back byte for byte, each once', async () => {
    const kept = sentFilesIn(join(folder, 'reports'));
    await kept.keep({ sha256, bytes });
    await kept.keep({ sha256, bytes });
    expect(await kept.read(sha256)).toEqual(bytes);
    expect(readdirSync(join(folder, 'reports', sha256.slice(0, 2)))).toEqual([sha256.slice(2)]);
  });

  test('are told when they are gone or changed', async () => {
    const kept = sentFilesIn(folder);
    await expect(kept.read(sha256)).rejects.toMatchObject({
      sentence: { key: 'reportMaking.sentGone' },
    });
    await kept.keep({ sha256, bytes });
    writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2)), 'other');
    await expect(kept.read(sha256)).rejects.toMatchObject({
      sentence: { key: 'reportMaking.sentChanged' },
    });
  });

  test('leave no half file where the disk refuses', async () => {
    const kept = sentFilesIn(folder);
    const place = join(folder, sha256.slice(0, 2), sha256.slice(2));
    mkdirSync(place, { recursive: true });
    await expect(kept.keep({ sha256, bytes })).rejects.toMatchObject({
      sentence: { key: 'reportMaking.notKept' },
    });
    expect(readdirSync(dirname(place))).toEqual([sha256.slice(2)]);
  });
});
