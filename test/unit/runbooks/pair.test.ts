import { expect, it } from 'vitest';
import { fromTwoFiles } from '../../../electron/runbooks/format/pair.ts';
import { parseRunbook } from '../../../electron/runbooks/format/parse.ts';
import { commandAct, parameter } from '../../support/runbook.ts';

const KO = `---
id: dns
title: 이름
parameters:
  host: { type: host, description: 주소 }
  size: { type: integer, default: 5 }
---
소개

## 조회

설명

\`\`\`sh {name=look timeout=5s}
ping {{host}} {{size}}
\`\`\`

## 고르기

- [큰 것만](#확인)
- [끝](#end)

## 확인

- [ ] 하나
- [ ] 둘

## 적기

\`\`\`note
본 것
\`\`\`

## 기다리기

\`\`\`wait-for
health: up
within: 5m
\`\`\`
`;
const EN = `---
id: dns
title: Names
parameters:
  host: { type: host, description: Address }
  size: { type: integer, default: 5 }
---
Intro

## Look

Text

\`\`\`sh {name=look timeout=5s}
ping {{host}} {{size}}
\`\`\`

## Choose

- [Only large ones](#see)
- [End](#end)

## See

- [ ] one
- [ ] two

## Write

\`\`\`note
What was seen
\`\`\`

## Wait

\`\`\`wait-for
health: up
within: 5m
\`\`\`
`;

function joined(ko: string, en: string) {
  const [one, two] = [parseRunbook(ko, 'ko'), parseRunbook(en, 'en')];
  if (!one.ok || !two.ok) throw new Error(JSON.stringify([one, two]));
  return fromTwoFiles(one.written, two.written);
}

it('two languages are one runbook', () => {
  expect(joined(KO, EN)).toEqual({
    ok: true,
    runbook: {
      id: 'dns',
      title: { ko: '이름', en: 'Names' },
      intro: { ko: '소개', en: 'Intro' },
      parameters: [
        parameter('host', { type: 'host', description: { ko: '주소', en: 'Address' } }),
        parameter('size', { type: 'integer', default: '5' }),
      ],
      steps: [
        {
          id: '1',
          name: 'look',
          title: { ko: '조회', en: 'Look' },
          text: { ko: '설명', en: 'Text' },
          act: commandAct({ command: 'ping {{host}} {{size}}', timeoutMs: 5000 }),
        },
        {
          id: '2',
          name: null,
          title: { ko: '고르기', en: 'Choose' },
          text: { ko: '', en: '' },
          act: {
            kind: 'decide',
            options: [
              { label: { ko: '큰 것만', en: 'Only large ones' }, to: '3' },
              { label: { ko: '끝', en: 'End' }, to: null },
            ],
          },
        },
        {
          id: '3',
          name: null,
          title: { ko: '확인', en: 'See' },
          text: { ko: '', en: '' },
          act: {
            kind: 'confirm',
            items: [
              { ko: '하나', en: 'one' },
              { ko: '둘', en: 'two' },
            ],
          },
        },
        {
          id: '4',
          name: null,
          title: { ko: '적기', en: 'Write' },
          text: { ko: '', en: '' },
          act: { kind: 'note', prompt: { ko: '본 것', en: 'What was seen' } },
        },
        {
          id: '5',
          name: null,
          title: { ko: '기다리기', en: 'Wait' },
          text: { ko: '', en: '' },
          act: { kind: 'wait', service: null, until: ['up'], withinMs: 300_000 },
        },
      ],
    },
  });
});

it.each([
  ['another id', 'id: dns', 'id: dnss', 2, 'runbook.pairId'],
  ['another type', 'host: { type: host', 'host: { type: url', 5, 'runbook.pairParameter'],
  ['another default', 'default: 5', 'default: 6', 6, 'runbook.pairParameter'],
  ['one more parameter', '---\nIntro', '  more: {}\n---\nIntro', 7, 'runbook.pairParameter'],
  ['one step more', '## Wait', '## More\n\n## Wait', 36, 'runbook.pairSteps'],
  ['another command', 'ping {{host}} {{size}}', 'ping {{host}}', 14, 'runbook.pairStep'],
  ['another shell', '```sh', '```bash', 14, 'runbook.pairStep'],
  ['another limit', 'timeout=5s', 'timeout=6s', 14, 'runbook.pairStep'],
  ['another name', 'name=look', 'name=see', 14, 'runbook.pairStep'],
  ['one more attribute', 'timeout=5s', 'timeout=5s danger', 14, 'runbook.pairStep'],
  ['another way', '(#see)', '(#write)', 20, 'runbook.pairStep'],
  ['another end', '(#end)', '(#wait)', 21, 'runbook.pairStep'],
  ['one option more', '- [End]', '- [Other](#wait)\n- [End]', 21, 'runbook.pairStep'],
  ['one item less', '- [ ] two\n', '', 25, 'runbook.pairStep'],
  ['another act', '```note', '```text', 28, 'runbook.pairStep'],
  ['another health', 'health: up', 'health: down', 36, 'runbook.pairStep'],
  ['another wait', 'within: 5m', 'within: 6m', 36, 'runbook.pairStep'],
])('%s in the other language is told where it stands', (_, from, to, line, key) => {
  const en = EN.replace(from, to);
  expect(en).not.toBe(EN);
  expect(joined(KO, en)).toMatchObject({
    ok: false,
    faults: [{ file: 'en', line, sentence: { key } }],
  });
});

it('all that differs is told', () => {
  const en = EN.replace('id: dns', 'id: x').replace('timeout=5s', 'timeout=6s danger');
  expect(joined(KO, en)).toMatchObject({
    faults: [
      { line: 2, column: 1 },
      { line: 14, column: 18, sentence: { params: { step: 1, member: 'timeout' } } },
      { line: 14, column: 29, sentence: { params: { step: 1, member: 'danger' } } },
    ],
  });
});
