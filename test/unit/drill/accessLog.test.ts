import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccessLog, linesBetween } from '../../../electron/drill/accessLog.ts';
import { readScript } from '../../../electron/drill/readScript.ts';

const { traffic } = readScript('assets/drills/november-2023/script.yaml');
const START = Date.parse('2023-11-23T08:50:00+09:00');
const END = Date.parse('2023-11-23T11:00:00+09:00');
const COMBINED =
  /^(\d{1,3}(?:\.\d{1,3}){3}) - - \[(\d\d\/Nov\/2023:\d\d:\d\d:\d\d \+0900)\] "GET \/\S* HTTP\/1\.1" \d{3} \d+ "-" "[^"]+"\n$/;

describe('the access log', () => {
  it("is nginx's combined format in order of time", () => {
    const lines = linesBetween(traffic, START, END);
    const stamps = lines.map((line) => COMBINED.exec(line)?.[2] ?? `not a line: ${line}`);
    expect(stamps).toEqual(stamps.toSorted());
    expect(stamps[0]).toBe('23/Nov/2023:08:50:00 +0900');
  });

  it('shows one foreign address far above every other while the site is frozen', () => {
    const lines = linesBetween(
      traffic,
      Date.parse('2023-11-23T09:19:00+09:00'),
      Date.parse('2023-11-23T10:21:00+09:00'),
    );
    const counts = new Map<string, number>();
    for (const line of lines) {
      const address = COMBINED.exec(line)?.[1] ?? '';
      counts.set(address, (counts.get(address) ?? 0) + 1);
    }
    const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
    expect(first?.[0]).toBe('203.0.113.77');
    expect(first?.[1]).toBe(62 * 75);
    expect(first?.[1]).toBeGreaterThan(20 * (second?.[1] ?? 0));
  });

  it('is the same however it is cut', () => {
    const moment = fc.integer({ min: START - 60_000, max: END + 60_000 });
    fc.assert(
      fc.property(moment, moment, moment, (...moments) => {
        const [a = 0, b = 0, c = 0] = moments.toSorted((x, y) => x - y);
        const parts = [...linesBetween(traffic, a, b), ...linesBetween(traffic, b, c)];
        expect(parts).toEqual(linesBetween(traffic, a, c));
      }),
      { numRuns: 30 },
    );
  });

  it('is a file that follows the story forwards and back, and is gone at the end', () => {
    const log = new AccessLog(traffic);
    const content = (): string => readFileSync(log.path, 'utf8');
    log.follow(START);
    expect(content()).toBe('');
    log.follow(START + 60_000);
    log.follow(START + 120_000);
    const two = content();
    expect(two).toBe(linesBetween(traffic, START, START + 120_000).join(''));
    log.follow(END);
    expect(content().length).toBeLessThan(2 * 1024 * 1024);
    log.follow(START + 120_000);
    expect(content()).toBe(two);
    log.close();
    expect(existsSync(log.path)).toBe(false);
  });

  it('outlives the loss of its folder', () => {
    const log = new AccessLog(traffic);
    log.close();
    expect(() => log.follow(END)).not.toThrow();
  });
});
