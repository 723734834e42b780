import { Settings } from '../../shared/settings.ts';

const KEY = 'watchroom.firstPaint';
const FirstPaint = Settings.pick({ language: true, theme: true });

/**
 * The look this browser showed last, for the moment before the console has told its settings: a
 * white flash in a dark room wakes everybody. Nothing where none is kept or storage is refused.
 */
export function lookShownLast(): Partial<Settings> {
  try {
    return FirstPaint.parse(JSON.parse(localStorage.getItem(KEY) ?? ''));
  } catch {
    return {};
  }
}

export function keepLook({ language, theme }: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme }));
  } catch {
    // Without storage the next start begins in the system's colours.
  }
}
