import type { ISearchOptions } from '@xterm/addon-search';
import type { ITheme } from '@xterm/xterm';

/** Where a font has no Hangul, the next one that has stands in; of equal width where there is one. */
export const TERMINAL_FONTS =
  'ui-monospace, "Cascadia Mono", Consolas, D2Coding, Menlo, "DejaVu Sans Mono", "Noto Sans Mono CJK KR", monospace, "Pretendard Variable"';

type Scheme = 'light' | 'dark';

/**
 * The colours programs choose from that the house has no name for, quiet enough for the paper they
 * stand on. Where brighter ones would be too pale by day, they are the same.
 */
const OTHERS = {
  light: {
    green: '#2f6b3a',
    magenta: '#81407d',
    brightGreen: '#2f6b3a',
    brightMagenta: '#81407d',
  },
  dark: {
    green: '#8cc79a',
    magenta: '#d59bd0',
    white: '#c9c7c1',
    brightRed: '#ff9a76',
    brightGreen: '#a9dbb4',
    brightYellow: '#f7c274',
    brightBlue: '#8accf5',
    brightMagenta: '#e4b9e0',
    brightCyan: '#74d3d0',
  },
} as const satisfies Record<Scheme, ITheme>;

/** What lies under a match, and under the one that is looked at. */
const MATCH: Record<Scheme, { ground: string; active: string }> = {
  light: { ground: '#e9dfc6', active: '#f0c060' },
  dark: { ground: '#4a3d22', active: '#8a5f14' },
};

/** How strongly what is chosen lies under the text: by night it takes more to be seen. */
const WASH: Record<Scheme, string> = { light: '38', dark: '4d' };

/** How commands ended, and which one is looked at: `#rrggbb`, as xterm takes them for decorations. */
export interface SignColours {
  good: string;
  failed: string;
  unknown: string;
  chosen: string;
}

export interface ScreenColours {
  terminal: ITheme;
  search: Required<ISearchOptions>['decorations'];
  signs: SignColours;
}

/** What the page is drawn in now; Mantine marks the document with it. */
export const SCHEME_MARK = 'data-mantine-color-scheme';

/** The colours of a screen, as the document is drawn now: the house's, wherever it has a name for one. */
export function screenColours(): ScreenColours {
  const document = window.document.documentElement;
  const scheme: Scheme = document.getAttribute(SCHEME_MARK) === 'dark' ? 'dark' : 'light';
  const style = getComputedStyle(document);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const accent = colour('--wr-accent');
  const ink = colour('--wr-ink');
  return {
    terminal: {
      ...sixteen(scheme, colour),
      background: colour('--wr-sunken'),
      foreground: ink,
      cursor: accent,
      cursorAccent: colour('--wr-sunken'),
      selectionBackground: accent + WASH[scheme],
      selectionInactiveBackground: `${ink}26`,
      overviewRulerBorder: '#00000000',
      scrollbarSliderBackground: `${ink}30`,
    },
    search: {
      matchBackground: MATCH[scheme].ground,
      activeMatchBackground: MATCH[scheme].active,
      matchOverviewRuler: colour('--wr-degraded'),
      activeMatchColorOverviewRuler: colour('--wr-down'),
    },
    signs: {
      good: colour('--wr-up'),
      failed: colour('--wr-down'),
      unknown: colour('--wr-unknown'),
      chosen: colour('--wr-hairline'),
    },
  };
}

/** The sixteen colours programs choose from. */
function sixteen(scheme: Scheme, colour: (name: string) => string): ITheme {
  const red = colour('--wr-down');
  const yellow = colour('--wr-degraded');
  const blue = colour('--wr-maintenance');
  const cyan = colour('--wr-accent');
  const ink = colour('--wr-ink');
  const muted = colour('--wr-muted');
  const named = { red, yellow, blue, cyan, brightBlack: muted, brightWhite: ink };
  if (scheme === 'dark') return { ...named, black: colour('--wr-hairline'), ...OTHERS.dark };
  const bright = { brightRed: red, brightYellow: yellow, brightBlue: blue, brightCyan: cyan };
  return { ...named, ...bright, black: ink, white: muted, ...OTHERS.light };
}
