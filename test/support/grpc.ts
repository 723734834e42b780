import { createSecureServer, createServer, type ServerHttp2Stream } from 'node:http2';
import type { Issued } from './certificates.ts';
import { listen } from './servers.ts';

/** What a gRPC server does with a call; `asked` is the message with its prefix. */
export type Answer = (stream: ServerHttp2Stream, asked: Buffer, path: string) => void;

/** A gRPC server on 127.0.0.1 that ends with the test: over TLS with a certificate, else h2c. */
export function serveGrpc(answer: Answer, issued?: Issued): Promise<number> {
  const server = issued
    ? createSecureServer({ cert: issued.cert, key: issued.key })
    : createServer();
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {});
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => answer(stream, Buffer.concat(chunks), headers[':path'] ?? ''));
  });
  server.on('sessionError', () => {});
  return listen(server);
}

/** Answers with these bytes as the message, then the gRPC status. */
export function reply(stream: ServerHttp2Stream, body: Buffer, status = '0'): void {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': status }));
  stream.end(body);
}

/** A message with the prefix that gRPC puts before it. */
export function framed(...bytes: number[]): Buffer {
  return Buffer.from([0, 0, 0, 0, bytes.length, ...bytes]);
}
