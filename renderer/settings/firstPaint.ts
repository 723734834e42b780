import type { Settings } from '../../shared/settings.ts';

const KEY = 'watchroom.firstPaint';
type Look = Pick<Settings, 'language' | 'theme'>;

/**
 * The look this browser showed last, for the moment before the console has told its settings: a
 * white flash in a dark room wakes everybody. Nothing where none is kept or storage is refused.
 */
export function lookShownLast(): Partial<Look> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '');
    return isLook(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** By hand: a page that shows nothing yet has no schemas either. */
function isLook(kept: unknown): kept is Look {
  if (typeof kept !== 'object' || kept === null) return false;
  const { language, theme } = { language: null, theme: null, ...kept };
  return (
    ['ko', 'en'].some((one) => one === language) &&
    ['light', 'dark', 'system'].some((one) => one === theme)
  );
}

export function keepLook({ language, theme }: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme }));
  } catch {
    // Without storage the next start begins in the system's colours.
  }
}
