import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { KEY_TABLE, pressOf } from '../../renderer/palette/keyTable.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Language } from '../../shared/words.ts';
import { focusFaults } from '../support/access/focus.ts';
import { accessFaults } from '../support/access/probes.ts';
import { eventually } from '../support/eventually.ts';
import { catalogueScene } from '../support/page/catalogueScene.ts';
import {
  catalogueStage,
  field,
  form,
  outline,
  written,
  yaml,
} from '../support/page/catalogueStage.ts';
import { nightScene } from '../support/page/scene.ts';

/** Who may change the catalogue, by which keys, and that everybody can find the way. */

const say = sayIn('ko');
const stage = catalogueStage();

describe('who may not change it', () => {
  it.each([
    ['a viewer', 'viewer' as const, 'catalogueEdit.roleNote' as const],
    ['an operator', 'operator' as const, 'catalogueEdit.roleNote' as const],
  ])('%s reads it, and is told so', async (_who, role, note) => {
    const { page } = await stage.show((snapshot) => ({
      ...snapshot,
      seat: { ...snapshot.seat, operator: { ...snapshot.seat.operator, role } },
    }));
    await page.getByText(say(note)).waitFor();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await yaml(page).click();
    await page.keyboard.type('x');
    await page.keyboard.press('Control+s');
    expect(await written(page)).toBe(stage.text);
    await expect(
      page.getByRole('button', { name: say('catalogueEdit.save'), exact: true }).count(),
    ).resolves.toBe(0);
    expect(stage.disk()).toBe(stage.text);
  });

  it('nobody changes the catalogue of a drill', async () => {
    await stage.scene.close();
    stage.scene = catalogueScene({ 'catalogue.yaml': stage.text }, { drill: true });
    const { page } = await stage.show();
    await page.getByText(say('catalogueEdit.drillNote')).waitFor();
    await yaml(page).click();
    await page.keyboard.type('x');
    expect(await written(page)).toBe(stage.text);
  });
});

describe('its keys', () => {
  const keys = KEY_TABLE.find(({ name }) => name === 'keys.catalogue')?.keys ?? [];
  /** In the form, where the browser's own undoing would take hold. */
  async function changed(): Promise<Page> {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await field(page, 'catalogueField.name.ko').fill('새 포털');
    await eventually(async () => expect(await written(page)).toContain('새 포털'));
    return page;
  }
  async function inText(): Promise<Page> {
    const { page } = await stage.show();
    await yaml(page).getByText('owner: moj').click();
    return page;
  }
  const tried: Partial<Record<MessageKey, () => Promise<void>>> = {
    'keys.catalogueSave': async () => {
      const page = await changed();
      await page.keyboard.press('Control+s');
      await page.getByText(say('catalogueEdit.saved')).waitFor();
      expect(stage.disk()).toContain('새 포털');
    },
    'keys.catalogueUndo': async () => {
      const page = await changed();
      await page.keyboard.press('Control+z');
      await eventually(async () => expect(await written(page)).toContain('민원 포털'));
    },
    'keys.catalogueRedo': async () => {
      const page = await changed();
      await page.keyboard.press('Control+z');
      await eventually(async () => expect(await written(page)).toContain('민원 포털'));
      await page.keyboard.press('Control+y');
      await eventually(async () => expect(await written(page)).toContain('새 포털'));
    },
    'keys.catalogueFault': async () => {
      const page = await changed();
      await field(page, 'catalogueField.id').fill('Wrong Id');
      await page.locator('.cm-lintRange-error').waitFor();
      await page.keyboard.press('F8');
      await eventually(async () =>
        expect(await yaml(page).evaluate((at) => at === document.activeElement)).toBe(true),
      );
    },
    'keys.catalogueFind': async () => {
      const page = await inText();
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: say('catalogueEdit.phrase.find') }).waitFor();
    },
    'keys.catalogueLine': async () => {
      const page = await inText();
      await page.keyboard.press('Control+Alt+g');
      await page.getByRole('textbox', { name: say('catalogueEdit.phrase.goToLine') }).waitFor();
    },
    'keys.catalogueComment': async () => {
      const page = await inText();
      await page.keyboard.press('Control+/');
      await eventually(async () => expect(await written(page)).toContain('# owner: moj'));
      await page.keyboard.press('Control+/');
      await eventually(async () => expect(await written(page)).toBe(stage.text));
    },
  };

  it('are all tried here', () => {
    expect(keys.map(({ name }) => name).toSorted()).toEqual(Object.keys(tried).toSorted());
  });

  it.each(keys.map((key) => [pressOf(key), key.name] as const))('%s does %s', async (_, name) => {
    await tried[name]?.();
  });
});

