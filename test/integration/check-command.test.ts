import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type CheckOptions, runCheck } from '../../electron/cli/check.ts';
import { folderOf } from '../support/catalogueFiles.ts';
import { eventually } from '../support/eventually.ts';
import { freePort, serveHttp } from '../support/servers.ts';

async function run(
  text: string,
  options: Partial<CheckOptions> = {},
  stopped: (out: string[]) => Promise<void> = async () => {},
) {
  const file = join(folderOf({ 'c.yaml': text }), 'c.yaml');
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCheck(
    file,
    { once: true, json: true, language: 'ko', ...options },
    { WATCHROOM_SECRET_KEY: 'hunter2' },
    { out: (line) => out.push(line), error: (line) => errors.push(line) },
    () => stopped(out),
  );
  return { code, out: out.join('\n'), errors: errors.join('\n'), file };
}

const catalogue = (...checks: string[]) =>
  `services:\n  - id: gov24\n    name: 정부24\n    owner: o\n    checks:\n${checks.map((c) => `      - ${c}\n`).join('')}`;
const web = (id: string, port: number, rest = '') =>
  `{ id: ${id}, type: http, url: "http://127.0.0.1:${port}/"${rest} }`;

it('ends with 0 when all are up, one JSON document in the catalogue’s order', async () => {
  const port = await serveHttp((_, response) => {
    setTimeout(() => response.end('ok'), Math.random() * 30);
  });
  const { code, out, errors } = await run(catalogue(web('b', port), web('a', port)));
  expect(code).toBe(0);
  expect(errors).toBe('');
  const { checks } = JSON.parse(out);
  expect(checks.map((c: { check: string }) => c.check)).toEqual(['b', 'a']);
  expect(checks[0]).toEqual({
    service: 'gov24',
    check: 'b',
    state: 'up',
    reason: '정상 응답 200',
    errorClass: null,
    phases: {
      dnsMs: null,
      connectMs: expect.any(Number),
      tlsMs: null,
      firstByteMs: expect.any(Number),
      totalMs: expect.any(Number),
    },
  });
});

it('ends with 1 when some are not, each asked as often as its attempts', async () => {
  let asked = 0;
  const port = await serveHttp((_, response) => {
    asked += 1;
    response.writeHead(500).end();
  });
  const dead = await freePort();
  const { code, out } = await run(catalogue(web('bad', port, ', attempts: 4'), web('dead', dead)), {
    language: 'en',
  });
  expect(code).toBe(1);
  expect(asked).toBe(4);
  expect(JSON.parse(out).checks).toMatchObject([
    { state: 'down', errorClass: 'status', reason: 'Status 500, expected 200-299.' },
    { state: 'down', errorClass: 'refused' },
  ]);
});

it('is not deceived by one failure among its attempts', async () => {
  let asked = 0;
  const port = await serveHttp((_, response) => {
    asked += 1;
    response.writeHead(asked === 1 ? 500 : 200).end();
  });
  const { code } = await run(catalogue(web('a', port)));
  expect([code, asked]).toEqual([0, 2]);
});

it('ends with 2 when the catalogue is wrong, its faults as FILE:LINE:COLUMN', async () => {
  const { code, out, errors, file } = await run(catalogue('{ id: a, type: htp }'), {
    language: 'en',
  });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(errors).toMatch(`${file}:6:24: "htp" is not allowed here.`);
});

it('prints an aligned table without --json, and no secret', async () => {
  const port = await serveHttp((request, response) => response.end(request.headers['x-key']));
  const rest = `, attempts: 1, headers: { X-Key: "\${secret:KEY}" }, expect: { body: { not: { contains: [hunter] } } }`;
  const { out } = await run(catalogue(web('notice', port, rest), web('a', port)), {
    json: false,
  });
  const lines = out.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^중단 {2}gov24\/notice {2}\d+ ms/);
  expect(lines[2]).toMatch(/^정상 {2}gov24\/a {7}/);
  expect(out).not.toContain('hunter2');
});

it('keeps watching without --once and prints changes until it is stopped', async () => {
  let status = 200;
  const port = await serveHttp((_, response) => response.writeHead(status).end());
  const text = catalogue(web('a', port, ', interval: 100ms, attempts: 2'));
  const { code, out } = await run(text, { once: false }, async (lines) => {
    await eventually(() => expect(lines).toHaveLength(1), { timeout: 15_000 });
    status = 503;
    await eventually(() => expect(lines).toHaveLength(2), { timeout: 15_000 });
  });
  const states = out.split('\n').map((line) => JSON.parse(line).state);
  expect(states).toEqual(['up', 'down']);
  expect(code).toBe(1);
});

it('does not call up what was never looked at', async () => {
  const { code } = await run(catalogue(web('a', 1, ', interval: 1h')), { once: false });
  expect(code).toBe(1);
});
