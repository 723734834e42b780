import { TABS, type Tab } from './choice.ts';

/** The tab a digit leads to, by its place on the keyboard. */
export function tabOfKey(code: string): Tab | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : TABS[Number(digit) - 1];
}

/** The tab an arrow, Home or End leads to; the last one is beside the first. */
export function tabBeside(tabs: readonly Tab[], shown: Tab, key: string): Tab | undefined {
  const at = tabs.indexOf(shown);
  switch (key) {
    case 'ArrowLeft':
      return tabs.at((at - 1) % tabs.length);
    case 'ArrowRight':
      return tabs.at((at + 1) % tabs.length);
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
