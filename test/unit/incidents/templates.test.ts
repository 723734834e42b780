import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseChecklist } from '../../../electron/incidents/checklist.ts';
import { loadTemplates } from '../../../electron/incidents/templates.ts';
import { loadRunbooks } from '../../../electron/runbooks/format/load.ts';
import { ChecklistTemplate } from '../../../shared/checklist.ts';
import { SYMPTOMS } from '../../../shared/symptom.ts';

const SHIPPED = join(import.meta.dirname, '../../../assets/checklists');
const KO = `---
id: overload
title: 과부하
symptoms: [slow, http]
services: [g2b]
---
# 과부하

설명입니다.

- [ ] 먼저 할 일

## 확인
- [ ] **필수** 응답 지연이 *시작된*
  시각을 \`기록\`합니다.
- 항목이 아닌 글
- [x] **중요** 로그를 보존합니다. {id=keep-logs for=operations due=10m}
  - [ ] 안쪽 항목

## 조치
1. [ ] **필수**: 차단합니다. {when="attack  and (services>1)"
   runbook=access-log-sources#6}
`;
const EN = `---
id: overload
title: Overload
symptoms: [slow, http]
services: [g2b]
---
- [ ] First thing

## Confirm
- [ ] **Required** Note when it began.
- [ ] Keep the logs. {due=10m id=keep-logs for=operations}
- [ ] Inner item

## Act
- [ ] **required** Block. {runbook=access-log-sources#6 when="attack and services > 1"}
`;

function parse(ko: string, en?: string) {
  const korean = { file: 'a.ko.md', text: ko };
  return parseChecklist(korean, en === undefined ? korean : { file: 'a.en.md', text: en });
}

function faultsOf(ko: string, en?: string) {
  const parsed = parse(ko, en);
  return parsed.ok
    ? []
    : parsed.faults.map((f) => `${f.file}:${f.line}:${f.column} ${f.sentence.key}`);
}

