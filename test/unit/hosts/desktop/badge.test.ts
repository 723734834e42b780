import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Overview } from '../../../../electron/console.ts';
import { flashForAlarms, showBadge } from '../../../../electron/hosts/desktop/badge.ts';
import { Hub } from '../../../../electron/hub.ts';
import type { Alarm } from '../../../../shared/alarm.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';
import { alarmOf, overviewOf } from '../../../support/glance.ts';

let hub: Hub;
let alarms: Alarm[];
beforeEach(() => {
  vi.useFakeTimers();
  [hub, alarms] = [new Hub(), []];
});
afterEach(() => vi.useRealTimers());

function hear(...changed: Alarm[]): void {
  for (const alarm of changed) hub.changed('alarms', alarm);
  vi.runAllTimers();
}

describe('the badge', () => {
  function show(platform: NodeJS.Platform) {
    const setCount = vi.fn();
    const setOverlay = vi.fn();
    const stop = showBadge({
      listen: (listener) => hub.listen(listener),
      overview: (): Overview => overviewOf({ alarms }),
      platform,
      iconFolder: resolve('assets', 'icons'),
      settings: () => DEFAULT_SETTINGS,
      setCount,
      setOverlay,
    });
    return { setCount, setOverlay, stop };
  }

  it('counts what calls, and is set only when that changes', () => {
    const { setCount, setOverlay, stop } = show('linux');
    expect(setCount).not.toHaveBeenCalled();
    alarms = [alarmOf(), alarmOf({ id: 'alarm-2', standing: 'acknowledged' })];
    hear(...alarms);
    hear(...alarms);
    expect(setCount.mock.calls).toEqual([[1]]);
    stop();
    expect(setCount.mock.calls).toEqual([[1], [0]]);
    expect(setOverlay).not.toHaveBeenCalled();
  });

  it('lays the worst state over the icon on Windows, and says how many', () => {
    const { setCount, setOverlay, stop } = show('win32');
    expect(setOverlay).not.toHaveBeenCalled();
    alarms = [alarmOf({ state: 'degraded' })];
    hear(...alarms);
    alarms = [...alarms, alarmOf({ id: 'alarm-2' })];
    hear(...alarms);
    hear(...alarms);
    alarms = [];
    hub.reset();
    const files = setOverlay.mock.calls.map(([file]) => file?.split(/[\\/]/).at(-1));
    expect(files).toEqual(['degraded.png', 'down.png', undefined]);
    expect(setOverlay.mock.calls.map(([, words]) => words)).toEqual([
      '조치가 필요한 건 1건',
      '조치가 필요한 건 2건',
      '',
    ]);
    for (const [file] of setOverlay.mock.calls) if (file) expect(existsSync(file)).toBe(true);
    stop();
    expect(setOverlay).toHaveBeenCalledTimes(3);
    expect(setCount).not.toHaveBeenCalled();
  });
});

describe('the flashing taskbar', () => {
  let focused: boolean;
  let focus: () => void;
  const flash = vi.fn();
  const unlisten = vi.fn();
  function start(): () => void {
    return flashForAlarms({
      listen: (listener) => hub.listen(listener),
      isFocused: () => focused,
      onFocus: (listener) => {
        focus = listener;
        return unlisten;
      },
      flash,
    });
  }
  const said = () => flash.mock.calls.map(([on]) => on);
  beforeEach(() => {
    focused = false;
    flash.mockClear();
  });

  it('flashes for what is newly down until somebody looks', () => {
    const stop = start();
    hub.tell('alarm', alarmOf());
    hub.tell('alarm', alarmOf({ id: 'alarm-2' }));
    expect(said()).toEqual([true]);
    focus();
    expect(said()).toEqual([true, false]);
    focus();
    stop();
    expect(said()).toEqual([true, false]);
    expect(unlisten).toHaveBeenCalledOnce();
  });

  it('flashes until all of it is in somebody’s hands', () => {
    const stop = start();
    hub.tell('alarm', alarmOf());
    hub.tell('alarm', alarmOf({ id: 'alarm-2' }));
    hear(alarmOf({ standing: 'acknowledged' }), alarmOf({ id: 'alarm-2', calls: 2 }));
    expect(said()).toEqual([true]);
    hear(alarmOf({ id: 'alarm-2', standing: 'ended' }));
    expect(said()).toEqual([true, false]);
    stop();
  });

  it('keeps still for what is slow, and for who looks already', () => {
    const stop = start();
    hub.tell('alarm', alarmOf({ state: 'degraded' }));
    focused = true;
    hub.tell('alarm', alarmOf());
    hub.reset();
    stop();
    expect(said()).toEqual([]);
  });

  it('ends with its world, and when it is stopped', () => {
    const stop = start();
    hub.tell('alarm', alarmOf());
    hub.reset();
    hub.tell('alarm', alarmOf({ id: 'alarm-3' }));
    stop();
    hub.tell('alarm', alarmOf({ id: 'alarm-4' }));
    expect(said()).toEqual([true, false, true, false]);
  });
});
