import { sayIn } from '../../shared/messages/say.ts';
import { fullTime, spanOf } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';
import type { ChannelMessage } from './message.ts';

/** More names than fit on a phone help nobody. */
const MOST_NAMES = 20;

/** A message as a person reads it. */
export interface Wording {
  /** One line. */
  subject: string;
  /** Lines of plain text, without a line break at the end. */
  text: string;
}

export function wordingOf(message: ChannelMessage, language: Language): Wording {
  const say = sayIn(language);
  const { alarm, at, event } = message;
  const { cause, reason, services, since, state } = alarm;
  const name = cause.name[language];
  const what = event === 'call' ? say(`state.${state}`) : say(`alarms.event.${event}`);
  const subject =
    services.length > 1
      ? say('alarms.subjectOfMany', { what, name, count: services.length })
      : say('alarms.subject', { what, name });

  const names = services.slice(0, MOST_NAMES).map((one) => one.name[language]);
  const more = services.length - names.length;
  const lasted = spanOf(at - since, language);
  const lines = [
    subject,
    say(reason.key, reason.params),
    say('alarms.since', { time: fullTime(since, language), lasted }),
    say('alarms.services', { names: names.join(', ') }) +
      (more > 0 ? ` ${say('alarms.moreServices', { count: more })}` : ''),
    event === 'call'
      ? say(`alarms.why.${message.why}`, { calls: alarm.calls })
      : say(`alarms.ending.${event}`),
  ];
  return { subject, text: lines.join('\n') };
}
