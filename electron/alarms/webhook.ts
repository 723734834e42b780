import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import { sayIn } from '../../shared/messages/say.ts';
import type { Channel } from '../../shared/plans.ts';
import { sentence } from '../../shared/problem.ts';
import type { Bilingual } from '../../shared/words.ts';
import { DELIVERED, DELIVERY_LIMIT_MS, type Delivery, failed, tooSlow } from './delivery.ts';
import type { ChannelMessage } from './message.ts';
import { type Wording, wordingOf } from './wording.ts';

/** The answers that say that this very message is wrong (RFC 9110, 15.5). */
const NEVER = new Set([400, 413, 422]);

/** What is sent, as JSON; times as ISO 8601 in UTC. `docs/alarms.md` describes it to others. */
export interface WebhookBody {
  version: 1;
  /** For chat services that show just this: both languages' subjects, a line each. */
  text: string;
  ko: Wording;
  en: Wording;
  event: ChannelMessage['event'];
  why: string | null;
  mergedInto: string | null;
  at: string;
  alarm: {
    id: string;
    state: string;
    since: string;
    raisedAt: string;
    calledAt: string;
    calls: number;
    cause: { kind: string; id: string; name: Bilingual };
    services: { id: string; name: Bilingual }[];
    reason: Bilingual;
  };
}

export function webhookBody(message: ChannelMessage): WebhookBody {
  const { at, event, alarm } = message;
  const { calledAt, calls, cause, id, raisedAt, reason, services, since, state } = alarm;
  const [ko, en] = [wordingOf(message, 'ko'), wordingOf(message, 'en')];
  const iso = (ms: number): string => new Date(ms).toISOString();
  return {
    version: 1,
    text: `${ko.subject}\n${en.subject}`,
    ko,
    en,
    event,
    why: event === 'call' ? message.why : null,
    mergedInto: event === 'merged' ? message.into : null,
    at: iso(at),
    alarm: {
      id,
      state,
      since: iso(since),
      raisedAt: iso(raisedAt),
      calledAt: iso(calledAt),
      calls,
      cause,
      services,
      reason: {
        ko: sayIn('ko')(reason.key, reason.params),
        en: sayIn('en')(reason.key, reason.params),
      },
    },
  };
}

/**
 * Posts one message. The status alone is the answer: its body is not read, and a redirect is not
 * followed, for it would carry the alarm and its headers to where nobody decided.
 */
export function postWebhook(
  { url, headers }: Extract<Channel, { type: 'webhook' }>,
  message: ChannelMessage,
  signal: AbortSignal,
): Promise<Delivery> {
  const body = Buffer.from(JSON.stringify(webhookBody(message)));
  const limit = AbortSignal.timeout(DELIVERY_LIMIT_MS);
  const request = new URL(url).protocol === 'https:' ? overTls : overHttp;
  return new Promise((resolve) => {
    const sent = request(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.any([signal, limit]),
      headers: {
        'user-agent': 'Watchroom',
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-length': body.length,
      },
    });
    sent.once('response', (response) => {
      resolve(answered(response.statusCode ?? 0));
      response.destroy();
    });
    // Also after the answer, when what is left of the connection is torn down.
    sent.on('error', (error) => resolve(limit.aborted ? tooSlow() : failed(error)));
    sent.end(body);
  });
}

function answered(status: number): Delivery {
  if (status >= 200 && status < 300) return DELIVERED;
  const why =
    status >= 300 && status < 400
      ? sentence('alarms.redirected', { status })
      : sentence('alarms.status', { status });
  return { ok: false, why, final: NEVER.has(status) };
}
