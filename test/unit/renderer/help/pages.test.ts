import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../../../renderer/app/views.ts';
import { findInHelp } from '../../../../renderer/help/find.ts';
import { keyOfTable, keyWord } from '../../../../renderer/help/keyWord.ts';
import { keyNamed, type Page, readPage, targetOf } from '../../../../renderer/help/page.ts';
import { TOPICS, topicAt, topicNamed } from '../../../../renderer/help/topics.ts';
import { KEY_TABLE } from '../../../../renderer/palette/keyTable.ts';
import { messages } from '../../../../shared/messages/index.ts';
import { LANGUAGES, type Language } from '../../../../shared/words.ts';

/** Help as it ships: every view has its page, and nothing in it leads nowhere. */

const ROUTES = [
  ...readFileSync('renderer/app/routes.tsx', 'utf8').matchAll(/<Route path="([^"]+)"/g),
].map(([, path]) => path ?? '');

const raw = (language: Language, name: string) =>
  readFileSync(`assets/help/${language}/${name}.md`, 'utf8');
const read = (language: Language, name: string): Page =>
  readPage(name, raw(language, name), (key) => keyWord(key, language));

const every = LANGUAGES.flatMap((language) =>
  TOPICS.map((topic) => ({ language, topic, page: read(language, topic.name) })),
);

/** Every node under another. */
function under(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(under) : [])];
}

describe('help', () => {
  it('has a page for every route and every view of the rail', () => {
    expect(ROUTES).toContain('/incidents/:id/evidence');
    const without = [...ROUTES, '/wall'].filter(
      (path) => !TOPICS.some(({ at }) => at.includes(path)),
    );
    expect(without).toEqual([]);
    for (const { path } of VIEWS) expect(topicAt(path).name, path).not.toBe('start');
  });

  it('has exactly these pages in both languages', () => {
    const names = TOPICS.map(({ name }) => `${name}.md`).toSorted();
    for (const language of LANGUAGES) {
      expect(readdirSync(`assets/help/${language}`).toSorted()).toEqual(names);
    }
  });

  it('finds the page of an address as the window shows its view', () => {
    expect(topicAt('/incidents').name).toBe('incidents');
    expect(topicAt('/incidents/i-7').name).toBe('incident');
    expect(topicAt('/incidents/i-7/evidence').name).toBe('evidence');
    expect(topicAt('/reports/i-7?tab=send').name).toBe('report');
    expect(topicAt('/settings').name).toBe('settings');
    expect(topicAt('/settings/theme').name).toBe('settings');
    expect(topicAt('/incidents/').name).toBe('start');
    expect(topicAt('/no-such-view').name).toBe('start');
    fc.assert(fc.property(fc.string(), (path) => TOPICS.includes(topicAt(path))));
  });

  it.each(every)('$language/$topic.name has one title, a purpose, and the same sections', (one) => {
    const { language, topic, page } = one;
    const headings = page.tree.children.filter((node) => node.type === 'heading');
    expect(headings.map(({ depth }) => depth)[0]).toBe(1);
    expect(page.lines[0]).toBe(messages[topic.title][language]);
    expect(headings.map((node) => under(node).at(-1)).slice(1)).toMatchObject(
      (language === 'ko'
        ? ['읽는 법', '먼저 할 일', '함께 보기']
        : ['How to read it', 'What to do first', 'See also']
      ).map((value) => ({ value })),
    );
    expect(page.tree.children[1]?.type).toBe('paragraph');
    // A page is read beside the work, and not instead of it.
    expect(raw(language, topic.name).length).toBeLessThan(2400);
    expect(raw(language, topic.name)).not.toMatch(/[!！]/);
  });

  it.each(every)('$language/$topic.name leads only to what exists', ({ page }) => {
    const nodes = page.tree.children.flatMap(under);
    for (const node of nodes) {
      expect(['html', 'image', 'definition', 'linkReference']).not.toContain(node.type);
      if (node.type === 'inlineCode' && keyNamed(node.value)) {
        expect(keyOfTable(node.value), node.value).not.toBeNull();
      }
      if (node.type !== 'link') continue;
      const target = targetOf(node.url);
      expect(target, node.url).not.toBeNull();
      if (target?.kind === 'topic') expect(topicNamed(target.name), node.url).not.toBeNull();
      if (target?.kind === 'view') expect(topicAt(target.path).name, node.url).not.toBe('start');
    }
  });

  it('types no key of the table itself, so that none can grow old', () => {
    const presses = new Set(
      KEY_TABLE.flatMap(({ keys }) => keys).map(({ press }) => press.join('+').toLowerCase()),
    );
    // Keys of the system and the browser, which no table of ours holds.
    const outside = ['tab', 'ctrl', '+'];
    const typed = every.flatMap(({ page, language, topic }) =>
      page.tree.children
        .flatMap(under)
        .flatMap((node) => (node.type === 'inlineCode' && !keyNamed(node.value) ? node.value : []))
        .filter((code) => !outside.includes(code.toLowerCase()))
        .filter((code) => presses.has(code.toLowerCase()))
        .map((code) => `${language}/${topic.name}: ${code}`),
    );
    expect(typed).toEqual([]);
  });

  it('names in both languages the same keys and the same ways on', () => {
    const named = (page: Page) =>
      page.tree.children.flatMap(under).flatMap((node) => {
        if (node.type === 'inlineCode') return keyNamed(node.value) ?? [];
        return node.type === 'link' ? node.url : [];
      });
    for (const { name } of TOPICS) {
      expect(named(read('en', name)).toSorted(), name).toEqual(named(read('ko', name)).toSorted());
    }
  });

  it('says every key of the table on the page of its view', () => {
    const told = new Set(TOPICS.flatMap(({ keys }) => keys));
    expect(KEY_TABLE.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([]);
  });
});

describe('a link of help', () => {
  it.each([
    'https://example.com/',
    '//example.com',
    'javascript:alert(1)',
    'data:text/html,x',
    '../secrets.md',
    'board.md?x',
    '/incidents/1',
    '/board#x',
    '',
  ])('%s leads nowhere', (url) => {
    expect(targetOf(url)).toBeNull();
  });
});

describe('the search of help', () => {
  const pages = TOPICS.map(({ name }) => read('ko', name));
  const titles = (name: string) => {
    const topic = topicNamed(name);
    return topic ? Object.values(messages[topic.title]) : [];
  };
  const found = (query: string) => findInHelp(pages, titles, query).map(({ name }) => name);

  it('puts first what is called so, in either language', () => {
    expect(found('증거판')[0]).toBe('evidence');
    expect(found('evidence board')[0]).toBe('evidence');
    expect(found('개인정보')).toContain('report');
  });

  it('finds by a key as it is pressed, and wants every word', () => {
    expect(found('Ctrl+Shift+L')).toContain('seat');
    expect(found('비밀번호 서명')).toEqual(['handover']);
    expect(found('비밀번호 zzz')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('shows of each page a line that has the word, whatever is typed', () => {
    for (const { line } of findInHelp(pages, () => [], '알림')) expect(line).toContain('알림');
    fc.assert(
      fc.property(fc.string(), (query) =>
        findInHelp(pages, titles, query).every(({ line }) => line.length < 130),
      ),
    );
  });
});
