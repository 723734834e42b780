import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A server for benchmarks, in a process of its own: a healthy portal's page of some kilobytes. Tells
 * its address to whoever forked it, and ends with them.
 */
const item = (n: number): string =>
  `<li><a href="/notice/${n}">정보시스템 정기 점검 안내 (${n}차)</a> <span>2023.11.${n}</span></li>`;
const page = Buffer.from(`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>민원 포털</title>
<style>body { font: 16px/1.5 sans-serif; color: #222 }</style></head>
<body><header><h1>민원 포털</h1><nav>${['민원신청', '증명서 발급', '보조금', '정책정보', '고객센터']
  .map((name) => `<a href="/${encodeURIComponent(name)}">${name}</a>`)
  .join('')}</nav></header>
<main><p>필요한 민원을 신청하고 결과를 받아 보실 수 있습니다.</p>
<ul>${Array.from({ length: 20 }, (_, n) => item(n + 1)).join('\n')}</ul></main>
<footer>대표전화 1588-0000 · 평일 09:00-18:00</footer></body></html>`);

const server = createServer((_, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.length,
  });
  response.end(page);
});
// Thousands of checks may come at once.
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  // A listening TCP server's address is never a pipe's name.
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
process.on('disconnect', () => process.exit());
