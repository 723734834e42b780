import { useEffect } from 'react';
import type { Alarm } from '../../shared/alarm.ts';
import { worldStore } from '../app/world.ts';
import { on } from '../bridge.ts';
import { incidentStore } from '../incidents/store.ts';
import { settingsStore, useSettings } from '../settings/store.ts';
import { drawIcon, keepTitle } from './badge.ts';
import { notify, withdrawExcept } from './notify.ts';
import { hush, ring } from './sound.ts';
import { alarmStore, onCall, takeAlarm } from './store.ts';

/** Calls the operator for what calls, as the settings say: by sound, notification, title and icon. */
export function useCalls(calling: readonly Alarm[]): void {
  useEffect(() => on('alarm', takeAlarm), []);
  useEffect(() => onCall(callFor), []);

  const count = calling.length;
  useEffect(() => {
    if (count > 0) return keepTitle(count);
  }, [count]);
  useEffect(() => {
    let current = true;
    // A tab without its number is no reason to stop; the bar says the same.
    drawIcon(count, () => current).catch(() => {});
    return () => {
      current = false;
    };
  }, [count]);

  const ids = calling.map(({ id }) => id).join();
  useEffect(() => withdrawExcept(new Set(ids.split(','))), [ids]);
  const wanted = useSettings((settings) => settings.alarmSound);
  useEffect(() => {
    if (count === 0 || !wanted) hush();
  }, [count, wanted]);
}

function callFor(alarm: Alarm): void {
  const { alarmNotify, alarmSound, language } = settingsStore.getState();
  if (alarmSound && !alarmStore.getState().muted.has(alarm.id)) {
    ring(alarm.state === 'down' ? 'down' : 'degraded');
  }
  // The desktop's own notifications come from its main process, also while no page listens.
  if (alarmNotify && worldStore.getState().host.kind === 'browser') {
    notify(alarm, [...incidentStore.getState().incidents.values()], language);
  }
}
