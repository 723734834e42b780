import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a webhook server was posted. */
export interface Posted {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A real HTTP server that keeps what it is posted and answers as told. */
export interface WebhookServer {
  url: string;
  posted: Posted[];
  close(): Promise<void>;
}

/** @param answer called for each request, counted from 0; 204 when left out */
export async function startWebhookServer(
  answer: (response: ServerResponse, count: number) => void = (response) =>
    response.writeHead(204).end(),
): Promise<WebhookServer> {
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      posted.push({ path: request.url ?? '', headers: request.headers, body });
      answer(response, posted.length - 1);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
