import { FitAddon } from '@xterm/addon-fit';
import { SearchAddon } from '@xterm/addon-search';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { WebglAddon } from '@xterm/addon-webgl';
import { Terminal } from '@xterm/xterm';
import { SCROLLBACK_LINES } from '../../shared/terminal.ts';
import { swallowQueries } from '../../shared/terminalQueries.ts';
import { refuseEndlessRepeats } from '../../shared/terminalRepeats.ts';
import { type ScreenColours, TERMINAL_FONTS } from './theme.ts';

/** Pixels: as wide as the scroll bar that lies over it. */
const RULER_WIDTH = 14;

/** How a new screen looks. */
export interface Look {
  colours: ScreenColours;
  /** Pixels. */
  fontSize: number;
}

export interface Xterm {
  terminal: Terminal;
  fit: FitAddon;
  search: SearchAddon;
}

/**
 * A terminal that only shows: it answers nothing a program asks of it, for the console does, and
 * opens no link.
 * @param linked a link was chosen
 */
export function makeXterm({ colours, fontSize }: Look, linked: (address: string) => void): Xterm {
  const activate = (_: MouseEvent, address: string): void => linked(address);
  const terminal = new Terminal({
    allowProposedApi: true,
    cursorInactiveStyle: 'outline',
    fontFamily: TERMINAL_FONTS,
    fontSize,
    lineHeight: 1.25,
    // Links of any kind are shown for what they are; which are opened is decided there.
    linkHandler: { activate, allowNonHttpProtocols: true },
    minimumContrastRatio: 4.5,
    overviewRuler: { width: RULER_WIDTH },
    scrollback: SCROLLBACK_LINES,
    theme: colours.terminal,
  });
  const fit = new FitAddon();
  const search = new SearchAddon();
  terminal.loadAddon(fit);
  terminal.loadAddon(search);
  terminal.loadAddon(new Unicode11Addon());
  terminal.loadAddon(new WebLinksAddon(activate));
  terminal.unicode.activeVersion = '11';
  swallowQueries(terminal.parser);
  refuseEndlessRepeats(terminal.parser);
  return { terminal, fit, search };
}

/** How drivers that only imitate a graphics card call themselves: Chromium's, Mesa's, Windows'. */
const IMITATIONS = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Whether the browser draws by a graphics card. Where it only imitates one, in a virtual machine or
 * over a remote desktop, each frame costs so much that xterm's own drawing is several times faster.
 */
function hasGraphicsCard(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!context) return false;
  const driver = context.getExtension('WEBGL_debug_renderer_info');
  const name = driver ? context.getParameter(driver.UNMASKED_RENDERER_WEBGL) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !IMITATIONS.test(String(name));
}

let graphicsCard: boolean | null = null;

/** Draws a terminal by the graphics card; where there is none or it is lost, xterm draws by itself. */
export class FastDrawing {
  readonly #terminal: Terminal;
  #webgl: WebglAddon | null = null;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  begin(): void {
    graphicsCard ??= hasGraphicsCard();
    if (this.#webgl || !graphicsCard) return;
    try {
      const webgl = new WebglAddon();
      webgl.onContextLoss(() => {
        webgl.dispose();
        if (this.#webgl === webgl) this.#webgl = null;
      });
      this.#terminal.loadAddon(webgl);
      this.#webgl = webgl;
    } catch {
      this.#webgl = null;
    }
  }

  /** A graphics context is kept only for what is seen: a browser gives a page few. */
  end(): void {
    this.#webgl?.dispose();
    this.#webgl = null;
  }
}