describe.each([
  ['ko', 'light', '민원 포털', '법무부'],
  ['en', 'dark', 'Portal', 'Justice'],
] satisfies [Language, 'light' | 'dark', string, string][])(
  'in %s, %s',
  (language, theme, service, owner) => {
    const words = sayIn(language);
    const press = (page: Page, key: MessageKey) =>
      page.getByRole('button', { name: words(key), exact: true }).click();

    it('breaks no rule of accessibility in any state', { timeout: 240_000 }, async () => {
      const { page } = await stage.show(
        (snapshot) => ({ ...snapshot, settings: { ...snapshot.settings, language, theme } }),
        words,
      );
      const found: string[] = [];
      const look = async (state: string) =>
        found.push(...(await accessFaults(page)).map((fault) => `${state}: ${fault}`));
      await look('opened');
      await outline(page, words).getByRole('button', { name: owner }).click();
      await look('an organisation');
      await outline(page, words)
        .getByRole('button', { name: words('catalogueEdit.alarms') })
        .click();
      await press(page, 'catalogueEdit.add.channels');
      await look('a channel');
      await press(page, 'catalogueEdit.undo');
      await outline(page, words).getByRole('button', { name: service }).click();
      await form(page, words).getByRole('button', { name: /http/ }).click();
      await press(page, 'catalogueEdit.test');
      await form(page, words).getByText(words('board.phase.firstByte')).waitFor();
      await form(page, words).getByText(words('catalogueEdit.moreFields')).click();
      await look('a tested check');
      await outline(page, words).getByRole('button', { name: service }).click();
      await field(page, 'catalogueField.id', words).fill('Wrong Id');
      await page.locator('.cm-lintRange-error').waitFor();
      await look('with a fault');
      await page.keyboard.press('F8');
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: words('catalogueEdit.phrase.find') }).waitFor();
      await look('searching the text');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await page.locator('.cm-lintRange-error').waitFor({ state: 'detached' });
      await field(page, 'catalogueField.name.ko', words).fill('새 포털');
      await page.keyboard.press('Control+s');
      await page.getByText(words('catalogueEdit.saved')).waitFor();
      await press(page, 'catalogueEdit.history');
      await form(page, words)
        .getByRole('button', { name: /김하늘/ })
        .click();
      await form(page, words)
        .getByRole('list', { name: words('catalogueEdit.whatChanged') })
        .waitFor();
      await look('its history');
      await press(page, 'catalogueEdit.history');
      await field(page, 'catalogueField.name.ko', words).fill('내 포털');
      writeFileSync(stage.scene.at('catalogue.yaml'), stage.text);
      await page.keyboard.press('Control+s');
      await page.getByRole('alertdialog').waitFor();
      await look('changed from outside');
      expect(found).toEqual([]);
    });
  },
);

describe('for everybody', () => {
  it('leads by Tab through everything as it is read', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await form(page).getByRole('button', { name: /http/ }).click();
    await field(page, 'catalogueField.id').fill('Wrong Id');
    await page.locator('.cm-lintRange-error').waitFor();
    expect(await focusFaults(page, page.getByRole('main'))).toEqual([]);
  });

  it('is left by Tab, from the text as from everything else', async () => {
    const { page } = await stage.show();
    await yaml(page).click();
    await page.keyboard.press('Tab');
    await eventually(async () =>
      expect(await yaml(page).evaluate((at) => at.contains(document.activeElement))).toBe(false),
    );
    expect(await written(page)).toBe(stage.text);
  });

  it('is not loaded before somebody edits', async () => {
    const asked: string[] = [];
    const snapshot = nightScene(Date.now());
    const { page } = await stage.theatre.show(snapshot, {
      answers: stage.scene.answers,
      prepare: async (one) => {
        one.on('request', (request) => asked.push(request.url()));
      },
    });
    const before = asked.length;
    expect(asked.some((url) => /CatalogueEditor/.test(url))).toBe(false);
    await page.goto(`${new URL(page.url()).origin}/#/catalogue`);
    await yaml(page).waitFor();
    expect(asked.slice(before).some((url) => /CatalogueEditor.*\.js/.test(url))).toBe(true);
  });
});
