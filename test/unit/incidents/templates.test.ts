import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseChecklist } from '../../../electron/incidents/checklist.ts';
import { loadTemplates } from '../../../electron/incidents/templates.ts';
import { ChecklistTemplate } from '../../../shared/checklist.ts';

const SHIPPED = join(import.meta.dirname, '../../../assets/checklists');
const KO = `---
id: overload
title: 과부하
---
# 과부하

설명입니다.

- [ ] 먼저 할 일

## 확인
- [ ] **필수** 응답 지연이 *시작된*
  시각을 \`기록\`합니다.
- 항목이 아닌 글
- [x] **중요** 로그를 보존합니다.
  - [ ] 안쪽 항목

## 조치
1. [ ] **필수**: 차단합니다.
`;
const EN = `---
id: overload
title: Overload
---
- [ ] First thing

## Confirm
- [ ] **Required** Note when it began.
- [ ] Keep the logs.
- [ ] Inner item

## Act
- [ ] **required** Block.
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
          item('3', '확인', 'Confirm', '중요 로그를 보존합니다.', 'Keep the logs.', false),
          item('4', '확인', 'Confirm', '안쪽 항목', 'Inner item', false),
          item('5', '조치', 'Act', '차단합니다.', 'Block.', true),
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
    [
      'an item less',
      EN.replace('- [ ] **required** Block.\n', ''),
      'a.en.md:10:1 checklist.otherItems',
    ],
    ['an item more', `${EN}- [ ] more`, 'a.en.md:14:1 checklist.otherItems'],
    ['another mark', EN.replace('**Required** ', ''), 'a.en.md:8:1 checklist.otherItems'],
    ['another section', EN.replace('## Act\n', ''), 'a.en.md:12:1 checklist.otherItems'],
    ['another id', EN.replace('id: overload', 'id: over'), 'a.en.md:2:1 checklist.otherId'],
  ])('says where the other language has %s', (_name, text, fault) => {
    expect(faultsOf(KO, text)).toEqual([fault]);
  });

  test('any text gives a valid template or a fault', () => {
    const mark = fc.constantFrom('- [ ] ', '  - [x] ', '## ', '**필수** ', '\n', '\n\n', '> ', '`');
    const body = fc
      .array(fc.oneof(mark, fc.string({ maxLength: 8 })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(body, body, (ko, en) => {
        const head = '---\nid: a\ntitle: t\n---\n';
        const parsed = parse(head + ko, head + en);
        if (parsed.ok) {
          ChecklistTemplate.parse(parsed.template);
          expect(parsed.template.items.every((i) => i.text.ko && i.text.en)).toBe(true);
        } else {
          expect(parsed.faults.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

function item(id: string, sko: string, sen: string, ko: string, en: string, required: boolean) {
  return { id, section: { ko: sko, en: sen }, text: { ko, en }, required };
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
      'general',
      'network-fault',
      'notice-page',
      'overload',
      'storage-fault',
      'suspected-intrusion',
    ]);
    for (const { id, items } of templates) {
      expect([id, items.length >= 8 && items.length <= 12]).toEqual([id, true]);
      const required = items.filter((i) => i.required).length;
      expect([id, required >= 3 && required <= 4]).toEqual([id, true]);
      // Korean must be Korean, and English English.
      expect(items.filter((i) => !/[가-힣]/.test(i.text.ko) || /[가-힣]/.test(i.text.en))).toEqual(
        [],
      );
    }
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
