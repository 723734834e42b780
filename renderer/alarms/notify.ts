import type { Alarm } from '../../shared/alarm.ts';
import { noticeOf } from '../../shared/alarmNotice.ts';
import type { Incident } from '../../shared/incident.ts';
import type { Language } from '../../shared/words.ts';
import { SystemNotices } from './systemNotices.ts';

const notices = new SystemNotices();

/** Shows a browser's own notification, in place of the alarm's last; nothing where not allowed. */
export function notify(alarm: Alarm, incidents: readonly Incident[], language: Language): void {
  notices.show(alarm.id, noticeOf(alarm, incidents, language), language);
}

/** Takes away the notifications of alarms that call no more. */
export function withdrawExcept(calling: ReadonlySet<string>): void {
  notices.withdrawExcept(calling);
}
