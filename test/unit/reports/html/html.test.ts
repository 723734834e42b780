import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../electron/reports/document/document.ts';
import { htmlOf } from '../../../../electron/reports/formats/html/html.ts';
import { legible } from '../../../../electron/reports/formats/legible.ts';
import { anyDocument, anyText } from '../../../support/hwpx/documents.ts';
import { documentExample, longDocument, picturesExample } from '../../../support/reportDocument.ts';
import { textsOf } from '../../../support/reportReaders/document.ts';

const written = (document: Document) => htmlOf(document, picturesExample());
const TAG = /<(\/?[a-z][a-z0-9]*)((?: [a-z:-]+(?:="[^"<>]*")?)*)\s*\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What the file's markup is, and what is text in it; the style sheet aside. */
function taken(html: string): { tags: string[]; attributes: string; text: string } {
  const body = html.replace(/<style>[^<]*<\/style>/, '').replace('<!doctype html>', '');
  const tags = [...body.matchAll(TAG)];
  const rest = body.replaceAll(TAG, '\u0000');
  // All that is left of the signs of markup are entities.
  expect(rest).not.toMatch(/[<>]/);
  expect(rest.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  return {
    tags: tags.map(([, name = '']) => name),
    attributes: tags.map(([, , attributes = '']) => attributes).join('\n'),
    text: rest.replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? ''),
  };
}

/** All that a browser takes for the style sheet. */
function styleIn(html: string): string {
  return html.split('<style>')[1]?.split('</style')[0] ?? '';
}

/** The same document with another text in the place of every text that is not empty. */
function replaced(document: Document, text: string): Document {
  const kept = new Set(['language', 'kind', 'part', 'mark', 'sha256', 'fill', 'stroke', 'tone']);
  kept.add('anchor');
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      typeof value === 'string' && value !== '' && !kept.has(key) ? text : value,
    ),
  );
}

describe('the web page', () => {
  test('holds every text as it was written, in both languages', () => {
    for (const language of ['ko', 'en'] as const) {
      const document = documentExample(language);
      const { text } = taken(written(document));
      for (const words of textsOf(document)) expect(text).toContain(legible(words));
      expect(text).toContain(document.marking);
    }
  });

  test('interprets nothing of a text, wherever it stands', () => {
    const document = documentExample();
    const shape = taken(written(replaced(document, 'x'))).tags;
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text !== '');
        expect(taken(written(replaced(document, text))).tags).toEqual(shape);
      }),
      { numRuns: 200 },
    );
  });

  test('is whole whatever was written', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { tags, text } = taken(written(document));
        const open: string[] = [];
        const alone = new Set(['meta', 'img', 'col', 'rect', 'polyline', 'polygon']);
        for (const tag of tags.filter((name) => !alone.has(name))) {
          if (tag.startsWith('/')) expect(open.pop()).toBe(tag.slice(1));
          else open.push(tag);
        }
        expect(open).toEqual([]);
        for (const words of textsOf(document)) expect(text).toContain(legible(words));
      }),
      { numRuns: 200 },
    );
  });

  test('ends no style sheet and no string in it by what was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = written({ ...documentExample(), number: text, marking: text, pageMark: text });
        const style = styleIn(html);
        expect(style).not.toContain('<');
        const outside = style.replaceAll(/"[^"\n]*"/g, '""');
        expect(outside).not.toContain('\\');
        const empty = written({ ...documentExample(), number: '', marking: '', pageMark: '' });
        const counted = (css: string) => css.replaceAll(/content: [^;]*;/g, '');
        expect(counted(outside)).toBe(counted(styleIn(empty).replaceAll(/"[^"\n]*"/g, '""')));
      }),
    );
  });

  test('needs nothing from anywhere else and runs nothing', () => {
    const { tags, attributes } = taken(written(documentExample()));
    expect(tags).not.toContain('script');
    expect(tags).not.toContain('link');
    expect(attributes).not.toMatch(/\son[a-z]+=/);
    const references = [...attributes.matchAll(/ (?:src|href|action|data)="([^"]*)"/g)];
    const outside = references.filter(
      ([, to = '']) => !/^(#section-\d+$|data:image\/png;)/.test(to),
    );
    expect(outside).toEqual([]);
    expect(attributes).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
    );
  });

  test('has contents that lead to its sections, where it is long', () => {
    const html = written(documentExample());
    const { attributes } = taken(html);
    const links = [...attributes.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links).toHaveLength(6);
    for (const id of links) expect(attributes).toContain(` id="${id}"`);
    expect(written(longDocument(3))).not.toContain('<nav');
  });

  test('names tables, columns, rows and pictures', () => {
    const { attributes, tags, text } = taken(written(documentExample()));
    expect(tags.filter((tag) => tag === 'caption')).toHaveLength(2);
    expect(text).toContain('경과 표 <1> #');
    expect(attributes.match(/scope="col"/g)).toHaveLength(3 + 3);
    expect(attributes.match(/scope="row"/g)).toHaveLength(4 + 1);
    expect(attributes.match(/scope="rowgroup"/g)).toHaveLength(2);
    expect(attributes).toContain('alt="증거 E1: 화면 &lt;1&gt;.png"');
    expect(tags.filter((tag) => tag === 'img')).toHaveLength(1);
  });
});
