import type { ISearchOptions } from '@xterm/addon-search';
import type { ITheme } from '@xterm/xterm';

/** Where a font has no Hangul, the next one that has stands in; of equal width where there is one. */
export const TERMINAL_FONTS =
  'ui-monospace, "Cascadia Mono", Consolas, D2Coding, Menlo, "DejaVu Sans Mono", "Noto Sans Mono CJK KR", monospace, "Pretendard Variable"';

type Scheme = 'light' | 'dark';

/** The sixteen colours programs choose from, quiet enough for the paper they stand on. */
const ANSI: Record<Scheme, ITheme> = {
  light: {
    black: '#1c2126',
    red: '#b3360c',
    green: '#2f6b3a',
    yellow: '#7d5200',
    blue: '#0b5c94',
    magenta: '#81407d',
    cyan: '#0f6e6e',
    white: '#59635f',
    brightBlack: '#59635f',
    brightRed: '#c63d0f',
    brightGreen: '#2f6b3a',
    brightYellow: '#7d5200',
    brightBlue: '#0b6aa8',
    brightMagenta: '#81407d',
    brightCyan: '#0f6e6e',
    brightWhite: '#1c2126',
  },
  dark: {
    black: '#2a3036',
    red: '#ff7a4d',
    green: '#8cc79a',
    yellow: '#f0a83c',
    blue: '#5db2ee',
    magenta: '#d59bd0',
    cyan: '#4fc1be',
    white: '#c9c7c1',
    brightBlack: '#9aa6a1',
    brightRed: '#ff9a76',
    brightGreen: '#a9dbb4',
    brightYellow: '#f7c274',
    brightBlue: '#8accf5',
    brightMagenta: '#e4b9e0',
    brightCyan: '#74d3d0',
    brightWhite: '#e6e4de',
  },
};

const SEARCH: Record<Scheme, Required<ISearchOptions>['decorations']> = {
  light: {
    matchBackground: '#e9dfc6',
    activeMatchBackground: '#f0c060',
    matchOverviewRuler: '#965800',
    activeMatchColorOverviewRuler: '#c63d0f',
  },
  dark: {
    matchBackground: '#4a3d22',
    activeMatchBackground: '#8a5f14',
    matchOverviewRuler: '#f0a83c',
    activeMatchColorOverviewRuler: '#ff7a4d',
  },
};

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

/**
 * The colours of a screen, as the document is drawn now: the house's for what the house draws,
 * {@link ANSI} for programs.
 */
export function screenColours(): ScreenColours {
  const document = window.document.documentElement;
  const scheme: Scheme = document.getAttribute(SCHEME_MARK) === 'dark' ? 'dark' : 'light';
  const style = getComputedStyle(document);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    terminal: {
      ...ANSI[scheme],
      background: colour('--wr-sunken'),
      foreground: colour('--wr-ink'),
      cursor: colour('--wr-accent'),
      cursorAccent: colour('--wr-sunken'),
      selectionBackground: scheme === 'light' ? '#0f6e6e38' : '#4fc1be4d',
      selectionInactiveBackground: scheme === 'light' ? '#1c212620' : '#e6e4de26',
      overviewRulerBorder: '#00000000',
      scrollbarSliderBackground: scheme === 'light' ? '#1c212630' : '#e6e4de30',
    },
    search: SEARCH[scheme],
    signs: {
      good: colour('--wr-up'),
      failed: colour('--wr-down'),
      unknown: colour('--wr-unknown'),
      chosen: colour('--wr-hairline'),
    },
  };
}
