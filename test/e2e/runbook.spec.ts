import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayIn } from '../../shared/messages/say.ts';
import { expect, test } from './fixtures.ts';
import { SECOND, secondOperator } from './operators.ts';

const say = sayIn('ko');

/** A command that fails until a file is there, a decision, a gate, and one that runs on. */
const RUNBOOK = `---
id: storage-switch
title: { ko: 저장소 절체, en: Storage switch }
parameters:
  ready:
    type: path
    description: { ko: 준비되면 생기는 파일, en: The file that appears when it is ready }
---

## 지금 상태

\`\`\`sh {name=state expect=/저장소/}
echo '저장소 둘, 정상 둘'
\`\`\`

## 준비 확인

\`\`\`sh {name=ready timeout=30s}
test -e {{ready}} && echo '준비됨'
\`\`\`

## 어느 쪽으로 바꾸나

- [둘째 저장소로 바꿈](#저장소-절체)
- [바꾸지 않음](#end)

## 건너뛰는 단계

## 저장소 절체

\`\`\`sh {approve=two}
made=42; echo "절체-$made"; rm -f {{ready}}
\`\`\`

## 안정될 때까지

\`\`\`sh {timeout=1m}
until test -e {{ready}}; do sleep 0.1; done; made=43; echo "안정-$made"
\`\`\`
`;

test('a runbook to its failing step, retried, decided, approved by two, over a reload, and played back', async ({
  start,
}) => {
  const started = await start(['--drill', 'november-2023']);
  const ready = join(started.dataFolder, 'ready file');
  mkdirSync(join(started.dataFolder, 'runbooks'));
  writeFileSync(join(started.dataFolder, 'runbooks', 'storage-switch.md'), RUNBOOK);
  await started.restart();
  const { page } = started;
  await secondOperator(page);

  await page.getByRole('link', { name: say('frame.runbooks'), exact: true }).click();
  await page.getByRole('link', { name: '저장소 절체' }).click();
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: '준비되면 생기는 파일' }).fill(ready);
  // The dry run: exactly what would be typed, the value quoted as one word.
  await expect(main).toContainText(`test -e '${ready}' && echo '준비됨'`);
  await main.getByRole('button', { name: say('runbookView.start'), exact: true }).click();

  // On by itself until a person is needed: the second step fails.
  await main
    .getByRole('button', { name: say('runbookView.untilHumanStep', { step: '지금 상태' }) })
    .click();
  const second = main.getByRole('listitem').filter({ hasText: '준비 확인' });
  await expect(second).toContainText(say('runbookView.step.failed'));
  await expect(second).toContainText(say('runbookView.exitCode', { code: 1 }));
  await expect(main).toContainText('저장소 둘, 정상 둘');

  // Mended, and again.
  writeFileSync(ready, '');
  await second
    .getByRole('button', { name: say('runbookView.againStep', { step: '준비 확인' }) })
    .click();
  await expect(second).toContainText(say('runbookView.step.succeeded'));
  await expect(second).toContainText(say('runbookView.attempt', { count: 2 }));

  await main.getByRole('button', { name: /둘째 저장소로 바꿈/ }).click();

  // The gate: the second person sees exactly what will run, and is not the first.
  const gate = main.getByRole('form', {
    name: say('runbookView.gate.of', { step: '저장소 절체' }),
  });
  const third = main.getByRole('listitem').filter({ hasText: '두 사람이 확인하고' });
  if (!(await gate.isVisible())) {
    await third
      .getByRole('button', { name: say('runbookView.runStep', { step: '저장소 절체' }) })
      .click();
  }
  await expect(gate).toContainText(`rm -f '${ready}'`);
  const who = gate.getByRole('combobox', { name: say('runbookView.gate.second') });
  await who.selectOption({ label: SECOND.name });
  await gate.getByLabel(/비밀번호/).fill('111111');
  await gate.getByRole('button', { name: say('runbookView.gate.approve') }).click();
  await expect(gate.getByRole('alert')).toBeVisible();
  await gate.getByLabel(/비밀번호/).fill(SECOND.pin);
  await gate.getByRole('button', { name: say('runbookView.gate.approve') }).click();
  await expect(main).toContainText(say('runbookView.approvedBy', { name: SECOND.name }));
  await expect(main).toContainText('절체-42');

  // Reloaded while the next one runs: the run, its session and its screen go on.
  await main
    .getByRole('button', { name: say('runbookView.runStep', { step: '안정될 때까지' }) })
    .click();
  const last = main.getByRole('listitem').filter({ hasText: '안정될 때까지' });
  await expect(last).toContainText(say('runbookView.step.running'));
  await page.reload();
  await expect(last).toContainText(say('runbookView.step.running'));
  writeFileSync(ready, '');
  await expect(last).toContainText(say('runbookView.step.succeeded'));
  await expect(main).toContainText('안정-43');
  await expect(main).toContainText(say('runbookView.run.done'));
  rmSync(ready);

  // The recording begins at the step, shows what it showed, and finds it.
  await last.getByRole('link', { name: say('runbookView.recording') }).click();
  await expect(page).toHaveURL(/recordings\//);
  await expect(
    main.getByRole('region', { name: say('recordingView.markers'), exact: true }),
  ).toContainText('안정될 때까지');
  await main.getByRole('textbox', { name: say('recordingView.search') }).fill('절체-42');
  await page.keyboard.press('Enter');
  await expect(main).toContainText(say('recordingView.hitOf', { index: 1, total: 1 }));
  await main.getByRole('button', { name: say('recordingView.play'), exact: true }).click();
  await expect(
    main.getByRole('button', { name: say('recordingView.pause'), exact: true }),
  ).toBeVisible();
});
