import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MarkdownFault } from '../../../electron/markdown/fault.ts';
import { readMarkdown } from '../../../electron/markdown/read.ts';

function faultOf(text: string) {
  try {
    readMarkdown(text, 'a.md');
  } catch (error) {
    if (error instanceof MarkdownFault) return error.fault;
    throw error;
  }
  return undefined;
}

describe('readMarkdown', () => {
  test('gives front matter, its places and the body with whole-file positions', () => {
    const file = readMarkdown('---\nid: a\ntitle: 제목\n---\n# H\n\n- [ ] x\n', 'a.md');
    expect(file.frontMatter).toEqual({ id: 'a', title: '제목' });
    expect(file.placeOf('title')).toEqual({ line: 3, column: 1 });
    expect(file.tree.children.map((n) => [n.type, n.position?.start.line])).toEqual([
      ['heading', 5],
      ['list', 7],
    ]);
  });

  test('a file without front matter has none', () => {
    expect(readMarkdown('# H', 'a.md').frontMatter).toBeNull();
  });

  test('reads a byte order mark and Windows line ends', () => {
    expect(readMarkdown('\uFEFF---\r\nid: a\r\n---\r\n# H\r\n', 'a.md').frontMatter).toEqual({
      id: 'a',
    });
  });

  test('says where the front matter is not YAML', () => {
    expect(faultOf('---\nid: a\ntitle: [\n---\n')).toMatchObject({
      file: 'a.md',
      line: 3,
      sentence: { key: 'markdown.frontMatter' },
    });
  });

  test.each([
    ['too long', 'a\n\n'.repeat(40_000), 'markdown.tooLong', 1],
    ['a long block', `\n${'a'.repeat(9000)}`, 'markdown.tooDeep', 2],
    ['deep quotes', `x\n\n${'> '.repeat(40)}`, 'markdown.tooDeep', 3],
    ['alias bomb', bomb(), 'markdown.frontMatter', 2],
  ])('refuses %s', (_name, text, key, line) => {
    expect(faultOf(text)).toMatchObject({ line, sentence: { key } });
  });

  test('any text is read or refused as a fault', () => {
    const marks = fc.constantFrom('---\n', '- [ ] ', '> ', '# ', '**', '`', '[', '\n', '  ', 'a: ');
    const text = fc.array(fc.oneof(marks, fc.string({ maxLength: 5 }))).map((p) => p.join(''));
    fc.assert(
      fc.property(text, (t) => {
        faultOf(t);
      }),
    );
  });
});

function bomb(): string {
  const lines = ['---', 'a0: &a0 [x, x]'];
  for (let i = 1; i < 20; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
  return `${lines.join('\n')}\n---\n`;
}
