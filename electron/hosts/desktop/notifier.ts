import type { Alarm } from '../../../shared/alarm.ts';
import { type AlarmNotice, noticeOf } from '../../../shared/alarmNotice.ts';
import type { Incident } from '../../../shared/incident.ts';
import type { Settings } from '../../../shared/settings.ts';
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

/**
 * Calls by the system's notifications, one for each alarm: a new call takes the place of the last,
 * and what calls no more is taken away.
 * @returns the way to stop
 */
export function notifyOfAlarms(options: NotifierOptions): () => void {
  const shown = new Map<string, SystemNotification>();

  function withdraw(id: string): void {
    shown.get(id)?.close();
    shown.delete(id);
  }

  function call(alarm: Alarm): void {
    withdraw(alarm.id);
    const { alarmNotify, language } = options.settings();
    if (!alarmNotify) return;
    const { address, body, title } = noticeOf(alarm, options.incidents(), language);
    const urgency = alarm.state === 'down' ? 'critical' : 'normal';
    // Silent: the page sounds by itself, and only if the operator wants it.
    const notification = options.create({ title, body, silent: true, urgency });
    if (!notification) return;
    notification.on('click', () => options.goTo(address));
    notification.show();
    shown.set(alarm.id, notification);
  }

  function withdrawAll(): void {
    for (const id of [...shown.keys()]) withdraw(id);
  }

  const stop = options.listen((event, payload) => {
    // The event's name says what it carries, which the types of a generic listener cannot follow.
    if (event === 'alarm') call(payload as Alarm);
    // Another world, or another catalogue: what still calls there will say so.
    if (event === 'reset') withdrawAll();
    if (event === 'changes' && 'alarms' in payload) {
      for (const { id, standing } of payload.alarms ?? []) {
        if (standing !== 'calling') withdraw(id);
      }
    }
  });
  return () => {
    stop();
    withdrawAll();
  };
}
