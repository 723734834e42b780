import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CatalogueFile } from '../../shared/catalogue.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
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

/** The editor of the catalogue: text, form, history, and what is on the disk. */

const say = sayIn('ko');
const stage = catalogueStage();

describe('the editor', () => {
  it('changes the text by the form and the form by the text, and saves only what was changed', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await field(page, 'catalogueField.name.ko').fill('대표 포털');
    await eventually(async () =>
      expect(await written(page)).toContain('ko: 대표 포털, en: Portal'),
    );

    // The other way: the word under the cursor is typed over.
    await yaml(page).getByText('Portal', { exact: false }).first().dblclick();
    await eventually(async () =>
      expect(await field(page, 'catalogueField.name.ko').inputValue()).toBe('대표 포털'),
    );
    await form(page)
      .getByRole('combobox', { name: say('catalogueField.owner') })
      .selectOption('mois');
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    expect(stage.disk()).toBe(
      stage.text.replace('민원 포털', '대표 포털').replace('owner: moj', 'owner: mois'),
    );
    expect(stage.scene.journal.map(({ act }) => act.kind)).toEqual(['catalogue']);

    await page.getByRole('button', { name: say('catalogueEdit.undo') }).click();
    await eventually(async () => expect(await written(page)).toContain('owner: moj\n'));
    expect(stage.disk()).toContain('owner: mois');
  });

  it('types into the text what the form shows at once', async () => {
    const { page } = await stage.show();
    await yaml(page).getByText('owner: moj').click();
    await page.keyboard.press('End');
    await page.keyboard.type('\ngrade: 2');
    await eventually(async () =>
      expect(
        await form(page)
          .getByRole('combobox', { name: say('catalogueField.owner') })
          .inputValue(),
      ).toBe('moj'),
    );
    await eventually(async () =>
      expect(await field(page, 'catalogueField.grade').inputValue()).toBe('2'),
    );
  });

  it('adds, repeats, moves and removes, and leaves every comment where it was', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await form(page).getByRole('button', { name: /ping/ }).click();
    const act = (key: MessageKey) =>
      form(page).getByRole('button', {
        name: say('catalogueEdit.actOn', { act: say(key), name: 'way' }),
      });
    await act('catalogueEdit.duplicate').click();
    await eventually(async () =>
      expect(await written(page)).toContain('- { id: way-2, type: ping, host: 127.0.0.1 }'),
    );
    await yaml(page).getByText('id: way,').click();
    await act('catalogueEdit.up').click();
    await eventually(async () => {
      const lines = (await written(page)).split('\n').map((line) => line.trim().slice(0, 12));
      const checks = lines.filter(
        (line) => line.startsWith('- { id: page') || line.startsWith('- { id: way'),
      );
      expect(checks).toEqual(['- { id: way,', '- { id: page', '- { id: way-']);
    });
    await act('catalogueEdit.remove').click();
    await outline(page)
      .getByRole('button', {
        name: say('catalogueEdit.addTo', { list: say('catalogueEdit.services') }),
      })
      .click();
    await eventually(async () => expect(await written(page)).toContain('- id: service'));
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    for (const comment of [
      '# 우리 기관의 카탈로그',
      '  # 민원의 얼굴',
      ' # 주소가 곧 바뀐다',
      ' # 첫 화면',
    ]) {
      expect(stage.disk()).toContain(comment);
    }
    expect(stage.disk()).not.toContain('id: way,');
    expect(stage.disk()).toContain('id: way-2');
  });

  it('has a form for what is said of the watching as a whole, written or not', async () => {
    const { page } = await stage.show();
    const alarms = outline(page).getByRole('button', { name: say('catalogueEdit.alarms') });
    await alarms.getByText(say('catalogueEdit.shipped')).waitFor();
    await alarms.click();
    const repeat = field(page, 'catalogueField.repeat');
    expect(await repeat.getAttribute('placeholder')).toBe(
      say('catalogueEdit.default', { value: '5m' }),
    );
    await repeat.fill('2m');
    await eventually(async () => expect(await written(page)).toMatch(/\nalarms: .*repeat: 2m/));
    // The form stays at what is now written, and the next field goes beside it.
    await field(page, 'catalogueField.gather').fill('20m');
    const faults = page.getByRole('region', { name: say('catalogueEdit.faultList') });
    await faults.getByText(say('catalogueEdit.faults', { count: 1 })).waitFor();
    expect(await alarms.getAttribute('data-wrong')).toBe('true');
    expect(await alarms.getAttribute('aria-current')).toBe('true');
    await field(page, 'catalogueField.gather').fill('20s');
    await faults.getByText(say('catalogueEdit.noFaults')).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    expect(stage.disk()).toBe(`${stage.text}alarms: { repeat: 2m, gather: 20s }\n`);
    const name = say('catalogueEdit.alarms');
    await form(page)
      .getByRole('button', {
        name: say('catalogueEdit.actOn', { act: say('catalogueEdit.asShipped'), name }),
      })
      .click();
    await eventually(async () => expect(await written(page)).not.toContain('alarms'));
    await form(page).getByRole('heading', { name }).waitFor();
  });

  it('gives a form to each channel, control and level, and to where an incident starts', async () => {
    const { page } = await stage.show();
    const open = (part: MessageKey) =>
      outline(page)
        .getByRole('button', { name: say(part) })
        .click();
    const add = (item: MessageKey) =>
      form(page)
        .getByRole('button', { name: say(item), exact: true })
        .click();
    const back = (to: string) =>
      form(page)
        .getByRole('button', { name: `← ${to}` })
        .click();
    const choice = (key: MessageKey) => form(page).getByRole('combobox', { name: say(key) });

    // Where nothing is written of it yet.
    await open('catalogueEdit.alarms');
    await add('catalogueEdit.add.channels');
    await field(page, 'catalogueField.to').fill('night@example.go.kr');
    await choice('catalogueField.language').selectOption('en');
    await back(say('catalogueEdit.alarms'));
    await form(page)
      .getByRole('button', { name: /mail mail\.example\.go\.kr/ })
      .waitFor();
    await add('catalogueEdit.add.channels');
    await choice('catalogueField.channel.type').selectOption('webhook');
    const faults = page.getByRole('region', { name: say('catalogueEdit.faultList') });
    await faults.getByText(/url/).first().waitFor();
    const name = 'mail-2';
    await form(page)
      .getByRole('button', {
        name: say('catalogueEdit.actOn', { act: say('catalogueEdit.remove'), name }),
      })
      .click();

    await open('catalogueEdit.station');
    await add('catalogueEdit.add.controls');
    await choice('catalogueField.reach').selectOption('resolver');
    await field(page, 'catalogueField.host').fill('127.0.0.1');
    await form(page)
      .getByRole('button', { name: say('catalogueEdit.test') })
      .waitFor();

    const scales = say('catalogueEdit.scales');
    await outline(page)
      .getByRole('button', { name: say('catalogueEdit.addTo', { list: scales }) })
      .click();
    await add('catalogueEdit.add.levels');
    await field(page, 'catalogueField.description.ko').fill('한 곳만');
    await field(page, 'catalogueField.description.en').fill('Only one');
    await back(say('catalogueEdit.newEntry'));
    await add('catalogueEdit.add.starts');
    await field(page, 'catalogueField.when').fill('services > 1');
    await choice('catalogueField.level').selectOption('2');

    await faults.getByText(say('catalogueEdit.noFaults')).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    const { alarms, station, scales: said } = CatalogueFile.parse(parse(stage.disk()));
    expect(alarms?.channels).toMatchObject([
      { id: 'mail', to: ['night@example.go.kr'], language: 'en' },
    ]);
    expect(station?.controls).toMatchObject([
      { reach: 'resolver', check: { type: 'ping', host: '127.0.0.1' } },
    ]);
    expect(said).toMatchObject([
      {
        levels: [{ id: '1' }, { id: '2' }, { id: 'level', description: { ko: '한 곳만' } }],
        starts: [{ when: 'services > 1', level: '2' }],
      },
    ]);
    expect(stage.disk().startsWith(stage.text)).toBe(true);
    expect(stage.disk()).toMatch(/^alarms:\n {2}channels:\n {4}- \{ id: mail, type: mail,.*\}$/m);
  });

  it('begins maintenance and a server with what can be read, each with its form', async () => {
    const { page } = await stage.show();
    const faults = page.getByRole('region', { name: say('catalogueEdit.faultList') });
    const add = (list: MessageKey) =>
      outline(page)
        .getByRole('button', { name: say('catalogueEdit.addTo', { list: say(list) }) })
        .click();
    await add('catalogueEdit.maintenance');
    await form(page)
      .getByRole('combobox', { name: say('catalogueField.match.organisations') })
      .selectOption('moj');
    await field(page, 'catalogueField.duration').fill('30m');
    await add('catalogueEdit.ssh');
    await field(page, 'catalogueField.host').fill('10.20.0.11');
    await faults.getByText(say('catalogueEdit.noFaults')).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    expect(stage.disk()).toContain('match: { services: [portal], organisations: [moj] }');
    expect(stage.disk()).toContain('duration: 30m');
    expect(stage.disk()).toContain('host: 10.20.0.11');
    expect(stage.disk().startsWith(stage.text)).toBe(true);
  });

  it('adds a file to a folder, and opens it', async () => {
    await stage.scene.close();
    stage.scene = catalogueScene({ 'catalogue.yaml': stage.text, 'z.yaml': '' });
    const { page } = await stage.show();
    const add = outline(page).getByRole('button', {
      name: say('catalogueEdit.addTo', { list: say('catalogueEdit.files') }),
    });
    await add.click();
    const name = outline(page).getByRole('textbox', { name: say('catalogueEdit.newFile') });
    await name.fill('z');
    await name.press('Enter');
    await outline(page)
      .getByText(say('catalogueEdit.fileExists', { file: 'z.yaml' }))
      .waitFor();
    await name.fill('moj');
    await name.press('Enter');
    await page
      .getByRole('textbox', { name: say('catalogueEdit.textOf', { file: 'moj.yaml' }) })
      .waitFor();
    expect(readFileSync(stage.scene.at('moj.yaml'), 'utf8')).toBe('');
    expect(await name.count()).toBe(0);
    expect(await page.locator('.cm-line').allTextContents()).toEqual(['']);
    await outline(page)
      .getByRole('button', {
        name: say('catalogueEdit.addTo', { list: say('catalogueEdit.organisations') }),
      })
      .click();
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    expect(readFileSync(stage.scene.at('moj.yaml'), 'utf8')).toMatch(/^organisations:/);
    // Each file's own text is in the editor, and nothing of another's.
    await outline(page).getByRole('button', { name: 'catalogue.yaml' }).click();
    await yaml(page).waitFor();
    expect(await written(page)).toBe(stage.text);
    expect(stage.disk()).toBe(stage.text);
  });

  it('offers to undo, and to do again, only where there is something', async () => {
    const { page } = await stage.show();
    const key = (name: MessageKey) => page.getByRole('button', { name: say(name), exact: true });
    expect(await key('catalogueEdit.undo').isDisabled()).toBe(true);
    expect(await key('catalogueEdit.redo').isDisabled()).toBe(true);
    await yaml(page).getByText('owner: moj').click();
    await page.keyboard.press('End');
    // At once: what is typed slowly is undone piece by piece.
    await page.keyboard.insertText(' # x');
    await key('catalogueEdit.undo').click();
    await eventually(async () => expect(await written(page)).toBe(stage.text));
    expect(await key('catalogueEdit.undo').isDisabled()).toBe(true);
    await key('catalogueEdit.redo').click();
    await eventually(async () => expect(await written(page)).toContain('owner: moj # x'));
    expect(await key('catalogueEdit.redo').isDisabled()).toBe(true);
  });

  it('says at once what is wrong: in the text, in the list and at the field; and does not save it', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await field(page, 'catalogueField.id').fill('Wrong Id');
    const faults = page.getByRole('region', { name: say('catalogueEdit.faultList') });
    await faults.getByText(say('catalogueEdit.faults', { count: 1 })).waitFor();
    await page.locator('.cm-lintRange-error').waitFor();
    const why = say('catalogue.badId', { found: '"Wrong Id"' });
    await form(page).getByText(why).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.notSaved', { count: 1 })).waitFor();
    expect(stage.disk()).toBe(stage.text);
    // The next fault by its key, from wherever the focus is.
    await page.keyboard.press('F8');
    await eventually(async () =>
      expect(await yaml(page).evaluate((at) => at === document.activeElement)).toBe(true),
    );
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await written(page)).toContain('id: portal #'));
    await faults.getByText(say('catalogueEdit.noFaults')).waitFor();
  });

  it('leaves the form alone while the text is no YAML', async () => {
    const { page } = await stage.show();
    await yaml(page).getByText('owner: moj').click();
    await page.keyboard.press('End');
    await page.keyboard.type(': x');
    await form(page).getByText(say('catalogueEdit.unread')).waitFor();
    await page.locator('.cm-lintRange-error').first().waitFor();
  });

  it('looks at a check as it stands here, and shows phases, verdict and sentence', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await form(page).getByRole('button', { name: /http/ }).click();
    const test = form(page).getByRole('region', { name: say('catalogueEdit.tested') });
    await test.getByRole('button', { name: say('catalogueEdit.test') }).click();
    await test.getByText(say('state.up'), { exact: true }).waitFor();
    await test.getByText(say('board.phase.firstByte')).waitFor();
    // Not saved, and it is what is looked at.
    await form(page).getByText(say('catalogueEdit.moreFields')).click();
    await field(page, 'catalogueField.expect.body.contains').fill('여권');
    await test.getByRole('button', { name: say('catalogueEdit.test') }).click();
    await test.getByText(say('state.down'), { exact: true }).waitFor();
    expect(stage.disk()).toBe(stage.text);
  });

  it('lets YAML be typed into a field without writing it anew under the hand', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await form(page).getByRole('button', { name: /http/ }).click();
    await form(page).getByText(say('catalogueEdit.moreFields')).click();
    const status = field(page, 'catalogueField.expect.status');
    await status.pressSequentially('[200, 304]');
    expect(await status.inputValue()).toBe('[200, 304]');
    await eventually(async () =>
      expect(await written(page)).toContain('expect: { status: [200, 304] } } # 첫 화면'),
    );
  });

  it('shows both where the file was changed from outside, and takes theirs or mine', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await field(page, 'catalogueField.name.ko').fill('내 포털');
    const theirs = stage.text.replace('민원의 얼굴', '대문');
    writeFileSync(stage.scene.at('catalogue.yaml'), theirs);
    await page.keyboard.press('Control+s');
    const choice = page.getByRole('alertdialog');
    await choice.getByText('대문').waitFor();
    await choice.getByText('내 포털').waitFor();
    expect(stage.disk()).toBe(theirs);
    await choice.getByRole('button', { name: say('catalogueEdit.takeTheirs') }).click();
    await eventually(async () => expect(await written(page)).toContain('# 대문'));
    // Mine is not lost: it comes back, and then wins by a second word.
    await page.getByRole('button', { name: say('catalogueEdit.undo') }).click();
    await eventually(async () => expect(await written(page)).toContain('내 포털'));
    writeFileSync(stage.scene.at('catalogue.yaml'), `${theirs}# 또\n`);
    await page.getByRole('button', { name: say('catalogueEdit.save'), exact: true }).click();
    await choice.getByRole('button', { name: say('catalogueEdit.takeMine') }).click();
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    expect(stage.disk()).toBe(stage.text.replace('민원 포털', '내 포털'));
  });

  it('shows what was in force when, what it changed, and brings it back', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await field(page, 'catalogueField.name.ko').fill('새 포털');
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    await page.getByRole('button', { name: say('catalogueEdit.history') }).click();
    await form(page)
      .getByRole('button', { name: /김하늘/ })
      .click();
    await form(page)
      .getByRole('list', { name: say('catalogueEdit.whatChanged') })
      .getByText('새 포털')
      .waitFor();
    await form(page)
      .getByRole('button', { name: new RegExp(say('catalogueEdit.outside')) })
      .click();
    await form(page)
      .getByRole('button', { name: say('catalogueEdit.bringBack') })
      .click();
    await page.getByText(say('catalogueEdit.broughtBack')).waitFor();
    expect(stage.disk()).toContain('새 포털');
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    expect(stage.disk()).toBe(stage.text);
  });

  it('keeps what is typed while another view is shown', async () => {
    const { page } = await stage.show();
    await outline(page)
      .getByRole('button', { name: /민원 포털/ })
      .click();
    await field(page, 'catalogueField.name.ko').fill('둘째 포털');
    await page.getByRole('link', { name: say('frame.settings') }).click();
    await page.getByRole('link', { name: say('catalogueEdit.open') }).click();
    await eventually(async () => expect(await written(page)).toContain('둘째 포털'));
    await page.getByRole('button', { name: say('catalogueEdit.undo') }).click();
    await eventually(async () => expect(await written(page)).toContain('민원 포털'));
  });
});
