import { spawnSync } from 'node:child_process';
import type { Socket } from 'node:net';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issue } from '../support/certificates.ts';
import { eventually } from '../support/eventually.ts';
import { expectHostileServersDown } from '../support/hostile.ts';
import { look } from '../support/look.ts';
import { mailServer, onLines, securedServer } from '../support/mail.ts';
import { serveTcp } from '../support/servers.ts';

const root = issue({ name: 'Office Root', authority: true });
const local = { hosts: ['localhost'], ips: ['127.0.0.1'] };
const good = issue({ name: 'mail', ...local, issuer: root });
const soon = issue({ name: 'mail', ...local, issuer: root, until: Date.now() + 5 * 86_400_000 });
const other = issue({ name: 'mail', hosts: ['other.example'], issuer: root });
const authority = root.cert;

describe('smtp', () => {
  const smtp = (port: number, rest: Record<string, unknown> = {}) =>
    look({ type: 'smtp', host: '127.0.0.1', port, authority, ...rest });

  it('is up when the server greets and takes our introduction, and takes its leave', async () => {
    const heard: string[] = [];
    const seen = await smtp(await serveTcp(mailServer({ heard })));
    expect(seen).toMatchObject({ verdict: 'up', errorClass: null, protocol: 'SMTP' });
    expect(seen.en).toContain('mail.test ESMTP ready');
    expect(Object.keys(seen.phases)).toEqual(['connect', 'firstByte', 'transfer']);
    await eventually(() => expect(heard).toEqual(['EHLO [127.0.0.1]', 'QUIT']));
  });

  it('secures the connection on request and tells the certificate', async () => {
    const port = await serveTcp(mailServer({ issued: good }));
    const seen = await smtp(port, { security: 'starttls' });
    expect(seen).toMatchObject({ verdict: 'up', protocol: 'SMTP TLSv1.3' });
    expect(seen.phases.tls).toBeGreaterThan(0);
    const short = await serveTcp(mailServer({ issued: soon }));
    const expectation = { security: 'starttls', expect: { certificate: { days: 14 } } };
    expect(await smtp(short, expectation)).toMatchObject({
      verdict: 'degraded',
      errorClass: 'certificate',
    });
  });

  it('speaks over TLS from the start', async () => {
    const port = await serveTcp((socket) => {
      mailServer()(securedServer(socket, good));
    });
    expect(await smtp(port, { security: 'tls' })).toMatchObject({
      verdict: 'up',
      certificate: { subject: 'mail', issuer: 'Office Root', protocol: 'TLSv1.3' },
    });
  });

  it('is degraded where it speaks an older TLS than wanted', async () => {
    const port = await serveTcp((socket) => {
      mailServer()(securedServer(socket, good, 'TLSv1.2'));
    });
    const seen = await smtp(port, { security: 'tls', expect: { tls: '1.3' } });
    expect(seen).toMatchObject({ verdict: 'degraded', errorClass: 'tls' });
  });

  it('does not accept a stranger’s certificate', async () => {
    const port = await serveTcp(mailServer({ issued: other }));
    expect(await smtp(port, { security: 'starttls' })).toMatchObject({
      verdict: 'down',
      reason: { key: 'health.certWrongName' },
    });
    const trusted = await serveTcp(mailServer({ issued: good }));
    expect(await smtp(trusted, { security: 'starttls', authority: undefined })).toMatchObject({
      verdict: 'down',
      reason: { key: 'health.certUntrusted' },
    });
  });

  it('wants a server that offers STARTTLS, and nothing slipped in before it', async () => {
    expect(await smtp(await serveTcp(mailServer()), { security: 'starttls' })).toMatchObject({
      verdict: 'down',
      reason: { key: 'health.starttlsNone' },
    });
    const port = await serveTcp(mailServer({ issued: good, extra: '250 slipped in\r\n' }));
    expect(await smtp(port, { security: 'starttls' })).toMatchObject({
      verdict: 'down',
      reason: { key: 'health.starttlsEarly' },
    });
  });

  it('tells a greeting that lacks a text, and a server that turns us away', async () => {
    const port = await serveTcp(mailServer());
    const seen = await smtp(port, { expect: { banner: { contains: ['mx1.go.kr'] } } });
    expect(seen).toMatchObject({ verdict: 'down', errorClass: 'content' });
    expect(seen.ko).toContain('mx1.go.kr');
    const full = await serveTcp((socket) => socket.end('421 4.3.2 too many connections\r\n'));
    expect((await smtp(full)).en).toContain('“421 4.3.2 too many connections”');
  });

  it('is down for every reason a server may give', async () => {
    await expectHostileServersDown((port) => ({ type: 'smtp', host: '127.0.0.1', port }), {
      silent: ['timeout-firstByte'],
      slow: ['timeout-transfer'],
      garbage: ['protocol'],
      endless: ['protocol'],
      'hanging up': ['reset'],
      resetting: ['reset'],
    });
  });

  it('ends at the limit when the handshake stalls or is broken off', async () => {
    const stalls = (then: (socket: Socket) => void) =>
      serveTcp((socket) => {
        socket.write('220 hi\r\n');
        onLines(socket, (line) => {
          if (line.startsWith('EHLO')) socket.write('250-a\r\n250 STARTTLS\r\n');
          else if (line === 'STARTTLS') {
            socket.write('220 go\r\n');
            socket.removeAllListeners('data');
            socket.once('data', () => then(socket));
          }
        });
      });
    const silent = await smtp(await stalls(() => {}), { security: 'starttls', timeout: '400ms' });
    expect(silent).toMatchObject({ verdict: 'down', errorClass: 'timeout-tls' });
    const closed = await smtp(await stalls((socket) => socket.end()), { security: 'starttls' });
    expect(closed).toMatchObject({ verdict: 'down', errorClass: 'reset' });
  });
});

