import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Language } from '../../shared/words.ts';
import { goTo, showEverything, VIEWS } from '../support/access/everyView.ts';
import { Theatre } from '../support/page/theatre.ts';

/** Every control has a name, and says it in the language of the window. */

/** Each walks through every view. */
const PATIENCE_MS = 240_000;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const CONTROL =
  /^\s*- (button|link|textbox|searchbox|combobox|checkbox|radio|switch|tab|slider|spinbutton)\b(?: ["/]((?:[^"/\\]|\\.)*)["/])?/;

interface Control {
  view: string;
  role: string;
  name: string;
}

/** The controls of every view, as a screen reader is told of them. */
async function controlsIn(language: Language): Promise<Control[]> {
  const { page } = await showEverything(theatre, { settings: { language } });
  const all: Control[] = [];
  for (const view of VIEWS) {
    await goTo(page, view);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    const told = await page.locator('body').ariaSnapshot();
    for (const line of told.split('\n')) {
      const [, role, name = ''] = CONTROL.exec(line) ?? [];
      if (role) all.push({ view, role, name });
    }
  }
  return all;
}

/**
 * What is the same in both languages: names of people, titles of incidents and sessions, markers of a
 * recording, files and formats, which are data; numbers; and each language by its own name.
 */
const SAME =
  /당직|김하늘|상황실|새올|정부24|^(?:나라장터 지연|행정망 인증 경로 장애|인증서 만료|bash)$|^\d:\d\d |\.md|\.yaml|\/|^(?:한국어|English|PDF|HWPX|DOCX|HTML|Markdown|JSON|CSV|TLP|KST|SEV)|^[\d\s.,:%×+–−-]*$/;

it(
  'every control has a name, and none has the same in both languages but data',
  async () => {
    const korean = await controlsIn('ko');
    await theatre.clear();
    const english = await controlsIn('en');
    expect(korean.length).toBeGreaterThan(150);
    const nameless = [...korean, ...english].filter(({ name }) => name === '');
    expect(nameless).toEqual([]);
    const said = new Set(korean.map(({ name }) => name));
    const same = english.filter(({ name }) => said.has(name) && !SAME.test(name));
    expect([...new Set(same.map(({ role, name }) => `${role} ${name}`))]).toEqual([]);
  },
  PATIENCE_MS,
);
