import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { listDrills } from '../../../electron/drill/list.ts';
import { readScript } from '../../../electron/drill/readScript.ts';
import { Problem } from '../../../shared/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchroom-script-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = {
  title: { ko: '훈련', en: 'Drill' },
  startsAt: '2023-11-17T08:00:00+09:00',
  endsAt: '2023-11-18T08:00:00+09:00',
  opensAt: '2023-11-17T08:30:00+09:00',
  days: [],
  servers: [
    { id: 'login', kind: 'web', pages: [{ path: '/', json: {} }] },
    { id: 'site', kind: 'web', pages: [{ path: '/', title: 't', text: 't' }] },
    { id: 'mail', kind: 'tcp' },
  ],
  faults: [] as unknown[],
};
const fault = {
  service: 'site',
  text: { ko: '멈춤', en: 'Frozen' },
  from: '2023-11-17T09:00:00+09:00',
  to: '2023-11-17T10:00:00+09:00',
  effects: [{ server: 'site', kind: 'hang' }],
};

function read(content: unknown): unknown {
  const file = join(folder, 'script.yaml');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readScript(file);
}

function problemOf(content: unknown): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return '';
}

describe('a script', () => {
  it('is read with its times in milliseconds', () => {
    expect(read({ ...good, faults: [fault] })).toMatchObject({
      startsAt: Date.UTC(2023, 10, 16, 23),
      faults: [{ from: Date.UTC(2023, 10, 17, 0) }],
    });
  });

  it.each([
    ['an unknown member', { ...good, speed: 3 }, 'speed'],
    ['a story that ends first', { ...good, endsAt: good.startsAt }, 'endsAt'],
    ['a beginning outside', { ...good, opensAt: '2024-01-01T00:00:00Z' }, 'opensAt'],
    ['a time without its zone', { ...good, opensAt: '2023-11-17T08:30:00' }, 'opensAt'],
    [
      'a day outside',
      { ...good, days: [{ at: '2024-01-01T00:00:00Z', title: good.title }] },
      'days.0.at',
    ],
    ['a server twice', { ...good, servers: [...good.servers, good.servers[2]] }, 'servers.3.id'],
    ['a fault that ends first', { ...good, faults: [{ ...fault, to: fault.from }] }, 'faults.0.to'],
    [
      'a fault outside',
      { ...good, faults: [{ ...fault, to: '2024-01-01T00:00:00Z' }] },
      'faults.0',
    ],
    [
      'an effect on no server',
      { ...good, faults: [{ ...fault, effects: [{ server: 'x', kind: 'hang' }] }] },
      'faults.0.effects.0',
    ],
    [
      'an effect that does not fit its server',
      { ...good, faults: [{ ...fault, effects: [{ server: 'mail', kind: 'hang' }] }] },
      'faults.0.effects.0',
    ],
    [
      'a page that asks what stands below',
      {
        ...good,
        servers: [
          {
            id: 'a',
            kind: 'web',
            pages: [{ path: '/', json: {}, asks: { server: 'login', path: '/' } }],
          },
          ...good.servers,
        ],
      },
      'servers.0.pages.0.asks',
    ],
    [
      'more log than a file should hold',
      {
        ...good,
        traffic: [
          {
            from: good.startsAt,
            to: good.endsAt,
            perMinute: 600,
            addresses: ['203.0.113.77'],
            paths: ['/'],
            status: 200,
            agent: 'x',
          },
        ],
      },
      'traffic',
    ],
  ])('is refused with %s, by its place', (_, content, where) => {
    expect(problemOf(content)).toContain(`the entry ${where} `);
  });

  it('is refused when it is no YAML, too large, absent or an alias bomb', () => {
    expect(problemOf('a: [')).toContain('could not be read');
    expect(problemOf(`#${' '.repeat(600 * 1024)}`)).toContain('could not be read');
    const bomb = ['a0: &a0 [x, x]'];
    for (let n = 1; n < 12; n += 1) {
      bomb.push(
        `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    }
    expect(problemOf(bomb.join('\n'))).toContain('could not be read');
    expect(() => readScript(join(folder, 'none.yaml'))).toThrow(Problem);
  });

  it('meets anything at all with a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(problemOf(text)).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('is listed among the drills', () => {
    expect(listDrills('assets')).toEqual([
      expect.objectContaining({ name: 'november-2023', title: expect.anything() }),
    ]);
    expect(listDrills(folder)).toEqual([]);
  });
});
