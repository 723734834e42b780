import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanTitle, TitleNews } from '../../../electron/terminal/title.ts';

describe('a title', () => {
  it.each([
    ['plain', 'root@gw: /var/log', 'root@gw: /var/log'],
    ['in Hangul', '민원 서버', '민원 서버'],
    ['with control characters', 'a\x00\x1b[31mb\x7f\x9b', 'a[31mb'],
    ['turned round', 'exe.\u202etxt\u202c\u2066x\u2069', 'exe.txtx'],
    ['with what is not seen', 'a\u200b\u200d\ufeff\u00ad\u115f\u3164b', 'ab'],
    ['over several lines', ' a\r\n b\u2028c\td ', 'a b c d'],
    ['of nothing', '\u202e \x07', null],
    ['with half a character', 'a\ud83d', 'a'],
  ])('%s', (_, title, shown) => {
    expect(cleanTitle(title)).toBe(shown);
  });

  it('is one short line without anything that is not seen, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const shown = cleanTitle(title);
        if (shown === null) return;
        expect([...shown].length).toBeLessThanOrEqual(80);
        expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect(shown).toBe(shown.trim());
        expect(cleanTitle(shown)).toBe(shown);
      }),
    );
  });
});

describe('the news of titles', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told at once, then a few times a second, and ends with the last', () => {
    const told: (string | null)[] = [];
    const news = new TitleNews((title) => told.push(title));
    for (let n = 0; n < 100; n += 1) {
      news.set(`step ${n}`);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1000);
    expect(told[0]).toBe('step 0');
    expect(told.at(-1)).toBe('step 99');
    expect(told.length).toBeLessThanOrEqual(5);
    news.set('step 99');
    news.set('');
    expect(told.at(-1)).toBeNull();
    news.set('late');
    news.stop();
    vi.advanceTimersByTime(1000);
    expect(told.at(-1)).toBeNull();
  });
});
