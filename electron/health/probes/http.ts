import type { HttpCheck } from '../../../shared/checks/http.ts';
import { judgeDays } from '../certificate.ts';
import { textOf } from '../http/body.ts';
import { exchange, type Request, type Response } from '../http/exchange.ts';
import { judgeBody, judgeHeaders, judgeStatus, statusFits } from '../http/expectations.ts';
import { redirectOf, shownUrl } from '../http/redirect.ts';
import { judgeLatency } from '../latency.ts';
import { Failure, type Outcome, passed, type Run } from '../run.ts';

/** Plain bodies cost the prober least; packed ones are read all the same. */
const HEADERS = { 'user-agent': 'Watchroom', accept: '*/*', 'accept-encoding': 'identity' };

/** Up when the last answer of a chain of redirects meets every expectation. */
export async function probeHttp(check: HttpCheck, run: Run): Promise<Outcome> {
  const response = await follow(check, run);
  const latencyMs = run.elapsed();
  const { expect } = check;
  return (
    judgeStatus(expect, response.status) ??
    judgeHeaders(expect, response.headers) ??
    (expect.body ? judgeBody(expect, await textOf(response)) : null) ??
    judgeLatency(expect.latency, latencyMs) ??
    judgeDays(response.certificate, expect.certificate?.days, run.context.clock()) ??
    passed('health.httpUp', { status: response.status })
  );
}

/** Follows redirects, but not one that the check expects by its status or does not want. */
async function follow(check: HttpCheck, run: Run): Promise<Response> {
  const own = Object.entries(check.headers).map(([name, value]) => [name.toLowerCase(), value]);
  let asked: Request = {
    url: new URL(check.url),
    method: check.method,
    headers: Object.fromEntries(own),
    body: check.body,
    address: check.address,
  };
  const seen = new Set<string>();
  for (let hops = 0; ; hops++) {
    seen.add(asked.url.href);
    const response = await exchange(run, { ...asked, headers: { ...HEADERS, ...asked.headers } });
    if (check.redirects === 0 || statusFits(check.expect.status ?? [], response.status)) {
      return response;
    }
    const next = redirectOf(response, asked);
    if (!next) return response;
    const url = shownUrl(next.url);
    if (seen.has(next.url.href)) throw new Failure('redirect', 'health.redirectLoop', { url });
    if (hops >= check.redirects) {
      throw new Failure('redirect', 'health.redirectTooMany', { url, limit: check.redirects });
    }
    asked = next;
  }
}
