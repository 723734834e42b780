import { connect, type Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Channel } from '../../shared/plans.ts';
import { DELIVERED, DELIVERY_LIMIT_MS, type Delivery, failed, tooSlow } from './delivery.ts';
import type { ChannelMessage } from './message.ts';
import { wordingOf } from './wording.ts';

/** Hands one message to a mail server: plain text in the channel's language. */
export async function sendMail(
  channel: Extract<Channel, { type: 'mail' }>,
  message: ChannelMessage,
  signal: AbortSignal,
): Promise<Delivery> {
  const limit = AbortSignal.timeout(DELIVERY_LIMIT_MS);
  const either = AbortSignal.any([signal, limit]);
  const { subject, text } = wordingOf(message, channel.language);
  // Mail programs show one alarm's messages as one conversation.
  const thread = `<${message.alarm.id}@watchroom.invalid>`;
  const transport = transportTo(channel, either);
  try {
    await Promise.race([
      transport.sendMail({
        from: channel.from,
        to: [...channel.to],
        subject: oneLine(subject),
        text,
        inReplyTo: thread,
        references: thread,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
      aborted(either),
    ]);
    return DELIVERED;
  } catch (error) {
    return limit.aborted ? tooSlow() : failed(error);
  }
}

function transportTo(channel: Extract<Channel, { type: 'mail' }>, signal: AbortSignal) {
  const { host, password, port, security, user } = channel;
  return createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    // A connection of our own making can be torn down when the time is over.
    getSocket(_options, take) {
      const socket: Socket = connect({ host, port, signal });
      const refuse = (error: Error): void => take(error, false);
      socket.once('error', refuse);
      socket.once('connect', () => {
        socket.off('error', refuse);
        take(null, { connection: socket });
      });
    },
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const refuse = (): void => reject(signal.reason);
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
}

/** A name in the catalogue may hold a line break, and a header must not. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}
