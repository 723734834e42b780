import { hash } from 'node:crypto';
import type { HttpCheck } from '../../../shared/checks/http.ts';
import { judgeDays, judgeTls } from '../certificate.ts';
import { type Text, textOf } from '../http/body.ts';
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
  // What is made of the answer is no part of the service's own time.
  run.measuredMs = latencyMs;
  const { expect } = check;
  const text = expect.body ? await textOf(response) : null;
  const notice = expect.notice ? await noticeIn(check, response, text, run) : null;
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

/** The sentence by which the answer announces a disruption, null where it does not. */
async function noticeIn(
  check: HttpCheck,
  response: Response,
  text: Text | null,
  { context }: Run,
): Promise<string | null> {
  const { body, headers } = response;
  if (context.notices.length === 0 || body.length === 0) return null;
  const finder = noticeFinder(context.notices);
  const type = headers['content-type'] ?? '';
  // Most pages say what they said before: to know that costs a tenth of reading them.
  const print = `${hash('sha256', body, 'base64')} ${type} ${headers['content-encoding']}`;
  if (finder.clean.get(check) === print) return null;
  const { raw } = text ?? (await textOf(response));
  const sentence = finder.find(raw, type);
  if (sentence === null) finder.clean.set(check, print);
  return sentence;
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
