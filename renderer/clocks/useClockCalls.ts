import { useEffect } from 'react';
import { clockNoticeOf } from '../../shared/clockNotice.ts';
import type { ClockAlarm } from '../../shared/deadline.ts';
import { ring } from '../alarms/sound.ts';
import { SystemNotices } from '../alarms/systemNotices.ts';
import { worldStore } from '../app/world.ts';
import { on } from '../bridge.ts';
import { settingsStore } from '../settings/store.ts';
import type { CallingClock } from './calling.ts';

const notices = new SystemNotices();

/** One notification for a clock, whatever it tells. */
const noticeId = (incident: string, key: string): string => `${incident}/${key}`;

/** Calls for clocks as alarms call: by sound and by the system's notification, if they are wanted. */
export function useClockCalls(calling: readonly CallingClock[]): void {
  useEffect(() => on('clock', callFor), []);
  const ids = calling.map(({ clock, incident }) => noticeId(incident.id, clock.key)).join('\n');
  useEffect(() => notices.withdrawExcept(new Set(ids.split('\n'))), [ids]);
}

function callFor(alarm: ClockAlarm): void {
  const { alarmNotify, alarmSound, language } = settingsStore.getState();
  if (alarmSound) ring(alarm.phase === 'overdue' ? 'down' : 'degraded');
  // The desktop's own notifications come from its main process, also while no page listens.
  if (alarmNotify && worldStore.getState().host.kind === 'browser') {
    const id = noticeId(alarm.incident.id, alarm.clock.key);
    notices.show(id, clockNoticeOf(alarm, language), language);
  }
}
