import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Runbooks } from '../../../../electron/runbooks/runbooks.ts';
import { Problem } from '../../../../shared/problem.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../../support/database.ts';
import { runbooksOver } from '../../../support/runbooks.ts';
import { scriptedTerminal } from './scriptedTerminal.ts';

const OWN = `---
id: own
title: Own
parameters:
  host: { type: host, default: "{{service.host}}" }
  times: { type: integer }
  token: { type: text, secret: true }
  other: { type: text, secret: true }
---

## Ping

\`\`\`sh
ping -c {{times}} {{host}}
\`\`\`

## By hand

Look.

## With a secret

\`\`\`sh {approve=two}
curl -u {{token}} {{service.url}}
\`\`\`

## Anywhere

\`\`\`sh
date
\`\`\`
`;
const LISTED = `commands:
  - id: date
    pattern: date
    why: { ko: 시각, en: The time }
`;

let folder: string;
let temporary: TemporaryDatabase;
let runbooks: Runbooks;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-form-'));
  writeFileSync(join(folder, 'own.md'), OWN);
  writeFileSync(join(folder, 'broken.md'), '---\nid: broken\n---\n');
  writeFileSync(join(folder, 'danger.yaml'), LISTED);
  temporary = temporaryDatabase();
  runbooks = runbooksOver(temporary.database, scriptedTerminal(), {
    folders: [folder],
    dangerFiles: [join(folder, 'danger.yaml')],
    secrets: new Map([['token', 'kept-by-the-host']]),
    enter: () => {},
  });
});
afterAll(() => {
  runbooks.close();
  temporary.remove();
  rmSync(folder, { recursive: true, force: true });
});

const g2b = { runbook: 'own', service: 'g2b', incident: null };

describe('the library', () => {
  it('lists what can be followed, and says what is wrong with the rest', () => {
    expect(runbooks.list()).toEqual([{ id: 'own', title: { ko: 'Own', en: 'Own' }, steps: 4 }]);
    expect(new Set(runbooks.faults().map(({ file }) => file))).toEqual(
      new Set([join(folder, 'broken.md')]),
    );
    expect(() => runbooks.get('none')).toThrow(Problem);
  });
});

describe('the form', () => {
  it('begins with the defaults that could be filled, and with the secrets that are kept', () => {
    expect(runbooks.form(g2b)).toEqual({ values: { host: 'g2b.go.kr' }, kept: ['token'] });
    expect(runbooks.form({ ...g2b, service: null })).toEqual({ values: {}, kept: ['token'] });
    expect(() => runbooks.form({ ...g2b, service: 'x' })).toThrow('no service “x”');
  });
});

describe('the dry run', () => {
  it('shows each command as it would be typed, with its gate', () => {
    expect(runbooks.lines({ ...g2b, parameters: { times: '3' } })).toEqual([
      { step: '1', line: "ping -c '3' 'g2b.go.kr'", problem: null, gate: null },
      {
        step: '3',
        line: `curl -u "$WATCHROOM_SECRET_token" 'https://g2b.go.kr/'`,
        problem: null,
        gate: { by: 'step', why: null },
      },
      {
        step: '4',
        line: 'date',
        problem: null,
        gate: { by: 'list', why: { ko: '시각', en: 'The time' } },
      },
    ]);
  });

  it.each([
    ['runbook.missingParameter', {}],
    ['runbook.not.integer', { times: 'many' }],
    ['runbook.not.host', { times: '3', host: 'not a host' }],
  ])('says at the line why it cannot be: %s', (key, parameters) => {
    const [ping, curl] = runbooks.lines({ ...g2b, parameters });
    expect(ping).toMatchObject({ line: null, problem: { key } });
    expect(curl?.problem).toBeNull();
  });
});
