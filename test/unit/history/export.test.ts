import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exported } from '../../../electron/history/export.ts';
import { createHistory, type History } from '../../../electron/history/history.ts';
import { Kept } from '../../../electron/history/kept.ts';
import { sentence } from '../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { DAY, observed } from '../../support/history.ts';

const T = Date.UTC(2023, 10, 16, 15);
let temporary: TemporaryDatabase;
let history: History;

beforeEach(() => {
  temporary = temporaryDatabase();
  history = createHistory(temporary.database, () => T + DAY);
});
afterEach(async () => {
  await history.close();
  temporary.remove();
});

function query(format: 'csv' | 'json', checks: readonly string[] = ['gov24/portal']) {
  const span = { from: T, to: T + DAY, language: 'ko' } as const;
  return { checks, of: 'gov24', format, ...span };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

describe('a CSV', () => {
  test('opens in a Korean spreadsheet, one observation a line, in order', async () => {
    history.observe(
      observed('gov24/portal', T + 1500, {
        verdict: 'down',
        errorClass: 'status',
        reason: sentence('problem.internal', { detail: '=HYPERLINK("http://evil"), "x"\n' }),
        phases: { dns: 0.5, firstByte: 12 },
        status: 503,
        address: '10.0.0.1',
        bytes: 120,
      }),
    );
    history.observe(observed('gov24/portal', T + 500));
    const { name, mime, bytes, cut } = await history.export(query('csv'));
    expect({ name, mime, cut }).toEqual({
      name: 'gov24_2023-11-17.csv',
      mime: 'text/csv',
      cut: null,
    });
    const text = textOf(bytes);
    expect(text.startsWith('\uFEFF점검,시각(한국 표준시),판정,응답 시간(ms),')).toBe(true);
    const [, first = '', ...rest] = text.split('\r\n');
    expect(first).toBe('gov24/portal,2023-11-17 00:00:00.500,정상,12.3,,정상,,,,,,,,,,');
    expect(rest.join('\r\n')).toContain('2023-11-17 00:00:01.500,중단,12.3,status,"');
    expect(rest.join('\r\n')).toContain('""http://evil""');
    expect(rest.join('\r\n')).toContain(',503,10.0.0.1,0.5,,,12,,,120,\r\n');
  });
});

describe('a JSON', () => {
  test('says everything that was observed, an observation a line', async () => {
    history.observe(observed('gov24/portal', T + 1));
    history.observe(observed('gov24/login', T + 2, { phases: { dns: 1 } }));
    history.observe(observed('gov24/login', T + DAY));
    const checks = ['gov24/portal', 'gov24/login'];
    const { bytes } = await history.export(query('json', checks));
    const text = textOf(bytes);
    const read = JSON.parse(text);
    expect(read).toMatchObject({ version: 1, of: 'gov24', from: T, to: T + DAY, cut: null });
    expect(read.observations).toEqual([
      { ...observed('gov24/portal', T + 1), reason: { key: 'state.up', params: {}, text: '정상' } },
      {
        ...observed('gov24/login', T + 2, { phases: { dns: 1 } }),
        reason: { key: 'state.up', params: {}, text: '정상' },
      },
    ]);
    expect(text.split('\n').filter((line) => line.startsWith('{"check"'))).toHaveLength(2);
    expect(
      JSON.parse(textOf((await history.export(query('json', []))).bytes)).observations,
    ).toEqual([]);
  });
});

test('what is too much is cut where it says', async () => {
  for (let i = 0; i < 30; i++) history.observe(observed('gov24/portal', T + i * 1000));
  for (let i = 0; i < 5; i++) history.observe(observed('gov24/login', T + i));
  history.observations({ check: 'gov24/portal', limit: 1 });
  const kept = new Kept(temporary.database, (problem) => {
    throw problem;
  });
  const checks = ['gov24/portal', 'gov24/login'];
  const { bytes, cut } = await exported(kept, query('csv', checks), 20);
  expect(cut).toEqual(
    sentence('history.exportCut', { most: 20, until: 'gov24/portal 2023-11-17 00:00:20' }),
  );
  const lines = textOf(bytes).split('\r\n');
  expect(lines).toHaveLength(1 + 20 + 1 + 1);
  expect(lines[21]).toContain('관측이 20건을 넘어');
  const whole = await exported(kept, query('json', checks), 35);
  expect(whole.cut).toBeNull();
  expect(JSON.parse(textOf(whole.bytes)).observations).toHaveLength(35);
});