describe('starttls', () => {
  const starttls = (protocol: string, port: number, rest: Record<string, unknown> = {}) =>
    look({ type: 'starttls', protocol, host: '127.0.0.1', port, authority, ...rest });

  /** Greets, answers one request with `answer`, and secures the connection. */
  const serve = (greeting: string, answer: (asked: Buffer) => Buffer | string, issued = good) =>
    serveTcp((socket) => {
      socket.write(greeting);
      socket.once('data', (asked) => {
        socket.write(answer(asked));
        securedServer(socket, issued);
      });
    });
  const ldapAnswer = (result: number) =>
    Buffer.from([0x30, 0x0c, 0x02, 1, 1, 0x78, 7, 0x0a, 1, result, 0x04, 0, 0x04, 0]);

  it.each([
    ['imap', '* OK ready\r\n', () => '* CAPABILITY IMAP4rev1\r\na1 OK begin\r\n'],
    ['pop3', '+OK ready\r\n', () => '+OK begin\r\n'],
    ['ldap', '', () => ldapAnswer(0)],
    ['postgres', '', () => 'S'],
  ])('%s is up with the certificate', async (protocol, greeting, answer) => {
    const seen = await starttls(protocol, await serve(greeting, answer));
    expect(seen, seen.en).toMatchObject({ verdict: 'up', protocol: 'TLSv1.3' });
    const foreign = await starttls(protocol, await serve(greeting, answer, other));
    expect(foreign).toMatchObject({ verdict: 'down', errorClass: 'certificate' });
  });

  it('smtp is up with the certificate', async () => {
    const port = await serveTcp(mailServer({ issued: good }));
    expect(await starttls('smtp', port)).toMatchObject({ verdict: 'up' });
  });

  it('asks as the protocols say', async () => {
    const asked: string[] = [];
    const note = (answer: Buffer | string) => (bytes: Buffer) => {
      asked.push(bytes.toString('hex'));
      return answer;
    };
    await starttls('ldap', await serve('', note(ldapAnswer(0))));
    await starttls('postgres', await serve('', note('S')));
    // RFC 4511's example and PostgreSQL's 80877103.
    expect(asked).toEqual([
      '301d02010177188016312e332e362e312e342e312e313436362e3230303337',
      '0000000804d2162f',
    ]);
  });

  it.each([
    ['imap', '* BYE overloaded\r\n', () => ''],
    ['imap', '* OK\r\n', () => 'a1 NO not here\r\n'],
    ['pop3', '+OK\r\n', () => '-ERR no\r\n'],
    ['ldap', '', () => ldapAnswer(52)],
    ['ldap', '', () => 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['postgres', '', () => 'N'],
  ])('%s that refuses is down and says how (%#)', async (protocol, greeting, answer) => {
    expect(await starttls(protocol, await serve(greeting, answer))).toMatchObject({
      verdict: 'down',
      reason: { key: 'health.starttlsRefused' },
    });
  });

  it.each(['smtp', 'imap', 'pop3', 'ldap', 'postgres'])(
    '%s bears hostile servers',
    async (protocol) => {
      const any = ['protocol', 'tls', 'timeout-transfer', 'timeout-firstByte', 'reset'];
      await expectHostileServersDown(
        (port) => ({ type: 'starttls', protocol, host: '127.0.0.1', port }),
        {
          silent: ['timeout-firstByte'],
          slow: any,
          garbage: any,
          endless: any,
          'hanging up': ['reset'],
          resetting: ['reset'],
        },
      );
    },
  );
});

it('ends no process, however often connections are secured and broken off', () => {
  const script = resolve('test/support/secureLoop.ts');
  const { status, signal, stderr, stdout } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: 50_000,
  });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
  const { verdicts, handles } = JSON.parse(stdout);
  expect(verdicts.up).toBeGreaterThanOrEqual(100);
  expect(verdicts.down).toBeGreaterThanOrEqual(100);
  expect(verdicts.unknown).toBeGreaterThan(0);
  expect(handles).toBeLessThan(5);
});
