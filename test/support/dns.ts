import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** An answer of the responder: records as bytes, a response code (RFC 1035 §4.1.1), or silence. */
export type Reply = { type: number; data: Buffer }[] | { code: number } | 'silent';

export const A = (ip: string) => ({ type: 1, data: Buffer.from(ip.split('.').map(Number)) });
export const TXT = (text: string) => ({
  type: 16,
  data: Buffer.concat([Buffer.of(text.length), Buffer.from(text)]),
});
export const MX = (priority: number, host: string) => ({
  type: 15,
  data: Buffer.concat([Buffer.of(priority >> 8, priority & 0xff), nameOf(host)]),
});

function nameOf(host: string): Buffer {
  const labels = host.split('.').map((label) => Buffer.from(label));
  const parts = labels.flatMap((label) => [Buffer.of(label.length), label]);
  return Buffer.concat([...parts, Buffer.of(0)]);
}

/** A DNS server on 127.0.0.1 that ends with the test. @returns `IP:port` */
export async function serveDns(reply: (name: string) => Reply): Promise<string> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const labels: string[] = [];
    let at = 12;
    for (let size = question[at] ?? 0; size > 0; size = question[at] ?? 0) {
      labels.push(question.toString('latin1', at + 1, at + 1 + size));
      at += size + 1;
    }
    const answer = reply(labels.join('.').toLowerCase());
    if (answer === 'silent') return;
    const records = Array.isArray(answer) ? answer : [];
    const code = Array.isArray(answer) ? 0 : answer.code;
    // The question's id and name, one question, the records; no further sections.
    const header = Buffer.from([0, 0, 0x81, 0x80 | code, 0, 1, 0, records.length, 0, 0, 0, 0]);
    question.copy(header, 0, 0, 2);
    const body = records.map(({ type, data }) =>
      Buffer.concat([
        Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 0xff]),
        data,
      ]),
    );
    socket.send(
      Buffer.concat([header, question.subarray(12, at + 5), ...body]),
      from.port,
      from.address,
    );
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => {
    socket.close();
  });
  return `127.0.0.1:${socket.address().port}`;
}
