import type { AlarmNotice } from './alarmNotice.ts';
import type { ClockAlarm } from './deadline.ts';
import { sayIn } from './messages/say.ts';
import { fullTime } from './time.ts';
import type { Language } from './words.ts';

/** What a system's notification says of a clock that is about to end, or has. */
export function clockNoticeOf(
  { clock, incident, phase }: ClockAlarm,
  language: Language,
): AlarmNotice {
  const say = sayIn(language);
  const { name, tell } = clock.deadline;
  return {
    title: `${say(`clock.phase.${phase}`)}: ${name[language]}`,
    body: [
      say('desk.clock.incident', { number: incident.number, title: incident.title }),
      say('clock.dueAt', { time: fullTime(clock.due, language) }),
      say('clock.tellWhom', { whom: tell[language] }),
    ].join('\n'),
    address: `/incidents/${incident.id}`,
  };
}
