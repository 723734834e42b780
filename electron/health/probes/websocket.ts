import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type RawData, WebSocket } from 'ws';
import type { WebsocketCheck } from '../../../shared/checks/websocket.ts';
import { judgeDays, judgeTls } from '../certificate.ts';
import { openSecureSocket, openSocket } from '../connect.ts';
import { codeOf } from '../failure.ts';
import { judgeLatency } from '../latency.ts';
import { Failure, type Outcome, passed, type Run } from '../run.ts';

/** What one message may hold; a longer one ends the connection. */
const MESSAGE_BYTES = 1024 * 1024;
/** After so many messages the expected one is not waited for any longer. */
const MESSAGES = 100;
const HEADER_BYTES = 32 * 1024;
const SHOWN = 120;

/** Up when the server takes the WebSocket and, where asked, sends the message that is expected. */
export async function probeWebsocket(check: WebsocketCheck, run: Run): Promise<Outcome> {
  const url = new URL(check.url);
  const secure = url.protocol === 'wss:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || (secure ? 443 : 80));
  const endpoint = { host, port, address: check.address };
  const how = { speaking: 'http/1.1', authority: check.authority } as const;
  const secured = secure ? await openSecureSocket(run, endpoint, host, how) : null;
  const socket = secured ?? (await openSocket(run, endpoint));
  run.enter('firstByte');
  const message = await converse(check, run, socket);
  run.enter(null);
  const latencyMs = run.elapsed();
  const { where } = run;
  return (
    judgeLatency(check.expect.latency, latencyMs) ??
    judgeDays(run.certificate, check.expect.certificate?.days, run.context.clock()) ??
    judgeTls(run, check.expect.tls) ??
    (message === null
      ? passed('health.websocketUp', { where })
      : passed('health.websocketAnswers', { where, message: message.slice(0, SHOWN) }))
  );
}

/** @returns the message that was waited for; null where none was */
function converse(check: WebsocketCheck, run: Run, socket: Socket): Promise<string | null> {
  const { where } = run;
  const wanted = check.expect.message?.contains ?? [];
  const waits = check.send !== undefined || check.expect.message !== undefined;
  return new Promise((resolve, reject) => {
    const opened = new WebSocket(check.url, {
      createConnection: () => socket,
      headers: { 'user-agent': 'Watchroom', ...check.headers },
      maxPayload: MESSAGE_BYTES,
      maxHeaderSize: HEADER_BYTES,
      perMessageDeflate: false,
      // A server that sends pings without end gets no answers without end.
      autoPong: false,
      followRedirects: false,
    });
    run.own({ destroy: () => opened.terminate() });
    opened.on('upgrade', ({ statusCode }: IncomingMessage) => {
      run.status = statusCode ?? null;
    });
    opened.on('unexpected-response', (_, { statusCode = 0 }: IncomingMessage) => {
      run.status = statusCode;
      reject(new Failure('status', 'health.websocketRefused', { where, status: statusCode }));
    });
    opened.on('error', (error) => reject(explained(error, where)));
    opened.on('close', (code) =>
      reject(new Failure('reset', 'health.websocketClosed', { where, code })),
    );
    opened.on('open', () => {
      if (check.send !== undefined) opened.send(check.send);
      if (waits) return;
      resolve(null);
      opened.close();
    });
    let count = 0;
    opened.on('message', (data: RawData) => {
      if (!waits) return;
      const text = String(data).normalize('NFC');
      run.bytes = (run.bytes ?? 0) + text.length;
      count += 1;
      const missing = wanted.find((phrase) => !text.includes(phrase.normalize('NFC')));
      if (missing === undefined) {
        resolve(text);
        opened.close();
      } else if (count >= MESSAGES) {
        const message = text.slice(0, SHOWN);
        const about = { where, count, phrase: missing, message };
        reject(new Failure('content', 'health.websocketLacks', about));
      }
    });
  });
}

/** An error of the WebSocket protocol by its name; what the connection met is left as it is. */
function explained(error: Error, where: string): Error {
  const code = codeOf(error);
  if (error.message === 'socket hang up') return new Failure('reset', 'health.hungUp', { where });
  if (code && !code.startsWith('WS_ERR_')) return error;
  return new Failure('protocol', 'health.websocketBroken', { where, code: code || error.message });
}
