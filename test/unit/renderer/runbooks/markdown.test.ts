import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../../renderer/runbooks/Markdown.tsx';

const shown = (text: string): string => renderToStaticMarkup(createElement(Markdown, { text }));

/** Everything the page may make of Markdown: no links, pictures, scripts or frames. */
const ALLOWED = new Set('div p ul ol li em strong code pre blockquote br hr'.split(' '));

function tagsOf(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1] ?? '');
}

describe('Markdown', () => {
  it('shows paragraphs, lists, code and emphasis', () => {
    expect(shown('**인증**과 `ping`\n\n1. 하나\n2. 둘\n\n```\nls\n```')).toBe(
      '<div class="markdown"><p><strong>인증</strong>과 <code>ping</code></p>' +
        '<ol start="1"><li><p>하나</p></li><li><p>둘</p></li></ol>' +
        '<pre tabindex="0"><code>ls</code></pre></div>',
    );
  });

  it('shows HTML as the text it is', () => {
    const html = shown('<img src=x onerror=alert(1)>\n\n값 <b>굵게</b>');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('&lt;b&gt;');
  });

  it('names a link and where it leads, without leading there', () => {
    expect(shown('[절차](javascript:alert(1)) <https://a.example/>')).toBe(
      '<div class="markdown"><p>절차 (<code>javascript:alert(1)</code>) ' +
        '<code>https://a.example/</code></p></div>',
    );
  });

  it('bears nesting of any depth', () => {
    expect(shown(`${'> '.repeat(400)}깊은 글`)).toContain('깊은 글');
  });

  it('makes nothing but text and its layout of any Markdown', () => {
    const piece = fc.constantFrom(
      ...[
        '# ',
        '- ',
        '1. ',
        '> ',
        '`',
        '```\n',
        '*',
        '**',
        '[a](b)',
        '![a](b)',
        '<script>',
        '<a href=x>',
      ],
      ...['\n', '\n\n', '[a]: b\n', '&lt;', '글', ' '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60, size: 'max' }), (pieces) => {
        for (const tag of tagsOf(shown(pieces.join('')))) expect(ALLOWED).toContain(tag);
      }),
    );
  });
});
