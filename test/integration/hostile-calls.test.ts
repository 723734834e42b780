import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createConsole, type RunningConsole } from '../../electron/console.ts';
import { createBrowserHost } from '../../electron/hosts/browser/host.ts';
import { answer } from '../../electron/link.ts';
import { type CallName, calls, Snapshot } from '../../shared/contract.ts';
import { Sentence } from '../../shared/problem.ts';
import { argumentsOf } from '../support/hostileCalls.ts';

/** The whole console, asked by a page that was taken over and whose operator may do everything. */

const NAMES = Object.keys(calls) as CallName[];
/** Each call changes what the next one meets: more rounds meet no more. */
const ROUNDS = 8;
const Answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), problem: Sentence }),
]);

let folder: string;
let outside: string;
let console: RunningConsole;
const uncaught: unknown[] = [];
const keep = (error: unknown): void => void uncaught.push(error);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchroom-hostile-'));
  outside = join(folder, 'outside');
  mkdirSync(outside);
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  writeFileSync(join(folder, 'catalogue.yaml'), 'organisations: []\nservices: []\n');
  const { host } = createBrowserHost(dataFolder, Date.now);
  console = await createConsole({
    dataFolder,
    assetsFolder: resolve('assets'),
    shellFolder: resolve('assets', 'shell'),
    version: '0',
    // Nothing is opened on the screen of whoever runs this.
    host: { ...host, openLink: async () => {} },
    notices: [],
    catalogue: join(folder, 'catalogue.yaml'),
    drill: null,
  });
  process.on('uncaughtException', keep);
  process.on('unhandledRejection', keep);
});
afterAll(async () => {
  process.off('uncaughtException', keep);
  process.off('unhandledRejection', keep);
  await console.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the console', () => {
  it.each(NAMES)('answers whatever is sent, and goes on: %s', async (name) => {
    const open = { ...console, api: console.api, role: () => 'commander' as const };
    await fc.assert(
      fc.asyncProperty(argumentsOf(name, outside), async (args) => {
        const sent: unknown = JSON.parse(JSON.stringify({ args })).args;
        expect(Answer.safeParse(await answer(open, name, sent)).error).toBeUndefined();
      }),
      { numRuns: ROUNDS, endOnFailure: true },
    );
    expect(uncaught).toEqual([]);
  });

  it('still shows everything after all that', async () => {
    const shown = await answer(console, 'console.snapshot', {});
    expect(shown).toMatchObject({ ok: true });
    if (shown.ok) expect(Snapshot.safeParse(shown.value).error).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
