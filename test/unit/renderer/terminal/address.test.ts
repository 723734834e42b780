import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../renderer/terminal/address.ts';
import { decodeLabel } from '../../../../renderer/terminal/punycode.ts';

/** Any character; those of the first planes' beginning, where the hostile ones are, more often. */
const character = fc
  .oneof(fc.nat(0xff), fc.nat(0x2fff), fc.nat(0x10ffff))
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe('readAddress', () => {
  it('cuts an address around its host, and loses nothing of it', () => {
    const address = readAddress('https://www.gov.kr:8443/portal/main?a=1#top');
    expect(address).toEqual({
      kind: 'web',
      real: 'https://www.gov.kr:8443/portal/main?a=1#top',
      opens: true,
      before: 'https://',
      host: 'www.gov.kr:8443',
      after: '/portal/main?a=1#top',
      name: null,
      cautions: [],
    });
  });

  it.each([
    ['a user that looks like a host', 'https://www.gov.kr@evil.example/', 'evil.example', ['user']],
    ['a user with a password', 'https://a:b@evil.example/', 'evil.example', ['user']],
    ['Hangul', 'https://행정안전부.kr/', 'xn--or3b95l99b5b396g.kr', ['letters']],
    ['Latin with a Cyrillic letter', 'https://p\u0430ypal.com/', 'xn--pypal-4ve.com', ['mixed']],
    ['the same in Punycode', 'https://xn--pypal-4ve.com/', 'xn--pypal-4ve.com', ['mixed']],
    [
      'Cyrillic alone',
      'https://\u0430\u0440\u0440\u04cf\u0435.com/',
      'xn--80ak6aa92e.com',
      ['letters'],
    ],
    ['an IPv6 address', 'https://[2001:db8::1]:443/x', '[2001:db8::1]', []],
    ['an address without encryption', 'http://www.gov.kr/', 'www.gov.kr', ['plain']],
    ['a user there', 'http://www.gov.kr@evil.kr/', 'evil.kr', ['plain', 'user']],
  ])('says what is to be known of %s', (_, text, host, cautions) => {
    expect(readAddress(text)).toMatchObject({ kind: 'web', host, cautions });
  });

  it('tells how a name reads that is written in ASCII', () => {
    expect(readAddress('https://xn--pypal-4ve.com/')).toMatchObject({ name: 'p\u0430ypal.com' });
  });

  it.each([
    ['javascript:alert(1)', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['vscode://file/etc/passwd', 'scheme'],
    ['//evil.example/', 'unreadable'],
    ['https://', 'unreadable'],
    ['ht\ttps://evil.example/', 'unreadable'],
    ['https://a.example/\u0007', 'unreadable'],
    [`https://a.example/${'x'.repeat(5000)}`, 'long'],
    ['', 'unreadable'],
  ])('never opens %j', (text, reason) => {
    expect(readAddress(text)).toMatchObject({ kind: 'other', reason });
  });

  it.each([
    ['https://www.gov.kr/', true],
    ['http://www.gov.kr/', false],
    ['https://www.gov.kr@evil.example/', false],
  ])('tells of %s whether the console opens it: %s', (text, opens) => {
    expect(readAddress(text)).toMatchObject({ kind: 'web', opens });
  });

  it('shows what hides in an address that is not opened', () => {
    expect(readAddress('x\u202ey')).toMatchObject({ text: 'x‹U+202E›y' });
  });

  it('opens exactly what it shows, in ASCII, whatever the text was', () => {
    const any = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string({ unit: character }));
    const text = fc.tuple(fc.constantFrom('', 'https://', 'http://a@'), any).map((p) => p.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const address = readAddress(given);
        if (address.kind === 'other') return;
        expect(address.before + address.host + address.after).toBe(address.real);
        expect(address.real).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
        expect(new URL(address.real).host).toBe(address.host);
      }),
    );
  });
});

describe('decodeLabel', () => {
  // From RFC 3492, section 7.1, and names in use.
  it.each([
    ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['xn--fiq228c', '中文'],
    ['xn--bcher-kva', 'bücher'],
  ])('reads %s', (label, letters) => {
    expect(decodeLabel(label)).toBe(letters);
  });

  it.each(['gov', 'xn--\u00e9', 'xn--99999999', 'xn--a!', `xn--${'a'.repeat(60)}`])(
    'takes %s for none',
    (label) => {
      expect(decodeLabel(label)).toBeNull();
    },
  );

  it('agrees with Node about every name of Hangul', () => {
    const syllable = fc
      .integer({ min: 0xac00, max: 0xd7a3 })
      .map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.string({ unit: syllable, minLength: 1, maxLength: 12 }), (name) => {
        const label = domainToASCII(name);
        fc.pre(label !== '');
        expect(decodeLabel(label)).toBe(domainToUnicode(label));
      }),
    );
  });
});
