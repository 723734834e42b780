import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromOneFile } from '../../../electron/runbooks/format/pair.ts';
import { parseRunbook } from '../../../electron/runbooks/format/parse.ts';
import type { Runbook } from '../../../shared/runbook.ts';
import { commandAct, parameter } from '../../support/runbook.ts';

const HEAD = '---\nid: dns\ntitle: Names\n---\n';
/** A fenced block. */
const block = (info: string, ...lines: string[]): string =>
  `\`\`\`${info}\n${lines.map((line) => `${line}\n`).join('')}\`\`\`\n`;

function read(text: string): Runbook {
  const parsed = parseRunbook(text, 'f');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return fromOneFile(parsed.written);
}
const stepOf = (body: string) => read(`${HEAD}## A\n${body}`).steps[0];
const actOf = (body: string) => stepOf(body)?.act;

/** `LINE:COLUMN key` of each fault. */
function faultsOf(text: string): string[] {
  const parsed = parseRunbook(text, 'f');
  return parsed.ok
    ? []
    : parsed.faults.map(({ line, column, sentence }) => `${line}:${column} ${sentence.key}`);
}

describe('a runbook', () => {
  it('is read from Markdown: headings are steps', () => {
    const runbook = read(`${HEAD}
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

\`\`\`sh {show}
another
\`\`\`

## Tell **somebody**

By phone.

## Elsewhere

\`\`\`pwsh
Resolve-DnsName {{ service.host }}
\`\`\`
`);
    const [first, second, third] = runbook.steps;
    expect(runbook).toMatchObject({
      id: 'dns',
      title: { ko: 'Names', en: 'Names' },
      intro: { ko: 'Read *this* first.' },
      parameters: [],
    });
    expect(first).toEqual({
      id: '1',
      name: null,
      title: { ko: 'Look it up', en: 'Look it up' },
      text: expect.anything(),
      act: commandAct({
        shell: 'bash',
        command: 'getent ahosts {{service.host}} |\n  head -n 3',
      }),
    });
    expect(first?.text.en).toBe(
      'Before.\n\n```text\nnot a command\n```\n\n### After\n\n- a list\n\n```sh {show}\nanother\n```',
    );
    expect(second).toMatchObject({
      title: { en: 'Tell somebody' },
      text: { en: 'By phone.' },
      act: { kind: 'confirm', items: [] },
    });
    expect(third?.act).toMatchObject({
      shell: 'pwsh',
      command: 'Resolve-DnsName {{ service.host }}',
    });
  });

  it('says on the fence how its command is run', () => {
    const info =
      'sh {name=ping timeout=90s expect-exit=3 expect=/^(0|1)% \\/ loss\\.$/ stop=/a}"b/ danger approve=two background cwd="/var/my log" next=last}';
    const { steps } = read(
      `${HEAD}## A\n${block(info, 'date')}## B\n## C\n${block('sh {name=last}', 'date')}`,
    );
    expect(steps[0]).toMatchObject({ name: 'ping', text: { en: '' } });
    expect(steps[0]?.act).toEqual(
      commandAct({
        timeoutMs: 90_000,
        expectExit: 3,
        expect: '^(0|1)% / loss\\.$',
        stop: 'a}"b',
        danger: true,
        approve: 'two',
        background: true,
        cwd: '/var/my log',
        next: '3',
      }),
    );
  });

  it.each([
    ['sh{timeout=2h}', { timeoutMs: 7_200_000 }],
    ['sh {}', {}],
    ['sh { cwd=/srv/{{service.id}}/log }  ', { cwd: '/srv/{{service.id}}/log' }],
    ['sh {cwd={{service.id}} danger}', { cwd: '{{service.id}}', danger: true }],
    ['sh {timeout="1s"}', { timeoutMs: 1000 }],
    ['sh {expect=/\\d+ \\\\/}', { expect: '\\d+ \\\\' }],
  ])('reads %s', (info, rest) => {
    expect(actOf(block(info, 'date'))).toEqual(commandAct(rest));
  });

  it('has lists of what a person does', () => {
    expect(actOf('Before\n\n- [ ] one **two** `three`\n- [x] four\n\nAfter')).toEqual({
      kind: 'confirm',
      items: [
        { ko: 'one two three', en: 'one two three' },
        { ko: 'four', en: 'four' },
      ],
    });
    expect(stepOf('Before\n\n- [ ] one\n\nAfter')?.text.en).toBe('Before\n\nAfter');
  });

  it('has decisions, whose links are those that GitHub makes', () => {
    const body = `${HEAD}## A
- [Only **large** ones](#b-c--d_e-1)
- [All](#%EA%B2%BD%EB%A1%9C-%EB%B3%B4%EA%B8%B0)
- [None](#end)
- [Again](#a)

## B, C & d_e!

## B, C & d_e

## 경로 보기
`;
    expect(read(body).steps[0]?.act).toEqual({
      kind: 'decide',
      options: [
        { label: { ko: 'Only large ones', en: 'Only large ones' }, to: '3' },
        { label: { ko: 'All', en: 'All' }, to: '4' },
        { label: { ko: 'None', en: 'None' }, to: null },
        { label: { ko: 'Again', en: 'Again' }, to: '1' },
      ],
    });
  });

  it('knows a heading “End” from the end', () => {
    const text = `${HEAD}## A\n- [x](#end)\n- [y](#a)\n\n## End\n`;
    expect(read(text).steps[0]?.act).toMatchObject({ options: [{ to: '2' }, { to: '1' }] });
  });

  it('waits for a service', () => {
    expect(actOf(block('wait-for', 'health: up', 'within: 10m'))).toEqual({
      kind: 'wait',
      service: null,
      until: ['up'],
      withinMs: 600_000,
    });
    const step = stepOf(
      block('wait-for {name=well}', 'service: g2b', 'health: [up, degraded, up]', 'within: 2h'),
    );
    expect(step).toMatchObject({
      name: 'well',
      act: { service: 'g2b', until: ['up', 'degraded'], withinMs: 7_200_000 },
    });
  });

  it('asks for a note', () => {
    expect(actOf(block('note', 'What did you see?'))).toEqual({
      kind: 'note',
      prompt: { ko: 'What did you see?', en: 'What did you see?' },
    });
  });

  it('has parameters', () => {
    const { parameters } = read(`---
id: a
title: { ko: 가, en: A }
parameters:
  host: { description: { ko: 주소, en: Address }, default: '{{service.host}}', type: host }
  port: { type: port, default: 443, required: false }
  size: { type: choice, choices: [56, 1472], default: 56, description: Bytes }
  word: { pattern: '[a-z]+' }
  token: { secret: true }
---
## A
${block('sh', 'nc {{host}} {{port}} {{size}} {{word}} {{token}}')}`);
    expect(parameters).toEqual([
      parameter('host', {
        type: 'host',
        description: { ko: '주소', en: 'Address' },
        default: '{{service.host}}',
      }),
      parameter('port', { type: 'port', default: '443', required: false }),
      parameter('size', {
        type: 'choice',
        choices: ['56', '1472'],
        default: '56',
        description: { ko: 'Bytes', en: 'Bytes' },
      }),
      parameter('word', { pattern: '[a-z]+' }),
      parameter('token', { secret: true }),
    ]);
  });

  it('is the same with the line breaks of other systems', () => {
    const text = `${HEAD}## A\n\n${block('sh {timeout=2s}', 'date', 'date')}`;
    for (const lineBreak of ['\r\n', '\r']) {
      expect(read(`\uFEFF${text.replaceAll('\n', lineBreak)}`)).toEqual(read(text));
    }
  });

  it('leaves other programs’ templates and lists of links alone', () => {
    expect(actOf(block('sh', "podman ps --format '{{.Names}}'"))).toMatchObject({
      command: expect.stringContaining('{{.Names}}'),
    });
    expect(actOf('- [a](https://a.example)\n- [b](b.md)\n')).toMatchObject({ kind: 'confirm' });
    expect(actOf(block('yaml', 'a: 1'))).toMatchObject({ kind: 'confirm' });
    expect(actOf('\n    sh {name=a}\n    date\n')).toMatchObject({ kind: 'confirm', items: [] });
  });
});

