import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sayIn } from '../../shared/messages/say.ts';
import { eventually } from '../support/eventually.ts';
import { made, showIncident } from '../support/page/incidentPage.ts';
import type { Stage } from '../support/page/stage.ts';
import { Theatre } from '../support/page/theatre.ts';

/** The box for notes in a real browser: times, new facts, files, and a draft that is not lost. */

const say = sayIn('ko');
let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterEach(() => theatre.clear());
afterAll(() => theatre.close());

const show = (showing?: Parameters<typeof showIncident>[1]) => showIncident(theatre, showing);
const rows = (page: Page) =>
  page.getByRole('group', { name: say('incidentView.happened') }).getByRole('article');
const noteBox = (page: Page) =>
  page.getByRole('textbox', { name: say('incidentView.note'), exact: true });
const notes = (stage: Stage) => made(stage, 'incidents.note');

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

describe('the box for notes', () => {
  it('writes on Ctrl+Enter, but not while Hangul is composed, and Enter is a new line', async () => {
    const { page, stage } = await show();
    await page.keyboard.press('n');
    await page.keyboard.type('인증 서버와');
    const composing = { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true };
    await noteBox(page).dispatchEvent('keydown', composing);
    await page.keyboard.press('Enter');
    await page.keyboard.type('연락함');
    expect(notes(stage)).toHaveLength(0);
    await page.keyboard.press('Control+Enter');
    await rows(page).filter({ hasText: '연락함' }).waitFor();
    expect(notes(stage)).toEqual([
      { incident: 'i-7', text: '인증 서버와\n연락함', attachments: [], newFact: false },
    ]);
    expect(await noteBox(page).inputValue()).toBe('');
  });

  it('says when it happened, and which deadlines a new fact starts', async () => {
    const { page, stage, desk } = await show();
    await noteBox(page).fill('유출 정황을 확인함');
    const fact = page.getByRole('checkbox', { name: say('incidentView.newFact') });
    await fact.check();
    await page.getByText(say('incidentView.startsNoClock')).waitFor();
    const incident = desk.incident();
    const times = { ...incident.times, suspected: incident.openedAt };
    stage.hub.changed('incidents', { ...incident, times });
    await page.getByText('침해사고 보완신고 1일').waitFor();
    await page.getByRole('button', { name: say('incidentView.happenedEarlier') }).click();
    await page.getByLabel(say('incidentView.happenedAt')).fill('2023-11-17T08:40:00');
    await page.getByRole('button', { name: say('incidentView.write'), exact: true }).click();
    await eventually(() => expect(notes(stage)).toHaveLength(1));
    expect(notes(stage)).toEqual([
      {
        incident: 'i-7',
        text: '유출 정황을 확인함',
        at: Date.parse('2023-11-17T08:40:00+09:00'),
        attachments: [],
        newFact: true,
      },
    ]);
    await eventually(async () => expect(await fact.isChecked()).toBe(false));
  });

  it('takes chosen, pasted and dropped files, and a note of a picture alone', async () => {
    const { page, stage } = await show();
    await page.locator('.note-box input[type="file"]').setInputFiles([picture('chosen.png')]);
    await page.getByText('chosen.png').waitFor();
    for (const how of ['paste', 'drop'] as const) {
      await noteBox(page).evaluate((field, kind) => {
        const data = new DataTransfer();
        data.items.add(new File(['x'], `${kind}.txt`, { type: 'text/plain' }));
        const init = { bubbles: true, cancelable: true };
        field.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent('drop', { ...init, dataTransfer: data }),
        );
      }, how);
      await page.getByText(`${how}.txt`).waitFor();
    }
    await page
      .getByRole('button', { name: say('attachment.removeNamed', { name: 'drop.txt' }) })
      .click();
    await page.getByRole('button', { name: say('incidentView.write'), exact: true }).click();
    await eventually(() => expect(notes(stage)).toHaveLength(1));
    const sha256 = 'cd'.repeat(32);
    expect(notes(stage)).toMatchObject([
      {
        text: '',
        attachments: [
          { name: 'chosen.png', mime: 'image/png', bytes: PNG.length, sha256 },
          { name: 'paste.txt', mime: 'text/plain', bytes: 1, sha256 },
        ],
      },
    ]);
    await page.locator('.note-box').getByText('chosen.png').waitFor({ state: 'detached' });
  });

  it('keeps a half-written note with its files over a reload and a look at another view', async () => {
    const { page } = await show();
    await noteBox(page).fill('아직 다 적지 않음');
    await page.getByRole('checkbox', { name: say('incidentView.newFact') }).check();
    await page.locator('.note-box input[type="file"]').setInputFiles([picture('half.png')]);
    await page.getByText('half.png').waitFor();
    await page.getByRole('link', { name: say('frame.incidents') }).click();
    await page.getByRole('link', { name: '행정망 인증 경로 장애' }).click();
    const kept = async () => {
      expect(await noteBox(page).inputValue()).toBe('아직 다 적지 않음');
      expect(
        await page.getByRole('checkbox', { name: say('incidentView.newFact') }).isChecked(),
      ).toBe(true);
      await page.getByText('half.png').waitFor();
    };
    await kept();
    await page.reload();
    await noteBox(page).waitFor();
    await kept();
  });

  it('keeps a note that could not be written, and says why', async () => {
    const { page } = await show({
      answers: {
        'incidents.note': () => {
          throw new Error('disk full');
        },
      },
    });
    await noteBox(page).fill('전화함');
    await noteBox(page).press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: 'disk full' }).waitFor();
    expect(await noteBox(page).inputValue()).toBe('전화함');
  });
});
