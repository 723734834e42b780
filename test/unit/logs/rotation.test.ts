import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logFiles, openRotation, type Rotation } from '../../../electron/logs/rotation.ts';

let folder: string;
let told: string[];
let open: Rotation[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'watchroom-logs-')), 'logs');
  told = [];
  open = [];
});
afterEach(() => {
  for (const one of open) one.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function rotation(more: { fileBytes?: number; kept?: number } = {}): Rotation {
  const one = openRotation(folder, {
    ...more,
    refused: (error) => told.push(String(error)),
    recovered: (lost) => told.push(`recovered ${lost}`),
  });
  open.push(one);
  return one;
}
const names = () => readdirSync(folder).toSorted();
const text = (number: number) => readFileSync(join(folder, `watchroom.${number}.log`), 'utf8');

describe('the files of the log', () => {
  it('have a line as soon as it was written, for their owner alone', () => {
    rotation().write('one\n');
    expect(text(1)).toBe('one\n');
    if (process.platform === 'win32') return;
    expect(statSync(join(folder, 'watchroom.1.log')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('follow one another by size, and the oldest are deleted', () => {
    const log = rotation({ fileBytes: 100, kept: 3 });
    for (let n = 0; n < 50; n += 1) log.write(`${String(n).padStart(19, '0')}\n`);
    expect(names()).toEqual(['watchroom.10.log', 'watchroom.8.log', 'watchroom.9.log']);
    expect(logFiles(folder).map(({ name }) => name)).toEqual([
      'watchroom.8.log',
      'watchroom.9.log',
      'watchroom.10.log',
    ]);
    expect(text(10)).toContain('49\n');
    for (const { bytes } of logFiles(folder)) expect(bytes).toBeLessThanOrEqual(100);
  });

  it('go on where the last start ended, whatever else lies there', () => {
    rotation({ fileBytes: 95 }).write(`${'a'.repeat(90)}\n`);
    for (const stray of ['watchroom.0.log', 'watchroom.x.log', 'watchroom.99.log.gz', 'notes']) {
      writeFileSync(join(folder, stray), 'stray');
    }
    rotation({ fileBytes: 95 }).write('next\n');
    rotation({ fileBytes: 100 }).write('and\n');
    expect(text(2)).toBe('next\nand\n');
    expect(names()).toContain('notes');
  });

  it('keep a line apart from one that a crash tore', () => {
    rotation().write('whole\n');
    writeFileSync(join(folder, 'watchroom.1.log'), 'whole\n{"half":');
    rotation().write('next\n');
    expect(text(1)).toBe('whole\n{"half":\nnext\n');
  });

  it('take a line that is longer than a file', () => {
    const log = rotation({ fileBytes: 10 });
    log.write(`${'x'.repeat(50)}\n`);
    log.write('y\n');
    expect(text(1)).toHaveLength(51);
    expect(text(2)).toBe('y\n');
  });

  it('come back where somebody deleted them', () => {
    const log = rotation();
    log.write('one\n');
    rmSync(folder, { recursive: true });
    log.write('two\n');
    expect(text(1)).toBe('two\n');
    expect(told).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('are never written through a link', () => {
    const elsewhere = join(folder, '..', 'elsewhere');
    rotation().write('one\n');
    rmSync(join(folder, 'watchroom.1.log'));
    writeFileSync(elsewhere, 'mine');
    symlinkSync(elsewhere, join(folder, 'watchroom.7.log'));
    rotation().write('two\n');
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
    expect(told).toHaveLength(1);
  });
});

describe('a disk that refuses', () => {
  it('is told once, stops nothing, and counts what it lost when it takes lines again', () => {
    writeFileSync(folder, 'a file where the folder should be');
    const log = rotation();
    for (let n = 0; n < 3; n += 1) log.write('lost\n');
    expect(told).toHaveLength(1);
    rmSync(folder);
    log.write('kept\n');
    expect(told.slice(1)).toEqual(['recovered 3']);
    expect(text(1)).toBe('kept\n');
  });
});
