import { z } from 'zod';
import type { Channel } from '../../shared/plans.ts';
import { type Sentence, sentence, sentenceOf } from '../../shared/problem.ts';
import { assertNever } from '../../shared/words.ts';
import { type Clock, createWake } from '../clock.ts';
import { maskSentence } from '../secrets.ts';
import type { Database } from '../storage/database.ts';
import { jsonOf } from '../storage/json.ts';
import { backoff } from './backoff.ts';
import { sayInBoth } from './bothLanguages.ts';
import type { Delivery } from './delivery.ts';
import { sendMail } from './mail.ts';
import { ChannelMessage } from './message.ts';
import { postWebhook } from './webhook.ts';

/** An alarm older than this tells nobody anything they need, milliseconds. */
const GIVE_UP_MS = 24 * 60 * 60_000;
/** When what the disk refused is tried again, milliseconds. */
const DISK_RETRY_MS = 30_000;

export interface OutboxOptions {
  database: Database;
  clock: Clock;
  /** From 0 to 1. */
  random: () => number;
  /** Where messages go now; what waits for one that is not here waits on. */
  channels: () => readonly Channel[];
  /** Values that no sentence may repeat, beside the channels' own. */
  secrets: () => readonly string[];
  /** A channel fails, works again, or a message was given up. */
  notice: (sentence: Sentence) => void;
}

/**
 * What is still to be sent, kept in the database: to each channel in order, one message at a time,
 * again and again with growing pauses until it was taken. A message may come twice where the
 * program is killed between the channel's yes and the disk.
 */
export interface Outbox {
  /** Part of the transaction it is called in; {@link wake} sends it. */
  queue(message: ChannelMessage): void;
  wake(): void;
  /** What is under way is broken off, and kept. */
  stop(): Promise<void>;
}

const Row = z
  .object({
    id: z.number(),
    attempts: z.number(),
    next_at: z.number(),
    message_json: jsonOf(ChannelMessage),
  })
  .transform(({ next_at, message_json, ...rest }) => ({
    ...rest,
    nextAt: next_at,
    message: message_json,
  }));
type Row = z.infer<typeof Row>;

export function createOutbox(options: OutboxOptions): Outbox {
  const { clock, database, notice, random } = options;
  const ending = new AbortController();
  const underWay = new Map<string, { id: number; done: Promise<void> }>();
  const timer = createWake(clock, wake);

  function queue(message: ChannelMessage): void {
    const { alarm, event } = message;
    const json = JSON.stringify(message);
    const now = clock();
    for (const { id: channel } of options.channels()) {
      // A channel that was away needs the newest call of an alarm, not every one.
      const waiting =
        event === 'call' &&
        database
          .prepare(
            `UPDATE alarm_message SET message_json = ?
             WHERE channel = ? AND alarm = ? AND event = 'call' AND id != ?`,
          )
          .run(json, channel, alarm.id, underWay.get(channel)?.id ?? 0).changes > 0;
      if (waiting) continue;
      database
        .prepare(
          `INSERT INTO alarm_message
             (channel, alarm, event, message_json, created_at, attempts, next_at)
           VALUES (?, ?, ?, ?, ?, 0, ?)`,
        )
        .run(channel, alarm.id, event, json, now, now);
    }
  }

  function wake(): void {
    if (ending.signal.aborted) return;
    try {
      const now = clock();
      giveUp(now);
      const nexts = options.channels().flatMap((channel) => {
        const first = underWay.has(channel.id) ? null : firstOf(channel.id);
        if (!first) return [];
        if (first.nextAt > now) return [first.nextAt];
        const done = attempt(channel, first).finally(() => {
          underWay.delete(channel.id);
          wake();
        });
        underWay.set(channel.id, { id: first.id, done });
        return [];
      });
      timer.set(nexts.length > 0 ? Math.min(...nexts) : null);
    } catch (error) {
      notice(sentenceOf(error));
      timer.set(clock() + DISK_RETRY_MS);
    }
  }

  function firstOf(channel: string): Row | null {
    const row = database
      .prepare(
        `SELECT id, attempts, next_at, message_json FROM alarm_message
         WHERE channel = ? ORDER BY id LIMIT 1`,
      )
      .get(channel);
    return row ? Row.parse(row) : null;
  }

  function giveUp(now: number): void {
    const late = database
      .prepare(
        'SELECT channel, count(*) AS count FROM alarm_message WHERE created_at <= ? GROUP BY channel',
      )
      .all(now - GIVE_UP_MS);
    for (const { channel, count } of late) {
      const about = { channel: String(channel), count: Number(count) };
      database
        .prepare('DELETE FROM alarm_message WHERE channel = ? AND created_at <= ?')
        .run(about.channel, now - GIVE_UP_MS);
      notice(sentence('alarms.gaveUp', about));
    }
  }

  async function attempt(channel: Channel, { attempts, id, message }: Row): Promise<void> {
    const delivery = await deliver(channel, message, ending.signal);
    if (ending.signal.aborted && !delivery.ok) return;
    try {
      keep(channel, id, attempts, delivery);
    } catch (error) {
      notice(sentenceOf(error));
    }
  }

  function keep(channel: Channel, id: number, attempts: number, delivery: Delivery): void {
    if (delivery.ok || delivery.final) {
      database.prepare('DELETE FROM alarm_message WHERE id = ?').run(id);
    } else {
      const failures = attempts + 1;
      database
        .prepare('UPDATE alarm_message SET attempts = ?, next_at = ? WHERE id = ?')
        .run(failures, clock() + backoff(failures, random()), id);
    }
    if (delivery.ok) {
      if (attempts > 0) notice(sentence('alarms.channelWorks', { channel: channel.id }));
      return;
    }
    const why = sayInBoth(
      maskSentence(delivery.why, [...options.secrets(), ...secretsOf(channel)]),
    );
    const about = { channel: channel.id, ...why };
    if (delivery.final) notice(sentence('alarms.refusedMessage', about));
    else if (attempts === 0) notice(sentence('alarms.channelFails', about));
  }

  return {
    queue,
    wake,
    async stop() {
      timer.stop();
      ending.abort();
      await Promise.all([...underWay.values()].map(({ done }) => done));
    },
  };
}

function deliver(
  channel: Channel,
  message: ChannelMessage,
  signal: AbortSignal,
): Promise<Delivery> {
  switch (channel.type) {
    case 'webhook':
      return postWebhook(channel, message, signal);
    case 'mail':
      return sendMail(channel, message, signal);
    default:
      return assertNever(channel);
  }
}

/** What a server's answer may repeat of what a channel was given. */
function secretsOf(channel: Channel): string[] {
  if (channel.type === 'mail') return channel.password ? [channel.password] : [];
  return [channel.url, ...Object.values(channel.headers)];
}
