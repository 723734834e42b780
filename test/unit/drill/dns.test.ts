import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../electron/drill/dns.ts';

const addresses = new Map([['www.gov24.example', '192.0.2.12']]);

/** A plain query, RFC 1035 §4.1. */
function query(name: string, type: number): Buffer {
  const labels = name.split('.').map((l) => Buffer.from([l.length, ...Buffer.from(l)]));
  const header = Buffer.from([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([header, ...labels, Buffer.from([0, 0, type, 0, 1])]);
}

describe('the name server', () => {
  it('answers a known name whatever its case, keeping the question as asked', () => {
    const asked = query('WWW.gov24.Example', 1);
    const answer = answerTo(asked, addresses);
    expect(answer?.subarray(0, 2)).toEqual(asked.subarray(0, 2));
    expect(answer?.subarray(12, asked.length)).toEqual(asked.subarray(12));
    expect(answer?.readUInt16BE(6)).toBe(1);
    expect([...(answer?.subarray(-4) ?? [])]).toEqual([192, 0, 2, 12]);
  });

  it('knows no other name, and no other record of a name', () => {
    const other = answerTo(query('x.example', 1), addresses);
    expect((other?.readUInt16BE(2) ?? 0) & 15).toBe(3);
    const aaaa = answerTo(query('www.gov24.example', 28), addresses);
    expect((aaaa?.readUInt16BE(2) ?? 15) & 15).toBe(0);
    expect(aaaa?.readUInt16BE(6)).toBe(0);
  });

  it('answers no answer, so that two of them cannot talk for ever', () => {
    const answer = answerTo(query('www.gov24.example', 1), addresses);
    expect(answer && answerTo(answer, addresses)).toBeNull();
  });

  it('bears any bytes, and any damage to a query', () => {
    const bytes = fc.uint8Array({ maxLength: 600 }).map((b) => Buffer.from(b));
    const damaged = fc.tuple(fc.nat(40), fc.nat(255), fc.nat(40)).map(([at, value, length]) => {
      const q = query('www.gov24.example', 1);
      q[at % q.length] = value;
      return q.subarray(0, length);
    });
    fc.assert(
      fc.property(fc.oneof(bytes, damaged), (asked) => {
        expect(() => answerTo(asked, addresses)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
