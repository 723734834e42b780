import type { HttpCheck } from '../../../shared/checks/http.ts';
import { judgeDays, judgeTls } from '../certificate.ts';
import { textOf } from '../http/body.ts';
import { judgeBody } from '../http/content.ts';
import { exchange, type Response } from '../http/exchange.ts';
import { judgeHeaders, judgeRedirect, judgeStatus, statusFits } from '../http/expectations.ts';
import { learnedFingerprint } from '../http/fingerprint.ts';
import { noticeFinder } from '../http/notice.ts';
import { firstRequest } from '../http/plan.ts';
import { redirectOf, shownUrl } from '../http/redirect.ts';
import { judgeLatency } from '../latency.ts';
import { Failure, failed, type Outcome, passed, type Run } from '../run.ts';

/** Up when the last answer of a chain of redirects meets every expectation. */
export async function probeHttp(check: HttpCheck, run: Run): Promise<Outcome> {
  const { response, ...end } = await follow(check, run);
  const latencyMs = run.elapsed();
  const { expect } = check;
  const { notices } = run.context;
  const looks = expect.notice && notices.length > 0 && response.body.length > 0;
  // Unpacking is the only thing that waits; most bodies are plain.
  const text = looks || expect.body ? await textOf(response) : null;
  const type = response.headers['content-type'] ?? '';
  const notice = looks && text ? noticeFinder(notices).find(text.raw, type) : null;
  if (notice !== null) return failed('down', 'notice', 'health.noticePage', { sentence: notice });
  return (
    judgeStatus(expect, response.status) ??
    judgeHeaders(expect, response.headers) ??
    judgeRedirect(expect, end, response) ??
    (expect.body && text ? judgeBody(expect.body, text) : null) ??
    judgeLatency(expect.latency, latencyMs) ??
    judgeDays(run.certificate, expect.certificate?.days, run.context.clock()) ??
    judgeTls(run, expect.tls) ??
    up(check, response.status)
  );
}

function up({ expect }: HttpCheck, status: number): Outcome {
  const fingerprint = expect.body?.fingerprint && learnedFingerprint(expect.body.fingerprint);
  return fingerprint
    ? passed('health.httpUpLearned', { status, fingerprint })
    : passed('health.httpUp', { status });
}

/** Follows redirects, but not one that the check expects by its status or does not want. */
async function follow(
  check: HttpCheck,
  run: Run,
): Promise<{ response: Response; url: URL; hops: number }> {
  let asked = firstRequest(check);
  const seen = new Set<string>();
  for (let hops = 0; ; hops++) {
    const response = await exchange(run, asked);
    const { url } = asked;
    if (check.redirects === 0 || statusFits(check.expect.status ?? [], response.status)) {
      return { response, url, hops };
    }
    const next = redirectOf(response, asked);
    if (!next) return { response, url, hops };
    seen.add(url.href);
    const to = shownUrl(next.url);
    if (seen.has(next.url.href)) throw new Failure('redirect', 'health.redirectLoop', { url: to });
    if (hops >= check.redirects) {
      throw new Failure('redirect', 'health.redirectTooMany', { url: to, limit: check.redirects });
    }
    asked = next;
  }
}
