import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp } from 'node:net';
import { createServer as createTls } from 'node:tls';

/** The servers at the far end of a path, on fixed ports: a namespace of their own is all theirs. */
const [address = '', file = ''] = process.argv.slice(2);
const identity: { cert: string; key: string } = JSON.parse(readFileSync(file, 'utf8'));

const answer: RequestListener = (request, response) => {
  switch (request.url) {
    case '/hang':
      return;
    case '/broken':
      response.writeHead(503).end('down');
      return;
    case '/large':
      response.writeHead(200, { 'content-type': 'text/plain' }).end('x'.repeat(20_000));
      return;
    case '/parts': {
      const part = request.headers.range !== undefined;
      response.writeHead(part ? 206 : 200).end('x'.repeat(part ? 100 : 20_000));
      return;
    }
    default:
      response.writeHead(200, { 'content-type': 'text/plain' }).end('welcome');
  }
};

/** A resolver that knows one name. */
const resolver = createSocket('udp4').on('message', (question, from) => {
  const known = question.includes(Buffer.from('\x06portal\x04test\0', 'latin1'));
  const type = question.readUInt16BE(question.indexOf(0, 12) + 1);
  const end = question.indexOf(0, 12) + 5;
  const records = known && type === 1 ? 1 : 0;
  const header = Buffer.from([0, 0, 0x81, known ? 0x80 : 0x83, 0, 1, 0, records, 0, 0, 0, 0]);
  question.copy(header, 0, 0, 2);
  const data = Buffer.from(address.split('.').map(Number));
  const record = Buffer.concat([Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]), data]);
  const parts = [header, question.subarray(12, end), ...(records ? [record] : [])];
  resolver.send(Buffer.concat(parts), from.port, from.address);
});

const listening = [
  createHttp(answer).listen(80, address),
  createHttps(identity, answer).listen(443, address),
  createTls(identity).listen(8443, address),
  // Accepts and says nothing, whatever comes.
  createTcp(() => {}).listen(9000, address),
];
await Promise.all([
  ...listening.map((server) => new Promise((resolve) => server.once('listening', resolve))),
  new Promise((resolve) => resolver.bind(53, address, () => resolve(null))),
]);
// Ends with whoever started it, however that ends.
process.stdin.on('end', () => process.exit()).resume();
process.stdout.write('ready\n');
