import { expect, it } from 'vitest';
import { dayAt, storyTime } from '../../../../renderer/drill/storyTime.ts';
import type { DrillState } from '../../../../shared/drill.ts';

const title = { ko: '하루', en: 'A day' };
const drill: DrillState = {
  name: 'test',
  title,
  running: true,
  speed: 60,
  storyAt: 1_000_000,
  realAt: 5000,
  startsAt: 0,
  accessLog: '',
  endsAt: 2_000_000,
  days: [
    { day: '1', at: 0, title },
    { day: '2', at: 1_500_000, title },
  ],
  faults: [],
};

it('counts on from what the console told, at the speed of the drill', () => {
  expect(storyTime(drill, 7000)).toBe(1_120_000);
});

it('stands still while paused', () => {
  expect(storyTime({ ...drill, running: false }, 99_000)).toBe(1_000_000);
});

it('does not run past the end, nor back where the clocks differ', () => {
  expect(storyTime(drill, 1e9)).toBe(2_000_000);
  expect(storyTime(drill, 0)).toBe(1_000_000);
});

it('knows the day that is being told', () => {
  expect(dayAt(drill, 1_499_999)?.day).toBe('1');
  expect(dayAt(drill, 1_500_000)?.day).toBe('2');
});
