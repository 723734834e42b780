import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelMessage } from '../../electron/alarms/message.ts';
import { createOutbox, type Outbox } from '../../electron/alarms/outbox.ts';
import type { Alarm } from '../../shared/alarm.ts';
import { Channel } from '../../shared/plans.ts';
import { sentence } from '../../shared/problem.ts';
import { issue } from '../support/certificates.ts';
import { type MailServer, startMailServer } from '../support/channels/smtp.ts';
import { startWebhookServer, type WebhookServer } from '../support/channels/webhook.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

/** Channels against real servers. The clock is set ahead by hand, so that no pause is waited out. */

const DAY = 86_400_000;

let temporary: TemporaryDatabase;
let outbox: Outbox;
let channels: Channel[];
let ahead: number;
const servers: { close(): Promise<void> }[] = [];
const notice = vi.fn();

const clock = (): number => Date.now() + ahead;

function open(): void {
  outbox = createOutbox({
    database: temporary.database,
    clock,
    random: () => 0,
    channels: () => channels,
    secrets: () => ['s3cret'],
    notice,
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  [ahead, channels] = [0, []];
  temporary = temporaryDatabase();
  open();
});
afterEach(async () => {
  await outbox.stop();
  for (const server of servers.splice(0)) await server.close();
  temporary.remove();
});

function alarm(part: Partial<Alarm> = {}): Alarm {
  return {
    id: 'alarm-1',
    cause: { kind: 'ground', id: 'auth', name: { ko: '통합 인증', en: 'Login gateway' } },
    services: [
      { id: 'gov24', name: { ko: '정부24', en: 'Government24' } },
      { id: 'saeol', name: { ko: '새올', en: 'Saeol' } },
    ],
    state: 'down',
    reason: sentence('state.down'),
    since: Date.parse('2026-11-24T08:40:00+09:00'),
    raisedAt: Date.parse('2026-11-24T08:41:00+09:00'),
    calledAt: Date.parse('2026-11-24T08:41:05+09:00'),
    calls: 1,
    standing: 'calling',
    ...part,
  };
}
const call = (part: Partial<Alarm> = {}): ChannelMessage => {
  const one = alarm(part);
  return { event: 'call', why: one.calls > 1 ? 'repeat' : 'new', alarm: one, at: one.calledAt };
};
const recovered = (part: Partial<Alarm> = {}): ChannelMessage => ({
  event: 'recovered',
  alarm: alarm({ ...part, standing: 'ended' }),
  at: Date.parse('2026-11-24T10:00:00+09:00'),
});

function send(...messages: ChannelMessage[]): void {
  for (const message of messages) outbox.queue(message);
  outbox.wake();
}
const waiting = (): number =>
  Number(temporary.database.prepare('SELECT count(*) AS n FROM alarm_message').get()?.n);
const told = () => notice.mock.calls.map(([one]) => one);
const keys = () => told().map(({ key }) => key);

async function webhook(
  answer?: Parameters<typeof startWebhookServer>[0],
  part: object = {},
): Promise<WebhookServer> {
  const server = await startWebhookServer(answer);
  servers.push(server);
  channels = [Channel.parse({ type: 'webhook', id: 'chat', url: `${server.url}/hook`, ...part })];
  return server;
}
async function mail(
  behaviour: Parameters<typeof startMailServer>[0] = {},
  part: object = {},
): Promise<MailServer> {
  const server = await startMailServer(behaviour);
  servers.push(server);
  const addresses = { from: 'watch@example.kr', to: ['duty@example.kr', 'lead@example.kr'] };
  const where = { host: '127.0.0.1', port: server.port, security: 'none' };
  channels = [Channel.parse({ type: 'mail', id: 'duty', ...where, ...addresses, ...part })];
  return server;
}

describe('a webhook', () => {
  it('is posted what happened, in both languages', async () => {
    const server = await webhook(undefined, { headers: { Authorization: 'Bearer abc' } });
    send(call());
    await eventually(() => expect(waiting()).toBe(0));
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = server.posted;
    expect(path).toBe('/hook');
    expect(headers).toMatchObject({
      authorization: 'Bearer abc',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(JSON.parse(body)).toMatchObject({
      version: 1,
      text: '[Watchroom] 중단: 통합 인증 (서비스 2개)\n[Watchroom] Down: Login gateway (2 services)',
      event: 'call',
      why: 'new',
      mergedInto: null,
      at: '2026-11-23T23:41:05.000Z',
      alarm: { id: 'alarm-1', state: 'down', since: '2026-11-23T23:40:00.000Z', calls: 1 },
    });
    expect(JSON.parse(body).ko.text).toContain('서비스: 정부24, 새올');
    expect(notice).not.toHaveBeenCalled();
  });

  it('is tried again with growing pauses, and told of once each way', async () => {
    const server = await webhook((response, n) => response.writeHead(n < 2 ? 500 : 200).end());
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    expect(told()[0].params).toEqual({
      channel: 'chat',
      ko: 'HTTP 500 응답',
      en: 'it answered HTTP 500',
    });
    // Half of 5 s and half of 10 s: chance is at its lowest here.
    for (const [count, pause] of [
      [1, 2500],
      [2, 5000],
    ] as const) {
      await eventually(() =>
        expect(temporary.database.prepare('SELECT attempts FROM alarm_message').get()).toEqual({
          attempts: count,
        }),
      );
      ahead += pause - 1500;
      outbox.wake();
      expect(server.posted).toHaveLength(count);
      ahead += 1500;
      outbox.wake();
      await eventually(() => expect(server.posted).toHaveLength(count + 1));
    }
    await eventually(() => expect(waiting()).toBe(0));
    expect(keys()).toEqual(['alarms.channelFails', 'alarms.channelWorks']);
  });

  it('is sent in order, one at a time, over a restart', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let busy = 0;
    let most = 0;
    const server = await webhook((response) => {
      busy += 1;
      most = Math.max(most, busy);
      void held.then(() => {
        busy -= 1;
        response.writeHead(200).end();
      });
    });
    send(call(), call({ id: 'alarm-2' }), recovered());
    await eventually(() => expect(server.posted).toHaveLength(1));
    await outbox.stop();
    expect(waiting()).toBe(3);
    release();
    temporary.reopen();
    open();
    outbox.wake();
    await eventually(() => expect(waiting()).toBe(0));
    const sent = server.posted.map(({ body }) => JSON.parse(body));
    // The first was under way when the console ended, so it comes again.
    expect(sent.map(({ event, alarm: { id } }) => `${event} ${id}`)).toEqual([
      'call alarm-1',
      'call alarm-1',
      'call alarm-2',
      'recovered alarm-1',
    ]);
    expect(most).toBe(1);
    expect(notice).not.toHaveBeenCalled();
  });

  it('is told only the newest call of an alarm when it comes back', async () => {
    const server = await webhook((response, n) => response.writeHead(n === 0 ? 503 : 200).end());
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    send(call({ calls: 2 }), call({ calls: 3 }));
    expect(waiting()).toBe(1);
    ahead += 60_000;
    outbox.wake();
    await eventually(() => expect(waiting()).toBe(0));
    expect(server.posted.map(({ body }) => JSON.parse(body).alarm.calls)).toEqual([1, 3]);
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await startWebhookServer();
    servers.push(elsewhere);
    await webhook((response) => response.writeHead(307, { location: elsewhere.url }).end());
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    expect(told()[0].params.en).toContain('307');
    expect(elsewhere.posted).toEqual([]);
  });

  it('that says the message is wrong is not asked again, nor holds up the next one', async () => {
    const server = await webhook((response, n) => response.writeHead(n === 0 ? 400 : 200).end());
    send(call(), recovered());
    await eventually(() => expect(waiting()).toBe(0));
    expect(server.posted).toHaveLength(2);
    expect(keys()).toEqual(['alarms.refusedMessage']);
  });

  it('that never answers is left after its time', async () => {
    await webhook(() => {});
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']), { timeout: 15_000 });
    expect(told()[0].params.en).toBe('it took no message within 10 s');
  });

  it('that answers without end has been told all the same', async () => {
    await webhook((response) => {
      response.writeHead(200);
      const pour = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(pour));
    });
    send(call());
    await eventually(() => expect(waiting()).toBe(0));
  });

  it('that is not there is told of without its address or headers', async () => {
    const server = await webhook(undefined, { headers: { 'X-Token': 'abcdef' } });
    await server.close();
    channels = channels.map((one) => ({ ...one, url: `${server.url}/T0/s3cret` }));
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    const text = JSON.stringify(told());
    expect(text).toContain('ECONNREFUSED');
    for (const secret of ['s3cret', 'T0', 'abcdef']) expect(text).not.toContain(secret);
  });

  it('is given up after a day, with a word', async () => {
    await webhook((response) => response.writeHead(500).end());
    send(call(), recovered());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    ahead += DAY + 1;
    outbox.wake();
    expect(waiting()).toBe(0);
    expect(told()[1]).toEqual(sentence('alarms.gaveUp', { channel: 'chat', count: 2 }));
  });

  it('that the catalogue lost waits for it to come back', async () => {
    const server = await webhook((response, n) => response.writeHead(n === 0 ? 500 : 200).end());
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    const before = channels;
    channels = [];
    ahead += 60_000;
    outbox.wake();
    expect(waiting()).toBe(1);
    channels = before;
    outbox.wake();
    await eventually(() => expect(waiting()).toBe(0));
    expect(server.posted).toHaveLength(2);
  });
});

describe('mail', () => {
  it('is plain text in the language of its channel, to everybody', async () => {
    const server = await mail({}, { language: 'en' });
    send(call());
    await eventually(() => expect(waiting()).toBe(0));
    const [one] = server.taken;
    expect(one).toMatchObject({
      from: 'watch@example.kr',
      to: ['duty@example.kr', 'lead@example.kr'],
      secured: false,
    });
    expect(one?.data).toContain('Subject: [Watchroom] Down: Login gateway (2 services)');
    expect(one?.data).toMatch(/Content-Type: text\/plain/);
    expect(one?.data).toContain('Auto-Submitted: auto-generated');
    expect(one?.data).toContain('References: <alarm-1@watchroom.invalid>');
    expect(one?.data).toContain('Services: Government24, Saeol');
  });

  it('carries Korean, and no name can add a header', async () => {
    const server = await mail();
    const cause = {
      kind: 'service',
      id: 'x',
      name: { ko: '정부24\r\nBcc: a@b.kr', en: 'x' },
    } as const;
    send(call({ cause }));
    await eventually(() => expect(waiting()).toBe(0));
    const head = server.taken[0]?.data.split('\n\n')[0] ?? '';
    expect(head).not.toMatch(/^bcc:/im);
    expect(server.taken[0]?.to).toHaveLength(2);
    const words = [...head.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)];
    const subject = Buffer.concat(words.map(([, word = '']) => Buffer.from(word, 'base64')));
    expect(subject.toString() + head).toMatch(/정부24|=\?UTF-8\?Q\?/i);
  });

  it('speaks over TLS and logs in', async () => {
    const authority = issue({ name: 'Test authority', authority: true });
    const { cert, key } = issue({ name: 'mail', ips: ['127.0.0.1'], issuer: authority });
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, authority.cert]);
    try {
      for (const mode of ['tls', 'starttls'] as const) {
        const login = { user: 'watch', password: 'pässwort' };
        const server = await mail(
          { tls: { mode, cert, key }, login },
          { security: mode, ...login },
        );
        send(call());
        await eventually(() => expect(waiting()).toBe(0));
        expect(server.taken).toMatchObject([{ secured: true, user: 'watch' }]);
      }
    } finally {
      setDefaultCACertificates(trusted);
    }
    expect(notice).not.toHaveBeenCalled();
  });

  it.each(['tls', 'starttls'] as const)(
    'tells nothing to a server with a wrong certificate (%s)',
    async (mode) => {
      const { cert, key } = issue({ name: 'mail', hosts: ['elsewhere.example'] });
      const login = { user: 'watch', password: 'abc123' };
      const server = await mail({ tls: { mode, cert, key }, login }, { security: mode, ...login });
      send(call());
      await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
      expect(told()[0].params.en).toMatch(/certificate/i);
      expect(server.taken).toEqual([]);
      expect(server.heard.some((line) => /^(AUTH|MAIL)/i.test(line))).toBe(false);
    },
  );

  it('is not sent in the clear where the server offers no STARTTLS', async () => {
    const server = await mail({}, { security: 'starttls', user: 'watch', password: 'abc123' });
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    expect(server.taken).toEqual([]);
    expect(server.heard.some((line) => /^AUTH/i.test(line))).toBe(false);
  });

  it('never repeats a password that a server repeats', async () => {
    const login = { user: 'watch', password: 'right' };
    await mail({ login }, { user: 'watch', password: 'wr0ng-pass' });
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    expect(told()[0].params.en).toContain('535');
    expect(JSON.stringify(told())).not.toContain('wr0ng-pass');
  });

  it('is tried again when the server has no room for now', async () => {
    const server = await mail({ answers: ['452 4.3.1 no room'] });
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']));
    ahead += 60_000;
    outbox.wake();
    await eventually(() => expect(waiting()).toBe(0));
    expect(server.taken).toHaveLength(1);
    expect(keys()).toEqual(['alarms.channelFails', 'alarms.channelWorks']);
  });

  it('leaves a server that accepts and says nothing', async () => {
    await mail({ silent: true });
    send(call());
    await eventually(() => expect(keys()).toEqual(['alarms.channelFails']), { timeout: 15_000 });
    expect(told()[0].params.en).toBe('it took no message within 10 s');
  });
});

it('does not let one channel hold up another', async () => {
  const mute = await startWebhookServer(() => {});
  servers.push(mute);
  const server = await webhook();
  channels = [Channel.parse({ type: 'webhook', id: 'mute', url: mute.url }), ...channels];
  send(call(), recovered());
  await eventually(() => expect(server.posted).toHaveLength(2));
  // The second one is done with once its answer is there.
  await eventually(() => expect(waiting()).toBe(2));
});
