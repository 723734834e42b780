import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRunbook } from '../../../electron/runbooks/format/parse.ts';
import { sayIn } from '../../../shared/messages/say.ts';

const shipped = join(import.meta.dirname, '../../../assets/runbooks');
const library = readdirSync(shipped).map((name) => readFileSync(join(shipped, name), 'utf8'));

/** A little of everything. */
const SMALL = `---
id: small
title: Small
parameters:
  host:
    type: host
    default: '{{service.host}}'
---

# Small

## Ping

Text.

\`\`\`sh {timeout=30s expect=/0% packet loss/}
ping -c 5 {{host}}
\`\`\`

## Choose

- [Again](#ping)
- [Go on](#see)
- [Nothing](#end)

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
within: 10m
\`\`\`
`;
const runbooks = fc.oneof(
  { weight: 6, arbitrary: fc.constant(SMALL) },
  { weight: 1, arbitrary: fc.constantFrom(...library) },
);

/** One of every kind of mistake people make; each of them is one. */
const MISTAKES: readonly [name: string, make: (text: string) => string | null][] = [
  ['no front matter', (text) => text.replace(/^---\n[\s\S]*?\n---\n/, '')],
  ['an open front matter', (text) => text.replace(/\n---\n/, '\n')],
  ['a colon too many', (text) => text.replace(/^title: /m, 'title: : a: ')],
  ['a bad id', (text) => text.replace(/^id: /m, 'id: Ä ')],
  ['an unknown member', (text) => text.replace(/^title:/m, 'titel:')],
  ['a list for a title', (text) => text.replace(/^title: .*$/m, 'title: [a]')],
  ['an alias to nothing', (text) => text.replace(/^title: .*$/m, 'title: *a')],
  ['a tab in YAML', (text) => text.replace(/^title:/m, '\ttitle:')],
  ['no steps', (text) => text.replace(/^## /gm, '### ')],
  ['an empty title', (text) => text.replace(/^## .*$/m, '## ')],
  ['two acts', (text) => text.replace(/^```\n/m, '```\n\n```sh\ndate\n```\n')],
  [
    'an open fence',
    (text) => text.replace(/^## (?![\s\S]*^## )/m, '```sh\n"{{service.url}}"\n## '),
  ],
  ['an attribute’s typo', (text) => edited(text, /\{timeout=/, '{timeuot=')],
  ['an attribute twice', (text) => edited(text, /\{timeout=/, '{timeout=1s timeout=')],
  ['a limit that is none', (text) => edited(text, /timeout=\w+/, 'timeout=soon')],
  ['braces that do not close', (text) => edited(text, /^(```sh \{.*)\}$/m, '$1')],
  ['a broken pattern', (text) => edited(text, /^```sh \{/m, '```sh {stop=/(/ ')],
  ['an unknown parameter', (text) => edited(text, /^```sh.*$/m, '$&\necho {{nothing}}')],
  ['a quoted parameter', (text) => edited(text, /^```sh.*$/m, '$&\necho "{{service.url}}"')],
  ['a hidden key', (text) => edited(text, /^```sh.*$/m, '$&\necho \x1b[A')],
  ['next to nowhere', (text) => edited(text, /^```sh \{/m, '```sh {next=nowhere ')],
  ['a link to nowhere', (text) => edited(text, /\]\(#.*\)/, '](#nowhere-at-all)')],
  ['an item without a box', (text) => edited(text, /^- \[ \].*$/m, '- [ ] a\n- b')],
  ['a wait for nobody', (text) => edited(text, /^health: up$/m, 'helath: up')],
  ['a wait without end', (text) => edited(text, /^within: .*$/m, 'within: ever')],
  ['an empty note', (text) => edited(text, /^```note\n[^`]*/m, '```note\n')],
  ['an unknown type', (text) => edited(text, /^ {4}type: .*$/m, '    type: nubmer')],
  [
    'a default that does not fit',
    (text) => edited(text, /^ {4}default: .*$/m, '    default: "-x"'),
  ],
  ['a deep quotation', (text) => `${text}\n${'>'.repeat(500)} x\n`],
  ['too much in one block', (text) => `${text}\n${'*a **b '.repeat(2000)}\n`],
  ['too many steps', (text) => text + '\n## x\n'.repeat(101)],
];

/** @returns null where the text has no such place */
function edited(text: string, from: RegExp, to: string): string | null {
  const made = text.replace(from, to);
  return made === text ? null : made;
}

/** Most that one of them may cost, of the processor's time; a good one costs a few milliseconds. */
const LIMIT_MICROSECONDS = 2_000_000;

/** What is wrong with how a text is read: it takes long, or a fault does not say where and what. */
function complaintsAbout(text: string, mayBeGood = false): string[] {
  const began = process.cpuUsage();
  const parsed = parseRunbook(text, 'f.md');
  const complaints = process.cpuUsage(began).user > LIMIT_MICROSECONDS ? ['took long'] : [];
  if (parsed.ok) return mayBeGood ? complaints : ['nothing is wrong'];
  const lines = text.split(/\r\n|\r|\n/);
  for (const { file, line, column, sentence } of parsed.faults) {
    const width = lines[line - 1]?.length ?? -1;
    const isInside = line >= 1 && column >= 1 && column <= width + 1;
    if (file !== 'f.md' || !isInside) complaints.push(`${sentence.key} at ${line}:${column}`);
    const said = sayIn('ko')(sentence.key, sentence.params);
    if (said.startsWith(sentence.key)) complaints.push(`${sentence.key} says nothing`);
  }
  return complaints;
}

it('1,000 malformed runbooks each have a fault with a place inside the file', () => {
  let made = 0;
  const seen = new Set<string>();
  const how = fc.record({
    text: runbooks,
    mistakes: fc.subarray([...MISTAKES], { minLength: 1, maxLength: 3 }),
    lineBreak: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  });
  for (const { text, mistakes, lineBreak } of fc.sample(how, { numRuns: 1080, seed: 20231117 })) {
    let malformed: string | null = text;
    for (const [name, make] of mistakes) {
      const next: string | null = malformed && make(malformed);
      if (next !== null) seen.add(name);
      malformed = next ?? malformed;
    }
    if (malformed === text || malformed === null) continue;
    made += 1;
    const broken = malformed.replaceAll('\n', lineBreak);
    const names = mistakes.map(([name]) => name).join(', ');
    expect(complaintsAbout(broken), names).toEqual([]);
  }
  expect(made).toBeGreaterThan(1000);
  expect([...seen]).toHaveLength(MISTAKES.length);
});

it('whatever is cut out of a good one, put in or swapped, nothing crashes', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '`',
      '```',
      '{',
      '}',
      '{{',
      '}}',
      '/',
      '"',
      "'",
      '---',
      '#',
      '\n',
      '\r',
      '\0',
      '- ',
      '- [ ] ',
      '&a',
      '*a',
      '\u2028',
    ),
  );
  fc.assert(
    fc.property(
      runbooks,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), noise), { minLength: 1, maxLength: 6 }),
      (text, edits) => {
        let made = text;
        for (const [at, cut, put] of edits) {
          const from = at % (made.length + 1);
          made = made.slice(0, from) + put + made.slice(from + cut);
        }
        expect(complaintsAbout(made, true)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
