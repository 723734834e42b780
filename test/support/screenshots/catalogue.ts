import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sayIn } from '../../../shared/messages/say.ts';
import { catalogueScene } from '../page/catalogueScene.ts';
import type { Scene } from './stage.ts';

const FILE = 'catalogue.yaml';
const catalogueOf = (port: number): string => `# 우리 기관의 카탈로그
organisations:
  - { id: moj, name: { ko: 법무부, en: Ministry of Justice } }
  - { id: mois, name: { ko: 행정안전부, en: Ministry of the Interior and Safety } }
services:
  - id: portal
    name: { ko: 민원 포털, en: Civil petitions portal }
    owner: moj
    checks:
      - { id: page, type: http, url: "http://127.0.0.1:${port}/" } # 첫 화면
      - { id: way, type: ping, host: 127.0.0.1 }
  - id: certificates
    name: { ko: 증명서 발급, en: Certificates on demand }
    owner: mois
    checks: [{ id: page, type: http, url: "http://127.0.0.1:${port}/certificates" }]
`;

/** The editor at work: a check that was tested, a fault, and what was in force when. */
export async function takeCatalogue({ keep, look, show }: Scene): Promise<void> {
  const say = sayIn(look.language);
  const server = createServer((_request, response) => response.end('민원 접수'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const scene = catalogueScene({ [FILE]: catalogueOf(port) });
  try {
    const { page } = await show(
      { world: { kind: 'catalogue', path: scene.at(FILE) }, drill: null },
      scene.answers,
      '/catalogue',
    );
    const form = page.getByRole('region', { name: say('catalogueEdit.form') });
    const field = (key: 'id' | 'name.ko') =>
      form.getByRole('textbox', { name: say(`catalogueField.${key}`) });
    const service = page
      .getByRole('navigation', { name: say('catalogueEdit.outline') })
      .getByRole('button', { name: /portal$/ });
    await service.click();
    await form.getByRole('button', { name: /http/ }).click();
    const test = form.getByRole('region', { name: say('catalogueEdit.tested') });
    await test.getByRole('button', { name: say('catalogueEdit.test') }).click();
    await test.getByText(say('state.up'), { exact: true }).waitFor();
    await keep(page, 'catalogue-tested');

    await service.click();
    await field('id').fill('Wrong Id');
    await page.locator('.cm-lintRange-error').waitFor();
    await keep(page, 'catalogue-faults');

    await field('id').fill('portal');
    await field('name.ko').fill('대표 포털');
    await page.keyboard.press('Control+s');
    await page.getByText(say('catalogueEdit.saved')).waitFor();
    await page.getByRole('button', { name: say('catalogueEdit.history') }).click();
    await form.getByRole('button', { name: /김하늘/ }).click();
    await form.getByRole('list', { name: say('catalogueEdit.whatChanged') }).waitFor();
    await keep(page, 'catalogue-history');
  } finally {
    await scene.close();
    server.closeAllConnections();
    server.close();
  }
}
