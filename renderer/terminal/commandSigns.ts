import type { IDecoration, IMarker, Terminal } from '@xterm/xterm';
import type { Anchor, Command } from './commands.ts';
import type { SignColours } from './theme.ts';

/** Draws beside each command how it ended, and under one of them that it is the one looked at. */
export class CommandSigns {
  readonly #terminal: Terminal;
  readonly #signs = new Map<Anchor, IDecoration>();
  #colours: SignColours;
  #highlight: IDecoration | null = null;

  constructor(terminal: Terminal, colours: SignColours) {
    this.#terminal = terminal;
    this.#colours = colours;
  }

  /** Takes other colours for what is drawn from now on. */
  colour(colours: SignColours): void {
    this.#colours = colours;
  }

  /** Shapes are told apart without colours: a ring, a square, three dots. */
  draw({ prompt, state, exitCode }: Command): void {
    if (state !== 'ended' || this.#signs.has(prompt) || !isMarker(prompt)) return;
    const ended = exitCode === null ? 'unknown' : exitCode === 0 ? 'good' : 'failed';
    const sign = this.#terminal.registerDecoration({
      marker: prompt,
      overviewRulerOptions: {
        color: this.#colours[ended],
        position: ended === 'failed' ? 'full' : 'left',
      },
    });
    if (!sign) return;
    this.#signs.set(prompt, sign);
    sign.onDispose(() => this.#signs.delete(prompt));
    sign.onRender((element) => {
      element.classList.add('terminal-sign');
      element.dataset.ended = ended;
    });
  }

  /** @param command the one looked at; null for none */
  highlight(command: Command | null): void {
    this.#highlight?.dispose();
    this.#highlight = null;
    const marker = [command?.prompt, command?.output].find((one) => one && isMarker(one));
    if (!marker || !isMarker(marker)) return;
    const layer = 'bottom';
    const look = {
      width: this.#terminal.cols,
      backgroundColor: this.#colours.chosen,
      layer,
    } as const;
    this.#highlight = this.#terminal.registerDecoration({ marker, ...look }) ?? null;
  }

  clear(): void {
    for (const sign of [...this.#signs.values()]) sign.dispose();
    this.#signs.clear();
    this.highlight(null);
  }
}

/** Whether xterm still follows the row. */
export function isMarker(anchor: Anchor): anchor is IMarker {
  return 'isDisposed' in anchor && anchor.isDisposed === false;
}
