import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../../../electron/reports/document/document.ts';
import { proseOf } from '../../../../electron/reports/prose/prose.ts';

/** A line for each paragraph: what it is, its marks, its text with marks of emphasis as tags. */
function drawn(markdown: string): string[] {
  return proseOf(markdown).map((paragraph) => {
    if (paragraph.kind === 'code') return `code ${paragraph.text}`;
    const text = paragraph.spans
      .map(({ text, strong, emphasis, code }) => {
        const tag = `${strong ? 'S' : ''}${emphasis ? 'E' : ''}${code ? 'C' : ''}`;
        return tag ? `${tag}(${text})` : text;
      })
      .join('');
    return paragraph.kind === 'item'
      ? `${paragraph.depth} ${paragraph.mark} ${text}`
      : `${paragraph.kind} ${text}`;
  });
}

function textOf(paragraph: Paragraph): string {
  if (paragraph.kind === 'code') return paragraph.text;
  const text = paragraph.spans.map((span) => span.text).join('');
  return paragraph.kind === 'item' ? `${paragraph.mark} ${text}` : text;
}

const allOf = (markdown: string) => proseOf(markdown).map(textOf).join('\n');

describe('what an operator wrote', () => {
  test('is paragraphs, headings, lists, quotes and code', () => {
    const markdown = [
      '# 경위',
      '인증 **서버**가 *느려짐*.',
      '다음 줄 `ping -c 3`, **_둘 다_**',
      '',
      '- 교체',
      '  1. 확인',
      '     - 깊이',
      '  3. 기록',
      '- 재기동',
      '',
      '  이어지는 문단',
      '',
      '> 인용',
      '> - 항목',
      '',
      '```sh',
      'a  b',
      '',
      '# c',
      '```',
    ].join('\n');
    expect(drawn(markdown)).toEqual([
      'heading 경위',
      'text 인증 S(서버)가 E(느려짐).\n다음 줄 C(ping -c 3), SE(둘 다)',
      '0 • 교체',
      '1 1. 확인',
      '2 • 깊이',
      '1 3. 기록',
      '0 • 재기동',
      'text 이어지는 문단',
      'quote 인용',
      '0 • 항목',
      'code a  b\n\n# c',
    ]);
  });

  test.each([
    ['2023. 11. 17. (금) 08:40 접속 **장애**', 'text 2023. 11. 17. (금) 08:40 접속 S(장애)'],
    ['11. 17. 08:40 발생\n11. 18. 09:45 복구', 'text 11. 17. 08:40 발생|text 11. 18. 09:45 복구'],
    ['- 2023. 11. 17. 발생', '0 • 2023. 11. 17. 발생'],
    ['2023. 장애 현황', 'text 2023. 장애 현황'],
    ['1. 가\n1. 나', '0 1. 가|0 1. 나'],
    ['7) 가\n9) 나', '0 7. 가|0 9. 나'],
    ['3.', '0 3. '],
    ['장애 발생\n------', 'text 장애 발생|text ------'],
    ['장애 발생\n===', 'text 장애 발생\n==='],
    ['* * *', 'text * * *'],
    ['#x', 'text #x'],
    ['#', 'text #'],
    ['>', 'text >'],
    ['    들여 쓴 줄', 'text 들여 쓴 줄'],
    ['a\\*b\\', 'text a*b\\'],
    ['C:\\작업\\가', 'text C:\\작업\\가'],
    ['<b>굵게</b> <!-- x --> <script>alert(1)</script>', null],
    ['<div>\n**x**\n</div>', 'text <div>\nS(x)\n</div>'],
    ['[이름](https://a.example "t") ![그림](b.png) <https://a.example>', null],
    ['[a]: https://a.example', null],
    ['[^1]: 주석', null],
    ['&amp; &#x41; &nbsp;', null],
    ['| a | b |\n|---|---|\n| 1 | 2 |', null],
    ['~~x~~ https://a.example www.a.example', null],
    ['---\ntitle: x\n---', 'text ---|text title: x|text ---'],
    ['- [ ] 할 일', '0 • [ ] 할 일'],
    ['$y$ #set page() @here =1+1', null],
    ['ᄒᆞᆫ글 漢字 😀 👩‍🚒', null],
    ['```중요한 내용 두 낱말\nx', 'code 중요한 내용 두 낱말\nx'],
    ['```\n2023. 11. 17. x\n```', 'code 2023. 11. 17. x'],
    ['a\r\nb\rc', 'text a\nb\nc'],
  ])('%j', (markdown, expected) => {
    expect(drawn(markdown).join('|')).toBe(expected ?? `text ${markdown}`);
  });

  test('stands no deeper than five lists', () => {
    const markdown = Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}- ${i}`).join('\n');
    const depths = proseOf(markdown).map((one) => (one.kind === 'item' ? one.depth : -1));
    expect(depths).toEqual([0, 1, 2, 3, 4, 4, 4, 4, 4]);
  });

  test('is nothing where nothing was written', () => {
    expect(proseOf('')).toEqual([]);
    expect(proseOf(' \n\t\n')).toEqual([]);
  });
});

describe('no letter is lost', () => {
  const written = fc.string({
    unit: fc.constantFrom(
      ...'가나ab9#*_`~[]()<>|\\!&;$@^:=-+. \n\t'.split(''),
      '\n\n',
      '\n- ',
      '\n> ',
      '\n  ',
      '```',
    ),
    maxLength: 60,
  });
  /** Numbers of lists and languages of fences are mark-up, which the tables above hold. */
  const lettersOf = (text: string) => text.replaceAll(/[^가나ab]/g, '');

  test('in their order', () => {
    fc.assert(
      fc.property(written, (markdown) => {
        fc.pre(!/(`{3}|~{3})[ \t]*[ab9#+.\-_]/.test(markdown));
        expect(lettersOf(allOf(markdown))).toBe(lettersOf(markdown));
      }),
      { numRuns: 2000 },
    );
  });

  test('of any text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const kept = (s: string) => s.replaceAll(/[^\p{L}]/gu, '');
        fc.pre(!/`{3}|~{3}/.test(text));
        expect(kept(allOf(text))).toBe(kept(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a text that would cost a parser seconds', () => {
  const LENGTH = 100_000;
  const filled = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
  const nested = (unit: string, levels: number) =>
    Array.from({ length: levels }, (_, i) => `${unit.repeat(i)}- a`).join('\n');

  test.each([
    ['emphasis', filled('*a**b_c')],
    ['open emphasis', filled('**a _b ')],
    ['mixed runs', filled('*_')],
    ['backticks', Array.from({ length: 440 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['quotes', filled('>')],
    ['lists in a line', filled('- ')],
    ['numbers in a line', filled('1. ')],
    ['quotes and lists', filled('> - ')],
    ['many lists', filled(`${'- '.repeat(6)}a\n`)],
    ['many items', filled('- a\n')],
    ['many loose items', filled('- a\n\n')],
    ['nesting by spaces', nested('  ', 310)],
    ['nesting by tabs', nested('\t', 310)],
    ['behind a fence in a list', `- a\n  \`\`\`\n${filled('*_')}`],
    ['behind a fence that does not end', `\`\`\`\nx\n\`\`\`\u00a0\n\`\`\`\n${filled('*_')}`],
    ['between lines that only look empty', filled(`${'*_'.repeat(150)}\n\u00a0\n`)],
    ['too long a text', `${filled('**가** ')}**가**`],
  ])(
    '%s: is set in bounded work, whole',
    (_, markdown) => {
      const kept = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');
      expect(kept(allOf(markdown))).toBe(kept(markdown));
    },
    20_000,
  );

  test('leaves the rest of what was written as it is meant', () => {
    const [first, , last] = proseOf(`**가**\n\n${'*_'.repeat(1000)}\n\n**나**`);
    expect(first).toEqual({ kind: 'text', spans: [{ text: '가', strong: true }] });
    expect(last).toEqual({ kind: 'text', spans: [{ text: '나', strong: true }] });
  });

  test('but not what a fence holds', () => {
    const log = `${'* _ ` '.repeat(2000)}\n\nx`;
    expect(proseOf(`\`\`\`\n${log}\n\`\`\``)).toEqual([{ kind: 'code', text: log }]);
  });
});
