import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../electron/catalogue/load.ts';
import type { Drill } from '../../../electron/drill/drill.ts';
import { plainContext } from '../../../electron/health/context.ts';
import { loadNotices } from '../../../electron/health/notices.ts';
import { probe } from '../../../electron/health/probe.ts';
import type { Catalogue } from '../../../shared/catalogue.ts';
import { checkKey } from '../../../shared/checkKey.ts';
import type { Observation } from '../../../shared/health.ts';
import { kst, startNovember } from '../../support/drill/november.ts';

/** The drill as the console sees it: its own catalogue, every check probed for real. */

const context = { ...plainContext(Date.now), notices: loadNotices('assets', undefined) };

let drill: Drill;
let catalogue: Catalogue;
beforeAll(async () => {
  drill = (await startNovember()).drill;
  const load = loadCatalogue(drill.catalogue, drill.env);
  if (!load.ok) throw new Error(JSON.stringify(load.faults));
  catalogue = load.catalogue;
});
afterAll(() => drill.close());

/** A machine that tests elsewhere at the same time may be slow for once; a fault stays. */
async function look(check: Catalogue['services'][number]['checks'][number], key: string) {
  const once = (): Promise<Observation> => probe(check, key, new AbortController().signal, context);
  const first = await once();
  return first.verdict === 'up' ? first : once();
}

/** The error class and verdict of every check that is not up at a moment of the story. */
async function failingAt(at: string): Promise<Record<string, string>> {
  drill.jump(kst(at));
  const seen = await Promise.all(
    catalogue.services.flatMap(({ id, checks }) =>
      checks.map((check) => look(check, checkKey(id, check.id))),
    ),
  );
  const failing = seen.filter(({ verdict }) => verdict !== 'up');
  return Object.fromEntries(failing.map((o) => [o.check, `${o.verdict} ${o.errorClass}`]));
}

const PORTAL = {
  'portal/page': 'down timeout-firstByte',
  'portal/login': 'down timeout-firstByte',
  'authentication/staff': 'down timeout-firstByte',
};

describe('the console’s probes', () => {
  it.each([
    ['17T08:05', {}],
    ['17T08:41', PORTAL],
    [
      '17T14:00',
      {
        ...PORTAL,
        'gov24/page': 'down notice',
        'gov24/login': 'down notice',
        'authentication/citizen': 'down timeout-firstByte',
      },
    ],
    ['20T12:00', {}],
    ['23T09:12', { 'g2b/page': 'degraded latency', 'g2b/bid': 'degraded latency' }],
    ['23T09:30', { 'g2b/page': 'down timeout-firstByte', 'g2b/bid': 'down reset' }],
    ['23T10:21', {}],
    [
      '24T14:00',
      {
        'eid/page': 'down notice',
        'eid/storage': 'down refused',
        'mobile-id/notice': 'down notice',
      },
    ],
    ['24T20:35', {}],
  ])('at %s find exactly what fails', async (at, failing) => {
    expect(await failingAt(at)).toEqual(failing);
  });

  it('quote the sentence of the notice page', async () => {
    drill.jump(kst('24T14:00'));
    const [check] = catalogue.services.find(({ id }) => id === 'eid')?.checks ?? [];
    if (!check) throw new Error('no check');
    const seen = await look(check, 'eid/page');
    const said = Object.values(seen.reason.params).join(' ');
    expect(said).toContain('모바일 신분증 서비스 이용이 일시 중단되었습니다');
  });
});

it('names only runbooks and checklists that are shipped', () => {
  for (const { id, runbooks, checklist } of catalogue.services) {
    for (const language of ['ko', 'en']) {
      for (const name of runbooks) {
        expect(existsSync(`assets/runbooks/${name}.${language}.md`), `${id}: ${name}`).toBe(true);
      }
      expect(existsSync(`assets/checklists/${checklist}.${language}.md`), `${id}`).toBe(true);
    }
  }
});