describe('parseChecklist', () => {
  test('pairs the items of both languages by their order', () => {
    const parsed = parse(KO, EN);
    expect(parsed).toEqual({
      ok: true,
      template: {
        id: 'overload',
        title: { ko: '과부하', en: 'Overload' },
        symptoms: ['slow', 'http'],
        services: ['g2b'],
        items: [
          item('1', '', '', '먼저 할 일', 'First thing', false),
          item(
            '2',
            '확인',
            'Confirm',
            '응답 지연이 시작된 시각을 기록합니다.',
            'Note when it began.',
            true,
          ),
          {
            ...item(
              'keep-logs',
              '확인',
              'Confirm',
              '중요 로그를 보존합니다.',
              'Keep the logs.',
              false,
            ),
            for: 'operations',
            dueMs: 600_000,
          },
          item('4', '확인', 'Confirm', '안쪽 항목', 'Inner item', false),
          {
            ...item('5', '조치', 'Act', '차단합니다.', 'Block.', true),
            when: 'attack and services > 1',
            runbook: { id: 'access-log-sources', step: '6' },
          },
        ],
      },
    });
  });

  test('one file stands for both languages', () => {
    const parsed = parse(KO);
    expect(parsed.ok && parsed.template.items[1]?.text.en).toBe(
      '응답 지연이 시작된 시각을 기록합니다.',
    );
  });

  test.each([
    ['no front matter', '- [ ] a', 'a.ko.md:1:1 checklist.badId'],
    ['a bad id', '---\ntitle: t\nid: Not An Id\n---\n- [ ] a', 'a.ko.md:3:1 checklist.badId'],
    ['no title', '---\nid: a\n---\n- [ ] a', 'a.ko.md:2:1 checklist.badTitle'],
    [
      'an unknown member',
      '---\nid: a\ntitle: t\nwho: me\n---\n',
      'a.ko.md:4:1 checklist.unknownMember',
    ],
    [
      'one symptom alone',
      '---\nid: a\ntitle: t\nsymptoms: slow\n---\n',
      'a.ko.md:4:1 checklist.badSymptoms',
    ],
    [
      'a symptom nobody knows',
      '---\nid: a\ntitle: t\nsymptoms: [slow, fire]\n---\n',
      'a.ko.md:4:1 checklist.badSymptoms',
    ],
    [
      'a service id that is none',
      '---\nid: a\ntitle: t\nservices: [G2B]\n---\n',
      'a.ko.md:4:1 checklist.badServices',
    ],
    ['a list as front matter', '---\n- a\n---\n- [ ] a', 'a.ko.md:2:1 checklist.badId'],
    ['no items', '---\nid: a\ntitle: t\n---\n- a', 'a.ko.md:1:1 checklist.noItems'],
    [
      'an empty item',
      '---\nid: a\ntitle: t\n---\n- [ ] b\n- [ ] **필수**\n',
      'a.ko.md:6:1 checklist.emptyItem',
    ],
    [
      'too many items',
      `---\nid: a\ntitle: t\n---\n${'- [ ] b\n'.repeat(201)}`,
      'a.ko.md:205:1 checklist.tooManyItems',
    ],
  ])('says where there is %s', (_name, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test.each([
    ['{when="|atack"}', 'condition.unknown'],
    ['{when="attack and  |leek"}', 'condition.unknown'],
    ['{when="attack and|"}', 'condition.missing'],
    ['{when=attack |when=leak}', 'checklist.attributeTwice'],
    ['{for=|chief}', 'checklist.badRole'],
    ['{due=|soon}', 'checklist.badDue'],
    ['{due=|8d}', 'checklist.badDue'],
    ['{due=|30s}', 'checklist.badDue'],
    ['{runbook=|tls#first}', 'checklist.badRunbook'],
    ['{runbook="|a b"}', 'checklist.badRunbook'],
    ['{id=|3}', 'checklist.badItemId'],
    ['{|who=me}', 'checklist.unknownAttribute'],
    ['{for=scribe |who=me}', 'checklist.unknownAttribute'],
    ['{for=scribe\n  |who=me}', 'checklist.unknownAttribute'],
    ['{|for scribe}', 'checklist.badAttribute'],
    ['{for=|scribe, due=1h}', 'checklist.badRole'],
    ['|{for=scribe', 'checklist.badAttribute'],
    ['for=scribe|}', 'checklist.badAttribute'],
    ['|{when="attack}', 'checklist.badAttribute'],
    ['*a |{for=x*}', 'checklist.badAttribute'],
  ])('says where an attribute is wrong: %s', (marked, key) => {
    const [before = '', after = ''] = `---\nid: a\ntitle: t\n---\n- [ ] d ${marked}\n`.split('|');
    const lines = before.split('\n');
    const place = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
    expect(faultsOf(before + after)).toEqual([`a.ko.md:${place} ${key}`]);
  });

  test.each([
    ['{{service.host}}', 'd {{service.host}}'],
    ['\\{literal\\}', 'd {literal}'],
    ['`{for=x`', 'd {for=x'],
    ['{} ', 'd'],
  ])('%s at the end is as it is written', (end, expected) => {
    const parsed = parse(`---\nid: a\ntitle: t\n---\n- [ ] d ${end}\n`);
    expect(parsed.ok && parsed.template.items[0]?.text.ko).toBe(expected);
  });

  test('an id stands once in a checklist', () => {
    const text = '---\nid: a\ntitle: t\n---\n- [ ] b {id=x}\n- [ ] c\n- [ ] d {id=x}\n';
    expect(faultsOf(text)).toEqual(['a.ko.md:7:9 checklist.itemTwice']);
  });

  test.each([
    [
      'an item less',
      EN.replace(/- \[ \] \*\*required.*\n/, ''),
      'a.en.md:12:1 checklist.otherItems',
    ],
    ['an item more', `${EN}- [ ] more`, 'a.en.md:16:1 checklist.otherItems'],
    ['another mark', EN.replace('**Required** ', ''), 'a.en.md:10:1 checklist.otherItems'],
    ['another section', EN.replace('## Act\n', ''), 'a.en.md:14:27 checklist.otherItems'],
    ['another role', EN.replace('operations', 'scribe'), 'a.en.md:11:22 checklist.otherAttribute'],
    ['another due time', EN.replace('due=10m ', ''), 'a.en.md:11:22 checklist.otherAttribute'],
    ['another item id', EN.replace('keep-logs', 'logs'), 'a.en.md:11:22 checklist.otherAttribute'],
    ['another condition', EN.replace('attack', 'leak'), 'a.en.md:15:27 checklist.otherAttribute'],
    ['another step', EN.replace('#6', '#5'), 'a.en.md:15:27 checklist.otherAttribute'],
    ['other symptoms', EN.replace('slow, ', ''), 'a.en.md:4:1 checklist.otherMember'],
    ['other services', EN.replace('services: [g2b]\n', ''), 'a.en.md:2:1 checklist.otherMember'],
    ['another id', EN.replace('id: overload', 'id: over'), 'a.en.md:2:1 checklist.otherId'],
  ])('says where the other language has %s', (_name, text, fault) => {
    expect(faultsOf(KO, text)).toEqual([fault]);
  });

  test('any text gives a valid template, or faults that lie inside the file', () => {
    const mark = fc.constantFrom(
      ...['- [ ] ', '  - [x] ', '## ', '**필수** ', '\n', '\r\n', '\n\n', '> ', '`', '*', '\t'],
      ...['{', '}', '"', '{for=scribe}', '{when="attack"}', ' due=', '{id=a}', 'runbook=a#1', '\\'],
    );
    const body = fc
      .array(fc.oneof(mark, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    const line = fc.constantFrom('id: a', 'title: t', 'symptoms: [slow]', 'services: [a]', '- a');
    const head = fc.oneof(
      { weight: 3, arbitrary: fc.constant('---\nid: a\ntitle: t\n---\n') },
      fc
        .array(fc.oneof(line, fc.string({ maxLength: 8 })), { maxLength: 5 })
        .map((lines) => `---\n${lines.join('\n')}\n---\n`),
      fc.constantFrom('', '\uFEFF'),
    );
    const text = fc.tuple(head, body).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (ko, en) => {
        const parsed = parse(ko, en);
        if (parsed.ok) {
          ChecklistTemplate.parse(parsed.template);
          expect(parsed.template.items.every((i) => i.text.ko && i.text.en)).toBe(true);
          expect(new Set(parsed.template.items.map((i) => i.id)).size).toBe(
            parsed.template.items.length,
          );
          return;
        }
        expect(parsed.faults.length).toBeGreaterThan(0);
        for (const { file, line, column } of parsed.faults) {
          const lines = (file === 'a.ko.md' ? ko : en).split(/\r\n|\r|\n/);
          const found = lines[line - 1];
          if (found === undefined) throw new Error(`no line ${line} in ${lines.length}`);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(found.length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function item(id: string, sko: string, sen: string, ko: string, en: string, required: boolean) {
  return {
    id,
    section: { ko: sko, en: sen },
    text: { ko, en },
    required,
    when: null,
    for: null,
    dueMs: null,
    runbook: null,
  };
}

describe('loadTemplates', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchroom-checklists-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const single = (id: string, title: string): string =>
    `---\nid: ${id}\ntitle: ${title}\n---\n- [ ] a\n`;

  function put(name: string, text: string | Uint8Array): void {
    writeFileSync(join(folder, name), text);
  }

  test('every shipped checklist is whole and fit for an operator', () => {
    const { templates, faults } = loadTemplates([SHIPPED]);
    expect(faults).toEqual([]);
    expect(templates.map((t) => t.id)).toEqual([
      'authentication-outage',
      'certificate-expiry',
      'ddos',
      'eid-website',
      'general',
      'government24',
      'mobile-id-app',
      'network-fault',
      'notice-page',
      'overload',
      'portal',
      'procurement',
      'storage-fault',
      'suspected-intrusion',
    ]);
    for (const { id, items } of templates) {
      expect([id, items.length >= 10 && items.length <= 18]).toEqual([id, true]);
      const required = items.filter((i) => i.required && i.when === null).length;
      expect([id, required >= 4 && required <= 9]).toEqual([id, true]);
      // Whoever begins at three in the morning is told what comes first.
      expect([id, items.some((i) => i.dueMs !== null && i.dueMs <= 600_000)]).toEqual([id, true]);
      expect([id, items.filter((i) => i.for === null && i.when === null)]).toEqual([id, []]);
      // Korean must be Korean, and English English.
      expect(items.filter((i) => !/[가-힣]/.test(i.text.ko) || /[가-힣]/.test(i.text.en))).toEqual(
        [],
      );
    }
  });

  test('every runbook and step a shipped checklist names is there', () => {
    const { runbooks } = loadRunbooks([join(SHIPPED, '../runbooks')]);
    const links = loadTemplates([SHIPPED]).templates.flatMap(({ id, items }) =>
      items.flatMap(({ runbook }) => (runbook ? [{ checklist: id, ...runbook }] : [])),
    );
    expect(links.length).toBeGreaterThan(30);
    const lost = links.filter((link) => {
      const runbook = runbooks.get(link.id);
      return !runbook?.steps.some(({ id }) => link.step === null || id === link.step);
    });
    expect(lost).toEqual([]);
  });

  test('there is a checklist for every symptom and for each of the five systems', () => {
    const { templates } = loadTemplates([SHIPPED]);
    const symptoms = new Set(templates.flatMap((t) => t.symptoms));
    expect(SYMPTOMS.filter((symptom) => !symptoms.has(symptom))).toEqual([]);
    const services = templates.flatMap((t) => t.services);
    expect(services.toSorted()).toEqual(['eid', 'g2b', 'gov24', 'mobile-id', 'portal']);
  });

  test('the legal reports are asked for only where there is something to report', () => {
    const { templates } = loadTemplates([SHIPPED]);
    const items = templates.flatMap((t) => t.items);
    const first = items.filter((i) => i.text.ko.includes('침해사고 최초신고'));
    expect(first.length).toBeGreaterThanOrEqual(10);
    expect(new Set(first.map((i) => i.when))).toEqual(new Set(['attack']));
    const leaks = items.filter((i) => i.text.ko.includes('72시간'));
    expect(leaks.length).toBeGreaterThanOrEqual(5);
    expect(new Set(leaks.map((i) => i.when))).toEqual(new Set(['leak']));
  });

  test("the user's own replaces the shipped one", () => {
    put('mine.md', single('general', '우리 기관'));
    put('other.md', single('ours', '우리 것'));
    put('README.md', 'for people');
    const { templates, faults } = loadTemplates([SHIPPED, folder]);
    expect(faults).toEqual([]);
    expect(templates.find((t) => t.id === 'general')?.title.ko).toBe('우리 기관');
    expect(templates.filter((t) => t.id === 'ours')).toHaveLength(1);
  });

  test('no folder, no checklists', () => {
    put('file', '');
    const folders = [join(folder, 'nowhere'), join(folder, 'file')];
    expect(loadTemplates(folders)).toEqual({ templates: [], faults: [] });
  });

  test('a fault leaves the others in force', () => {
    put('good.md', single('good', 't'));
    put('bad.md', '- [ ] a');
    put('half.ko.md', single('half', 't'));
    put('twin.md', single('good', 't'));
    put('latin.md', Uint8Array.of(0xff, 0xfe, 0x41));
    put('huge.md', 'a'.repeat(300_000));
    mkdirSync(join(folder, 'folder.md'));
    const { templates, faults } = loadTemplates([folder]);
    expect(templates.map((t) => t.id)).toEqual(['good']);
    expect(faults.map((f) => [f.file.slice(folder.length + 1), f.sentence.key])).toEqual([
      ['bad.md', 'checklist.badId'],
      ['folder.md', 'checklist.unreadable'],
      ['half.ko.md', 'checklist.otherHalf'],
      ['huge.md', 'checklist.unreadable'],
      ['latin.md', 'checklist.unreadable'],
      ['twin.md', 'checklist.twice'],
    ]);
  });
});
