import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Drill } from '../../../electron/drill/drill.ts';
import { kst, startNovember } from '../../support/drill/november.ts';
import { visit } from '../../support/drill/visit.ts';

/** What people saw, row by row of the mission's table, by a plain client. */

let drill: Drill;
beforeAll(async () => {
  drill = (await startNovember()).drill;
});
afterAll(() => drill.close());

/** A frozen page is not waited for as long as a healthy one. */
const FROZEN_MS = 400;
const see = (server: string, path: string, patience?: number, bytes?: number) =>
  visit(drill.env[`DRILL_${server}`], path, patience, bytes);
/** A log-in's certificate: more than one packet holds. */
const CERTIFICATE = 1736;
const jump = (at: string): void => drill.jump(kst(at));
const struck = (): string[] => drill.state().faults.map(({ service }) => service);
const page = (text: string) => ({
  kind: 'answer',
  status: 200,
  type: 'text/html; charset=utf-8',
  body: expect.stringContaining(text),
});

function knock(address: string | undefined): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(address?.split(':')[1]), '127.0.0.1');
    socket.once('connect', () => {
      resolve('accepted');
      socket.destroy();
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });
}

async function portalIsWell(): Promise<void> {
  expect(await see('PORTAL', '/')).toMatchObject(page('새올행정시스템'));
  expect(await see('PORTAL', '/login')).toMatchObject(page('공무원 로그인'));
}

async function gov24IsWell(): Promise<void> {
  expect(await see('GOV24', '/')).toMatchObject(page('정부24'));
  expect(await see('GOV24', '/login')).toMatchObject(page('정부24 로그인'));
}

describe('17 November, the internal portal', () => {
  it('is well before 08:40', async () => {
    jump('17T08:39:59');
    await portalIsWell();
    expect(struck()).toEqual([]);
  });

  it.each(['17T08:40:00', '18T08:40:00'])('at %s log-in fails and pages hang', async (at) => {
    jump(at);
    expect(await see('PORTAL', '/', FROZEN_MS)).toEqual({ kind: 'silent' });
    expect(await see('PORTAL', '/login', FROZEN_MS)).toEqual({ kind: 'silent' });
    expect(struck()).toContain('portal');
  });

  it('hangs for the authentication server, behind a gateway that answers', async () => {
    jump('17T09:00:00');
    const login = await see('AUTHENTICATION', '/staff', FROZEN_MS, CERTIFICATE);
    expect(login).toEqual({ kind: 'silent' });
    expect(await see('AUTHENTICATION_GATEWAY', '/staff', FROZEN_MS)).toEqual({ kind: 'silent' });
    expect(await see('AUTHENTICATION_GATEWAY', '/status')).toMatchObject({ status: 200 });
    expect(await knock(drill.env.DRILL_PORTAL)).toBe('accepted');
  });

  it('loses large packets only', async () => {
    jump('17T09:00:00');
    const small = await see('AUTHENTICATION', '/staff', undefined, 200);
    expect(small).toMatchObject({ status: 200 });
    const large = await see('AUTHENTICATION', '/staff', FROZEN_MS, CERTIFICATE);
    expect(large).toEqual({ kind: 'silent' });
  });

  it('does not hold on to log-ins that were given up', async () => {
    jump('17T09:00:00');
    // Together more than a server takes at once.
    for (let round = 0; round < 4; round += 1) {
      const givenUp = Array.from({ length: 100 }, () => see('PORTAL', '/login', 1000));
      for (const seen of await Promise.all(givenUp)) expect(seen).toEqual({ kind: 'silent' });
    }
    expect(await see('AUTHENTICATION', '/citizen')).toMatchObject({ status: 200 });
    await gov24IsWell();
  });
});