const PARAMETERS = (text: string): string =>
  `---\nid: a\ntitle: A\nparameters:\n  p: ${text}\n---\n## A\n`;
const STEP = (text: string): string => `${HEAD}## A\n${text}`;

describe('a faulty runbook says where and why', () => {
  it.each([
    ['nothing', '', ['1:1 runbook.noFrontMatter', '1:1 runbook.noSteps']],
    ['no front matter', '## A\n', ['1:1 runbook.noFrontMatter']],
    ['no YAML', '---\nid: [\n---\n## A\n', ['2:6 markdown.frontMatter']],
    ['no id', '---\ntitle: A\n---\n## A\n', ['2:1 runbook.frontMatter']],
    ['a bad id', '---\ntitle: A\nid: A B\n---\n## A\n', ['3:1 runbook.frontMatter']],
    [
      'unknown members',
      '---\nid: a\ntitel: A\ntags: 1\ntitle: A\n---\n## A\n',
      ['3:1 runbook.unknownMemberClose', '4:1 runbook.unknownMember'],
    ],
    ['no steps', `${HEAD}# A\n`, ['1:1 runbook.noSteps']],
    ['too many steps', HEAD + '## A\n\n'.repeat(101), ['205:1 runbook.tooManySteps']],
    ['an empty title', `${HEAD}## A\n\n## \n`, ['7:1 runbook.emptyTitle']],
    [
      'a bad parameter name',
      PARAMETERS('{}').replace(' p:', ' Pp:'),
      ['5:3 runbook.badParameterName'],
    ],
    ['an unknown type', PARAMETERS('{ type: prot }'), ['5:8 runbook.notAmongClose']],
    ['a member’s typo', PARAMETERS('{ requierd: true }'), ['5:8 runbook.unknownMemberClose']],
    ['no choices', PARAMETERS('{ type: choice }'), ['5:8 runbook.needsChoices']],
    ['stray choices', PARAMETERS('{ choices: [a] }'), ['5:8 runbook.strayChoices']],
    ['no pattern', PARAMETERS('{ pattern: "(" }'), ['5:8 runbook.badPattern']],
    [
      'a default that does not fit',
      PARAMETERS('{ type: port, default: 70000 }'),
      ['5:20 runbook.not.port'],
    ],
    [
      'a default of no choice',
      PARAMETERS('{ type: choice, choices: [a], default: b }'),
      ['5:36 runbook.notAChoice'],
    ],
    [
      'an unknown default',
      PARAMETERS('{ default: "{{service.hots}}" }'),
      ['5:8 runbook.unknownParameterClose'],
    ],
    [
      'another parameter as default',
      PARAMETERS('{ default: "{{p}}" }'),
      ['5:8 runbook.unknownParameter'],
    ],
    [
      'a secret that is known',
      PARAMETERS('{ secret: true, default: a, choices: [a] }'),
      ['5:22 runbook.secretMember', '5:34 runbook.secretMember'],
    ],
    [
      'an unknown parameter',
      STEP(block('sh', 'ping {{service.hots}}')),
      ['7:6 runbook.unknownParameterClose'],
    ],
    [
      'a parameter that is none',
      STEP(block('sh', 'date', 'ping {{x}}')),
      ['8:6 runbook.unknownParameter'],
    ],
    [
      'a quoted parameter',
      STEP(block('sh', 'curl "{{service.url}}"')),
      ['7:7 runbook.quotedParameter'],
    ],
    ['a hidden key', STEP(block('sh', 'a\x03b')), ['7:2 runbook.controlCharacter']],
    ['an unfinished command', STEP(block('sh', 'ls \\')), ['7:4 runbook.unfinished']],
    ['an empty command', STEP(block('sh {danger}')), ['6:1 runbook.emptyCommand']],
    ['two commands', STEP(block('sh', 'a') + block('bash', 'b')), ['9:1 runbook.secondAct']],
    ['a command and a list', STEP(`${block('sh', 'a')}\n- [ ] b\n`), ['10:1 runbook.secondAct']],
    [
      'a command in a list',
      STEP(`- x\n\n  ${block('sh', '  a').replaceAll('\n', '\n  ')}`),
      ['8:3 runbook.hiddenAct'],
    ],
    ['a command in a quotation', STEP('> ```sh\n> a\n> ```\n'), ['6:3 runbook.hiddenAct']],
    [
      'a wait that is none',
      STEP(block('wait_for', 'health: up', 'within: 10m')),
      ['6:1 runbook.unknownFenceClose'],
    ],
    [
      'attributes of another block',
      STEP(block('text {name=a}', 'x')),
      ['6:1 runbook.unknownFence'],
    ],
    ['attributes without braces', STEP(block('sh name=a', 'x')), ['6:1 runbook.noBraces']],
    ['braces that do not close', STEP(block('sh {name=a', 'x')), ['6:8 runbook.badAttribute']],
    ['words after the braces', STEP(block('sh {danger} b', 'x')), ['6:16 runbook.badAttribute']],
    [
      'a pattern that does not end',
      STEP(block('sh {expect=/a}', 'x')),
      ['6:8 runbook.badAttribute'],
    ],
    [
      'attributes that touch',
      STEP(block('sh {cwd="/a"danger}', 'x')),
      ['6:8 runbook.badAttribute'],
    ],
    [
      'several attributes',
      STEP(block('sh {timout=3s danger=1 approve=tow expect-exit=256 name=2 name=b}', 'x')),
      [
        '6:8 runbook.unknownAttributeClose',
        '6:18 runbook.strayValue',
        '6:27 runbook.notAmongClose',
        '6:39 runbook.badExit',
        '6:62 runbook.attributeTwice',
      ],
    ],
    ['a name that is a number', STEP(block('sh {name=2}', 'x')), ['6:8 runbook.badStepName']],
    ['a limit too long', STEP(block('sh {timeout=25h}', 'x')), ['6:8 runbook.badLimit']],
    ['a limit that is none', STEP(block('sh {timeout=soon}', 'x')), ['6:8 runbook.badLimit']],
    ['no value', STEP(block('sh {timeout}', 'x')), ['6:8 runbook.needsValue']],
    ['a pattern without slashes', STEP(block('sh {expect=ok}', 'x')), ['6:8 runbook.needsSlashes']],
    ['a broken pattern', STEP(block('sh {stop=/(/}', 'x')), ['6:8 runbook.badPattern']],
    ['a backreference', STEP(block('sh {stop=/(a)\\1/}', 'x')), ['6:8 runbook.badPattern']],
    [
      'a long pattern',
      STEP(block(`sh {stop=/${'a'.repeat(1001)}/}`, 'x')),
      ['6:8 runbook.longAttribute'],
    ],
    [
      'a parameter in a pattern',
      STEP(block('sh {stop=/{{service.id}}/}', 'x')),
      ['6:8 runbook.placeholderInPattern'],
    ],
    ['a folder that depends', STEP(block('sh {cwd=log}', 'x')), ['6:8 runbook.badFolder']],
    ['an unknown folder', STEP(block('sh {cwd=/a/{{b}}}', 'x')), ['6:8 runbook.unknownParameter']],
    ['show and more', STEP(block('sh {show timeout=3s}', 'x')), ['6:13 runbook.shown']],
    ['next to nowhere', STEP(block('sh {next=b}', 'x')), ['6:8 runbook.unknownStep']],
    ['next to itself', STEP(block('sh {name=a next=a}', 'x')), ['6:15 runbook.nextBack']],
    [
      'a name twice',
      STEP(`${block('sh {name=a}', 'x')}## B\n${block('note {name=a}', 'x')}`),
      ['10:10 runbook.nameTwice'],
    ],
    ['an option to nowhere', STEP('- [x](#nowhere)\n- [y](#end)\n'), ['6:1 runbook.unknownStep']],
    [
      'an option with a typo',
      STEP('- [x](#look-at-ti)\n- [y](#end)\n\n## Look at it\n'),
      ['6:1 runbook.unknownStepClose'],
    ],
    ['an option elsewhere', STEP('- [x](b.md)\n- [y](#end)\n'), ['6:1 runbook.optionElsewhere']],
    ['one option', STEP('- [x](#end)\n'), ['6:1 runbook.oneOption']],
    ['an option with more', STEP('- [x](#end) and so on\n- [y](#a)\n'), ['6:1 runbook.badOption']],
    ['an item without a box', STEP('- [ ] a\n- b\n'), ['7:1 runbook.noBox']],
    ['an item with a list', STEP('- [ ] a\n  - [ ] b\n'), ['6:1 runbook.badItem']],
    ['a wait for nothing', STEP(block('wait-for')), ['6:1 runbook.badWait']],
    [
      'a wait that does not fit',
      STEP(block('wait-for', 'health: well', 'within: 2d', 'services: a')),
      ['7:1 runbook.badWait', '8:1 runbook.badWait', '9:1 runbook.unknownMemberClose'],
    ],
    ['a wait that is no YAML', STEP(block('wait-for', 'health: [')), ['7:10 runbook.waitYaml']],
    ['an empty note', STEP(block('note')), ['6:1 runbook.emptyNote']],
    [
      'all of them at once',
      `---\nid: A B\n---\n## A\n${block('sh {timeout=soon}', 'curl "{{service.url}}"')}## \n`,
      [
        '2:1 runbook.frontMatter',
        '2:1 runbook.frontMatter',
        '5:8 runbook.badLimit',
        '6:7 runbook.quotedParameter',
        '8:1 runbook.emptyTitle',
      ],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('with what is allowed, and what was probably meant', () => {
    const parsed = parseRunbook(STEP(block('sh {timout=3s}', 'x')), 'f');
    expect(parsed).toMatchObject({
      faults: [
        {
          file: 'f',
          sentence: {
            params: {
              found: 'timout',
              close: 'timeout',
              allowed: expect.stringContaining('danger'),
            },
          },
        },
      ],
    });
  });

  it('whatever the Markdown', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['---\n', HEAD, '## A\n', '```sh\n', '```sh {name=a}\n', '```\n', '> ', '- ', '- [ ] '],
        ...['- [a](#a)\n', '{{service.url}}', "'", '```wait-for\nhealth: up\n', '```note\n'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('', HEAD), fc.array(piece, { maxLength: 30 }), (head, pieces) => {
        const parsed = parseRunbook(head + pieces.join(''), 'f');
        if (parsed.ok) expect(fromOneFile(parsed.written).steps.length).toBeGreaterThan(0);
        else expect(parsed.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
