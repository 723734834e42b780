import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, type Choice, choiceIn, TABS } from '../../../../renderer/reports/choice.ts';
import { tabBeside, tabOfKey } from '../../../../renderer/reports/tabKeys.ts';
import { REPORT_KINDS } from '../../../../shared/report.ts';
import { LANGUAGES } from '../../../../shared/words.ts';

const PLAIN: Choice = { kind: 'initial', language: 'ko', redacted: false, tab: 'write' };
const queryOf = (address: string) => address.split('?')[1] ?? '';

describe('the choice in the address', () => {
  it('comes back as it went in', () => {
    const choices = fc.record({
      kind: fc.constantFrom(...REPORT_KINDS),
      language: fc.constantFrom(...LANGUAGES),
      redacted: fc.boolean(),
      tab: fc.constantFrom(...TABS),
    });
    fc.assert(
      fc.property(choices, (choice) => {
        const address = addressOf('i-7', choice);
        expect(address.startsWith('/reports/i-7?')).toBe(true);
        expect(choiceIn(queryOf(address), PLAIN)).toEqual(choice);
      }),
    );
  });

  it.each([
    ['', PLAIN],
    ['kind=final', { ...PLAIN, kind: 'final' }],
    ['kind=secret&lang=fr&redacted=yes&tab=none', PLAIN],
    ['redacted=1&lang=en', { ...PLAIN, redacted: true, language: 'en' }],
    ['kind=__proto__&kind=final', PLAIN],
    ['%E0%A4%A&tab=send', { ...PLAIN, tab: 'send' }],
  ])('%j', (query, choice) => {
    expect(choiceIn(query, PLAIN)).toEqual(choice);
  });
});

describe('the keys of the tabs', () => {
  it.each([
    ['Digit1', 'write'],
    ['Digit4', 'redaction'],
    ['Numpad2', 'export'],
    ['Digit5', undefined],
    ['Digit0', undefined],
    ['KeyA', undefined],
  ])('%s leads to %s', (code, tab) => {
    expect(tabOfKey(code)).toBe(tab);
  });

  it.each([
    ['ArrowRight', 'write', 'export'],
    ['ArrowRight', 'redaction', 'write'],
    ['ArrowLeft', 'write', 'redaction'],
    ['Home', 'send', 'write'],
    ['End', 'write', 'redaction'],
    ['ArrowDown', 'write', undefined],
  ] as const)('%s from %s leads to %s', (key, from, to) => {
    expect(tabBeside(TABS, from, key)).toBe(to);
  });
});
