import {
  type ClientHttp2Session,
  connect,
  type IncomingHttpHeaders,
  type IncomingHttpStatusHeader,
} from 'node:http2';
import type { Duplex } from 'node:stream';
import { codeOf } from '../failure.ts';
import { Failure, type Run } from '../run.ts';

/** A health response has seven bytes; whoever sends more than this sends something else. */
const ANSWER_BYTES = 16 * 1024;
/** Headers a server may send, pairs: an endless header ends here. */
const HEADER_PAIRS = 100;
/** The least memory Node lets a session hold, megabytes. */
const SESSION_MEGABYTES = 1;
const SHOWN = 120;

type Headers = IncomingHttpHeaders & IncomingHttpStatusHeader;

export interface Answer {
  /** The gRPC status (github.com/grpc/grpc/blob/master/doc/statuscodes.md); null without one. */
  code: number | null;
  /** The server's own words for it. */
  message: string;
  body: Buffer;
}

/**
 * One unary gRPC call over a connection that stands (HTTP/2 with prior knowledge or by ALPN).
 * @param path `/grpc.health.v1.Health/Check`
 * @param asked the message with its prefix
 */
export async function call(
  run: Run,
  socket: Duplex,
  origin: string,
  path: string,
  asked: Buffer,
): Promise<Answer> {
  run.enter('firstByte');
  const session = run.own(
    connect(origin, {
      createConnection: () => socket,
      settings: { enablePush: false },
      maxHeaderListPairs: HEADER_PAIRS,
      maxSessionMemory: SESSION_MEGABYTES,
    }),
  );
  const answer = await exchange(run, session, path, asked).catch((error: unknown) => {
    const code = codeOf(error);
    // What does not speak HTTP/2 cannot be told from what speaks it wrongly.
    if (!code.startsWith('ERR_HTTP2_')) throw error;
    throw new Failure('protocol', 'health.grpcNotGrpc', { where: run.where, code });
  });
  run.enter(null);
  session.close();
  return answer;
}

function exchange(
  run: Run,
  session: ClientHttp2Session,
  path: string,
  asked: Buffer,
): Promise<Answer> {
  const { where } = run;
  return new Promise((resolve, reject) => {
    session.on('error', reject);
    session.on('goaway', (code) => {
      if (code !== 0) reject(notGrpc(run, `GOAWAY ${code}`));
    });
    session.on('close', () => reject(new Failure('reset', 'health.hungUp', { where })));
    const stream = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
      'user-agent': 'Watchroom',
      'grpc-timeout': `${Math.ceil(run.limit)}m`,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let last: Headers = {};
    stream.on('error', reject);
    stream.on('response', (headers) => {
      run.enter('transfer');
      run.status = headers[':status'] ?? null;
      last = headers;
      if (headers[':status'] !== 200) {
        reject(notGrpc(run, `HTTP ${headers[':status']}`));
      } else if (!String(headers['content-type']).startsWith('application/grpc')) {
        reject(notGrpc(run, String(headers['content-type']).slice(0, SHOWN)));
      }
    });
    stream.on('trailers', (headers) => {
      last = headers;
    });
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      run.bytes = size;
      if (size <= ANSWER_BYTES) chunks.push(chunk);
      else reject(notGrpc(run, `> ${ANSWER_BYTES}`));
    });
    stream.on('end', () => {
      const status = last['grpc-status'];
      const code = typeof status === 'string' && /^\d{1,2}$/.test(status) ? Number(status) : null;
      const message = String(last['grpc-message'] ?? '').slice(0, SHOWN);
      resolve({ code, message, body: Buffer.concat(chunks) });
    });
    stream.end(asked);
  });
}

function notGrpc({ where }: Run, code: string): Failure {
  return new Failure('protocol', 'health.grpcNotGrpc', { where, code });
}
