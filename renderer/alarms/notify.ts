import type { Alarm } from '../../shared/alarm.ts';
import { noticeOf } from '../../shared/alarmNotice.ts';
import type { Incident } from '../../shared/incident.ts';
import type { Language } from '../../shared/words.ts';

/** What a browser says about notifications; `none` where it has none. */
export type Permission = NotificationPermission | 'none';

export function permission(): Permission {
  return 'Notification' in window ? Notification.permission : 'none';
}

const shown = new Map<string, Notification>();

/** Shows a browser's own notification, in place of the alarm's last; nothing where not allowed. */
export function notify(alarm: Alarm, incidents: readonly Incident[], language: Language): void {
  if (permission() !== 'granted') return;
  const { address, body, title } = noticeOf(alarm, incidents, language);
  shown.get(alarm.id)?.close();
  // Silent: the page sounds by itself, and only if the operator wants it.
  const notification = new Notification(title, { body, lang: language, silent: true });
  notification.onclick = () => {
    window.focus();
    location.hash = address;
    notification.close();
  };
  shown.set(alarm.id, notification);
}

/** Takes away the notifications of alarms that call no more. */
export function withdrawExcept(calling: ReadonlySet<string>): void {
  for (const [id, notification] of shown) {
    if (calling.has(id)) continue;
    notification.close();
    shown.delete(id);
  }
}
