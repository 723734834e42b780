import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openable } from '../../../shared/openable.ts';

describe('what the system’s browser may open', () => {
  it.each([
    ['https://www.gov.kr/', 'https://www.gov.kr/'],
    ['HTTPS://WWW.GOV.KR', 'https://www.gov.kr/'],
    ['https://www.gov.kr:8443/a?b=c#d', 'https://www.gov.kr:8443/a?b=c#d'],
    ['https://행정안전부.kr/', 'https://xn--or3b95l99b5b396g.kr/'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
    ['https://10.0.0.1/', 'https://10.0.0.1/'],
  ])('%s', (text, opened) => {
    expect(openable(text)).toBe(opened);
  });

  it.each([
    ['plain text on the wire', 'http://www.gov.kr/'],
    ['a file', 'file:///etc/passwd'],
    ['a share', 'smb://server/share'],
    ['a share by its letters', '\\\\server\\share'],
    ['a program of the system', 'ms-msdt:/id PCWDiagnostic'],
    ['a search', 'search-ms:query=x&crumb=location:\\\\evil'],
    ['an editor', 'vscode://file/etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['our own scheme', 'app://watchroom/index.html'],
    ['our own links', 'watchroom://incident/1'],
    ['a mail', 'mailto:a@b.kr'],
    ['a view of a source', 'view-source:https://a.kr/'],
    ['a blob', 'blob:https://a.kr/1'],
    ['a user', 'https://www.gov.kr@evil.example/'],
    ['a user with a password', 'https://a:b@evil.example/'],
    ['a password alone', 'https://:b@evil.example/'],
    ['a tab in the scheme', 'ht\ttps://evil.example/'],
    ['a line break', 'https://evil.example/\nx'],
    ['a NUL', 'https://evil.example/\0'],
    ['a bell', 'https://evil.example/\u0007'],
    ['a blank before it', ' https://evil.example/'],
    ['a character that turns the line round', 'https://evil.example/\u202egpj'],
    ['a character that is not seen', 'https://ev\u200bil.example/'],
    ['backslashes', 'https:\\\\evil.example\\'],
    ['a backslash before a user', 'https://www.gov.kr\\@evil.example/'],
    ['no slashes', 'https:evil.example'],
    ['three slashes', 'https:///evil.example'],
    ['no host', 'https://'],
    ['no such port', 'https://a.kr:99999/'],
    ['an option of a program', '--gpu-launcher=x'],
    ['nothing', ''],
    ['too long an address', `https://a.kr/${'x'.repeat(4100)}`],
    ['an address that grows too long', `https://a.kr/${'가'.repeat(1000)}`],
  ])('is never %s', (_what, text) => {
    expect(openable(text)).toBeNull();
  });

  it('is a plain https address, whatever the text was', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'https://',
        'http://',
        'a.kr',
        '/',
        '\\\\',
        '@',
        ':',
        '?',
        '#',
        '%2f',
        '.',
        '가',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const text = fc
      .tuple(fc.constantFrom('', 'https://', 'HTTPS:/'), fc.array(piece, { maxLength: 8 }))
      .map(([start, pieces]) => start + pieces.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const address = openable(given);
        if (address === null) return;
        expect(address).toMatch(/^https:\/\/[\x21-\x7e]+$/);
        expect(address.length).toBeLessThanOrEqual(4096);
        const { username, password, href } = new URL(address);
        expect({ username, password, href }).toEqual({ username: '', password: '', href: address });
      }),
    );
  });
});
