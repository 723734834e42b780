import { describe, expect, it } from 'vitest';
import { countryOf, shareOf } from '../../../../renderer/triage/amounts.ts';
import { paceAfter } from '../../../../renderer/triage/pace.ts';
import { partsOf, partText, without } from '../../../../renderer/triage/query.ts';
import { sayIn } from '../../../../shared/messages/say.ts';

const FROM = Date.parse('2023-11-23T09:00:00+09:00');

describe('a query in parts', () => {
  it('counts both ends of a time as one', () => {
    const query = { from: FROM, to: FROM + 60_000, path: '/bid' };
    expect(partsOf(query)).toEqual(['time', 'path']);
    expect(without(query, 'time')).toEqual({ path: '/bid' });
    expect(without(query, 'path')).toEqual({ from: FROM, to: FROM + 60_000 });
    expect(partsOf({ to: FROM })).toEqual(['time']);
    expect(partsOf({})).toEqual([]);
  });

  it('is said in words, in Korea Standard Time', () => {
    const ko = sayIn('ko');
    const query = { from: FROM, to: FROM + 3_600_000, country: 'NL', source: '203.0.113.7' };
    expect(partText(query, 'time', ko, 'ko')).toBe('시각 11. 23. (목) 09:00:00–10:00:00');
    expect(partText({ from: FROM }, 'time', ko, 'ko')).toBe('시각 11. 23. (목) 09:00:00–');
    expect(partText(query, 'country', ko, 'ko')).toBe('나라 네덜란드');
    expect(partText(query, 'source', sayIn('en'), 'en')).toBe('Address 203.0.113.7');
  });
});

describe('amounts', () => {
  it.each([
    [0, 10, '0%'],
    [1, 100_000, '< 0.1%'],
    [1, 3, '33.3%'],
    [10, 10, '100%'],
    [1, 0, '0%'],
  ])('%i of %i are %s', (part, whole, text) => expect(shareOf(part, whole)).toBe(text));

  it('leaves a code that is no country as it is', () => {
    expect(countryOf('KR', 'en')).toBe('South Korea');
    expect(countryOf('', 'ko')).toBe('');
    expect(countryOf('none', 'ko')).toBe('none');
  });
});

describe('the pace of a reading', () => {
  const running = (read: number) => ({ read, state: 'running' as const });

  it('is what was read between two looks', () => {
    const first = paceAfter(undefined, running(0), 0);
    expect(first.bytesPerSecond).toBeNull();
    expect(paceAfter(first, running(3_000_000), 2000).bytesPerSecond).toBe(1_500_000);
  });

  it('waits for looks that lie apart', () => {
    const first = paceAfter(undefined, running(0), 0);
    expect(paceAfter(first, running(1000), 100)).toBe(first);
  });

  it('is none while it rests, and begins anew after that', () => {
    const first = paceAfter(undefined, running(0), 0);
    const rests = paceAfter(first, { read: 1000, state: 'paused' }, 1000);
    expect(rests.bytesPerSecond).toBeNull();
    expect(paceAfter(rests, running(2000), 11_000).bytesPerSecond).toBe(100);
  });
});
