import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkdownFault } from '../../../electron/markdown/fault.ts';
import { fromOneFile, fromTwoFiles, parseRunbook } from '../../../electron/runbooks/parse.ts';

const HEAD = '---\nid: dns\ntitle: Names\n---\n';

function faultOf(read: () => unknown): Record<string, unknown> {
  try {
    read();
  } catch (error) {
    if (error instanceof MarkdownFault) {
      const { file, line, column, sentence } = error.fault;
      return { at: `${file}:${line}:${column}`, key: sentence.key, ...sentence.params };
    }
    throw error;
  }
  throw new Error('no fault');
}

describe('a runbook', () => {
  it('is read from Markdown: headings are steps, the first shell block is the command', () => {
    const text = `${HEAD}
# Names

Read *this* first.

## Look it up

Before.

\`\`\`text
not a command
\`\`\`

\`\`\`bash
getent ahosts {{service.host}} |
  head -n 3
\`\`\`

### After

- a list

\`\`\`sh
another
\`\`\`

## Tell **somebody**

By phone.

## Elsewhere

\`\`\`pwsh
Resolve-DnsName {{ service.host }}
\`\`\`
`;
    const runbook = fromOneFile(parseRunbook(text, 'dns.md'));
    expect(runbook).toMatchObject({
      id: 'dns',
      title: { ko: 'Names', en: 'Names' },
      intro: { ko: 'Read *this* first.' },
    });
    expect(runbook.steps.map(({ id, title, shell }) => [id, title.en, shell])).toEqual([
      ['1', 'Look it up', 'bash'],
      ['2', 'Tell somebody', null],
      ['3', 'Elsewhere', 'pwsh'],
    ]);
    expect(runbook.steps[0]?.command).toBe('getent ahosts {{service.host}} |\n  head -n 3');
    expect(runbook.steps[0]?.text.en).toBe(
      'Before.\n\n```text\nnot a command\n```\n\n### After\n\n- a list\n\n```sh\nanother\n```',
    );
    expect(runbook.steps[1]).toMatchObject({ command: null, text: { en: 'By phone.' } });
  });

  it('joins two languages by the order of steps', () => {
    const ko = parseRunbook(
      '---\nid: dns\ntitle: 이름\n---\n소개\n## 조회\n설명\n```sh\ndate\n```\n',
      'dns.ko.md',
    );
    const en = parseRunbook(`${HEAD}Intro\n## Look\nText\n\`\`\`sh\ndate\n\`\`\`\n`, 'dns.en.md');
    expect(fromTwoFiles(ko, en)).toEqual({
      id: 'dns',
      title: { ko: '이름', en: 'Names' },
      intro: { ko: '소개', en: 'Intro' },
      steps: [
        {
          id: '1',
          title: { ko: '조회', en: 'Look' },
          text: { ko: '설명', en: 'Text' },
          command: 'date',
          shell: 'sh',
        },
      ],
    });
  });
});

describe('a faulty runbook says where and why', () => {
  it.each([
    ['no front matter', '## A\n', 'f:1:1', 'runbook.frontMatter'],
    ['no id', '---\ntitle: A\n---\n## A\n', 'f:2:1', 'runbook.frontMatter'],
    ['a bad id', '---\ntitle: A\nid: A B\n---\n## A\n', 'f:3:1', 'runbook.frontMatter'],
    [
      'an unknown member',
      '---\nid: a\ntitle: A\ntags: 1\n---\n## A\n',
      'f:4:1',
      'runbook.unknownMember',
    ],
    ['no steps', `${HEAD}# A\n`, 'f:1:1', 'runbook.noSteps'],
    ['too many steps', HEAD + '## A\n\n'.repeat(101), 'f:205:1', 'runbook.tooManySteps'],
    ['an empty title', `${HEAD}## A\n\n## \n`, 'f:7:1', 'runbook.emptyTitle'],
    [
      'an unknown parameter',
      `${HEAD}## A\n\`\`\`sh\nping {{host}}\n\`\`\`\n`,
      'f:6:1',
      'runbook.unknownParameter',
    ],
    [
      'a quoted parameter',
      `${HEAD}## A\n\`\`\`sh\ncurl "{{service.url}}"\n\`\`\`\n`,
      'f:6:1',
      'runbook.quotedParameter',
    ],
    [
      'a hidden key',
      `${HEAD}## A\n\`\`\`sh\na\x03b\n\`\`\`\n`,
      'f:6:1',
      'runbook.controlCharacter',
    ],
  ])('%s', (_, text, at, key) => {
    expect(faultOf(() => parseRunbook(text, 'f'))).toMatchObject({ at, key });
  });

  it('leaves other programs’ templates alone', () => {
    const text = `${HEAD}## A\n\`\`\`sh\npodman ps --format '{{.Names}}'\n\`\`\`\n`;
    expect(parseRunbook(text, 'f').steps[0]?.command).toContain('{{.Names}}');
  });

  it('two languages that do not fit', () => {
    const one = parseRunbook(`${HEAD}## A\n\`\`\`sh\ndate\n\`\`\`\n`, 'ko');
    const other = (text: string) => faultOf(() => fromTwoFiles(one, parseRunbook(text, 'en')));
    expect(other('---\ntitle: A\nid: x\n---\n## A\n')).toMatchObject({
      key: 'runbook.pairId',
      at: 'en:3:1',
    });
    expect(other(`${HEAD}## A\n\n## B\n`)).toMatchObject({
      key: 'runbook.pairSteps',
      at: 'en:7:1',
      ko: 1,
      en: 2,
    });
    const commands = other(`${HEAD}## A\n\`\`\`sh\ndate -u\n\`\`\`\n`);
    expect(commands).toMatchObject({ key: 'runbook.pairCommand', at: 'en:5:1', step: 1 });
  });

  it('whatever the Markdown', () => {
    const block = fc.oneof(
      fc.constantFrom(
        '---\n',
        HEAD,
        '## A\n',
        '```sh\n',
        '```\n',
        '> ',
        '- ',
        '{{service.url}}',
        "'",
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('', HEAD), fc.array(block, { maxLength: 30 }), (head, blocks) => {
        try {
          const runbook = fromOneFile(parseRunbook(head + blocks.join(''), 'f'));
          expect(runbook.steps.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(MarkdownFault);
          expect(
            faultOf(() => {
              throw error;
            }).at,
          ).toMatch(/^f:\d+:\d+$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