describe('17 November, the civil complaints platform', () => {
  it('is well while only the portal fails', async () => {
    jump('17T13:54:59');
    await gov24IsWell();
    expect(struck()).toEqual(['portal']);
  });

  it.each(['17T13:55:00', '18T13:54:00'])('at %s is closed to the public', async (at) => {
    jump(at);
    const closed = { status: 503, body: expect.stringContaining('일시 중지') };
    expect(await see('GOV24', '/')).toMatchObject(closed);
    expect(await see('GOV24', '/login')).toMatchObject(closed);
    const login = await see('AUTHENTICATION', '/citizen', FROZEN_MS, CERTIFICATE);
    expect(login).toEqual({ kind: 'silent' });
    expect(struck()).toEqual(['portal', 'gov24']);
  });

  it('is well after a full day', async () => {
    jump('18T13:55:00');
    await gov24IsWell();
    expect(struck()).toEqual([]);
  });
});

describe('23 November, the procurement site', () => {
  it.each(['23T09:04:59', '23T10:21:00'])('is well at %s', async (at) => {
    jump(at);
    expect(await see('G2B', '/')).toMatchObject(page('나라장터'));
    expect(await see('G2B', '/bid')).toMatchObject(page('입찰 공고'));
  });

  it('is slow before it is dead', async () => {
    jump('23T09:08:00');
    const early = await see('G2B', '/');
    jump('23T09:17:00');
    const late = await see('G2B', '/');
    // 100 ms rising to 1.9 s over 14 minutes.
    expect(early).toMatchObject(page('나라장터'));
    expect(early.kind === 'answer' && early.ms).toBeGreaterThan(400);
    expect(late.kind === 'answer' && late.ms).toBeGreaterThan(1600);
  });

  it.each(['23T09:19:00', '23T10:20:59'])('is frozen at %s', async (at) => {
    jump(at);
    expect(await see('G2B', '/', FROZEN_MS)).toEqual({ kind: 'silent' });
    expect(await see('G2B', '/bid')).toEqual({ kind: 'error', code: 'ECONNRESET' });
  });

  it('leaves an access log in which one foreign address repeats requests', () => {
    const log = (): string[] => readFileSync(drill.env.DRILL_ACCESS_LOG ?? '', 'utf8').split('\n');
    jump('23T09:00:00');
    expect(log().filter((line) => line.startsWith('203.0.113.')).length).toBe(0);
    expect(log().length).toBeGreaterThan(100);
    jump('23T09:40:00');
    expect(log().filter((line) => line.startsWith('203.0.113.77 ')).length).toBe(35 * 75);
  });
});

describe('24 November, the e-ID website and the mobile ID app', () => {
  it.each(['24T13:53:59', '24T20:34:00'])('are well at %s', async (at) => {
    jump(at);
    expect(await see('EID', '/')).toMatchObject(page('발급 방법'));
    const status = await see('MOBILE_ID', '/v1/status');
    expect(status.kind === 'answer' && JSON.parse(status.body)).toMatchObject({ notice: null });
    await expect.poll(() => knock(drill.env.DRILL_EID_STORAGE)).toBe('accepted');
  });

  it.each(['24T13:54:00', '24T20:33:59'])('show their notices at %s', async (at) => {
    jump(at);
    expect(await see('EID', '/')).toMatchObject(page('이용이 일시 중단'));
    const status = await see('MOBILE_ID', '/v1/status');
    expect(status).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' });
    expect(status.kind === 'answer' && JSON.parse(status.body)).toMatchObject({
      status: 'ok',
      notice: expect.stringMatching(/^오후 1시 54분부터/),
    });
    expect(await knock(drill.env.DRILL_EID_STORAGE)).toBe('ECONNREFUSED');
  });
});

it('serves pages that need nothing from outside and say what they are', async () => {
  jump('17T08:05:00');
  const home = await see('BOKJIRO', '/');
  expect(home).toMatchObject(page('훈련용 화면입니다'));
  expect(home.kind === 'answer' && home.body).not.toMatch(/https?:|src=|<script|<link/);
  expect(await see('BOKJIRO', '/none')).toMatchObject({ status: 404 });
});
