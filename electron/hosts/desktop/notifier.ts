import type { Alarm } from '../../../shared/alarm.ts';
import { type AlarmNotice, addressOf, noticeOf } from '../../../shared/alarmNotice.ts';
import { clockNoticeOf } from '../../../shared/clockNotice.ts';
import type { ClockAlarm } from '../../../shared/deadline.ts';
import type { Incident } from '../../../shared/incident.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Language } from '../../../shared/words.ts';
import type { Listener } from '../../hub.ts';

/** What is used of Electron's Notification. */
export interface SystemNotification {
  show(): void;
  close(): void;
  on(event: 'click', listener: () => void): unknown;
}

export interface NotifierOptions {
  listen(listener: Listener): () => void;
  settings(): Settings;
  incidents(): readonly Incident[];
  /** Shows a notification of the system; null where the system has none. */
  create(options: {
    title: string;
    body: string;
    silent: boolean;
    urgency: 'normal' | 'critical';
  }): SystemNotification | null;
  /** Brings the window to the front, at a view. */
  goTo(address: AlarmNotice['address']): void;
}

/** What one notification says, how gravely, and where it leads when it is clicked. */
interface Notice {
  words(language: Language): Pick<AlarmNotice, 'body' | 'title'>;
  address(): AlarmNotice['address'];
  grave: boolean;
}

function idOfClock(incident: string, clock: string): string {
  return `${incident}/${clock}`;
}

/**
 * Calls by the system's notifications, one for each alarm and each legal or internal
 * clock: a new call takes the place of the last, and what calls no more is taken away.
 * @returns the way to stop
 */
export function notifyOfAlarms(options: NotifierOptions): () => void {
  const shown = new Map<string, SystemNotification>();

  function withdraw(id: string): void {
    shown.get(id)?.close();
    shown.delete(id);
  }

  function call(id: string, notice: Notice): void {
    withdraw(id);
    const { alarmNotify, language } = options.settings();
    if (!alarmNotify) return;
    const { body, title } = notice.words(language);
    const urgency = notice.grave ? 'critical' : 'normal';
    // Silent: the page sounds by itself, and only if the operator wants it.
    const notification = options.create({ title, body, silent: true, urgency });
    if (!notification) return;
    notification.on('click', () => options.goTo(notice.address()));
    notification.show();
    shown.set(id, notification);
  }

  function callAlarm(alarm: Alarm): void {
    call(alarm.id, {
      words: (language) => noticeOf(alarm, options.incidents(), language),
      // An incident may be opened while the notification stands there.
      address: () => addressOf(alarm, options.incidents()),
      grave: alarm.state === 'down',
    });
  }

  function callClock(alarm: ClockAlarm): void {
    call(idOfClock(alarm.incident.id, alarm.clock.key), {
      words: (language) => clockNoticeOf(alarm, language),
      address: () => clockNoticeOf(alarm, options.settings().language).address,
      grave: alarm.phase === 'overdue',
    });
  }

  function withdrawAll(): void {
    for (const id of [...shown.keys()]) withdraw(id);
  }

  const stop = options.listen((event, payload) => {
    // The event's name says what it carries, which the types of a generic listener cannot follow.
    if (event === 'alarm') callAlarm(payload as Alarm);
    if (event === 'clock') callClock(payload as ClockAlarm);
    // Another world, or another catalogue: what still calls there will say so.
    if (event === 'reset') withdrawAll();
    if (event === 'changes' && 'alarms' in payload) {
      for (const { id, standing } of payload.alarms ?? []) {
        if (standing !== 'calling') withdraw(id);
      }
    }
    if (event === 'changes' && 'incidents' in payload) {
      for (const { id, met } of payload.incidents ?? []) {
        for (const { clock } of met) withdraw(idOfClock(id, clock));
      }
    }
  });
  return () => {
    stop();
    withdrawAll();
  };
}
