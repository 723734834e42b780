import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { followPower } from '../../../../electron/hosts/desktop/power.ts';

it('tells of sleep and of waking, and of no locked screen', () => {
  const monitor = new EventEmitter();
  const slept = vi.fn();
  const stop = followPower(monitor, slept);
  monitor.emit('lock-screen');
  monitor.emit('unlock-screen');
  expect(slept).not.toHaveBeenCalled();
  monitor.emit('suspend');
  monitor.emit('resume');
  expect(slept).toHaveBeenCalledTimes(2);
  stop();
  monitor.emit('resume');
  expect(slept).toHaveBeenCalledTimes(2);
  expect(monitor.eventNames()).toEqual([]);
});
