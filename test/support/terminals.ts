import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import headless from '@xterm/headless';
import { expect } from 'vitest';
import type { Environment } from '../../electron/terminal/environment.ts';
import {
  createTerminal,
  type Opening,
  type Own,
  type Terminal,
  type TerminalOptions,
} from '../../electron/terminal/terminal.ts';
import type { Session, TerminalOutput } from '../../shared/terminal.ts';
import { eventually } from './eventually.ts';

const SIZE = { cols: 80, rows: 24 };

/** Real shells of an operator whose own prompt is `mine> `, and what their console is told. */
export class Terminals {
  readonly home = mkdtempSync(join(tmpdir(), 'watchroom-terminal-'));
  sessions: Session[] = [];
  readonly pieces: TerminalOutput[] = [];
  #terminal: Terminal | null = null;

  constructor() {
    for (const file of ['.bashrc', '.zshrc']) {
      writeFileSync(join(this.home, file), "PS1='mine> '\nMINE=yes\n");
    }
    const fish = join(this.home, '.config', 'fish');
    mkdirSync(fish, { recursive: true });
    const prompt = "function fish_prompt; printf 'mine> '; end";
    writeFileSync(join(fish, 'config.fish'), `${prompt}\nset -g MINE yes\nset -g fish_greeting\n`);
  }

  get terminal(): Terminal {
    if (!this.#terminal) throw new Error('No terminal was started.');
    return this.#terminal;
  }

  start(environment: Environment = {}, options: Partial<TerminalOptions> = {}): this {
    this.#terminal = createTerminal({
      clock: Date.now,
      environment: { HOME: this.home, PATH: process.env.PATH, SHELL: '/bin/bash', ...environment },
      shellFolder: join(import.meta.dirname, '../../assets/shell'),
      targets: () => [],
      record: () => null,
      emit: {
        sessions: (all) => {
          this.sessions = all;
        },
        output: (output) => this.pieces.push(output),
      },
      ...options,
    });
    return this;
  }

  open(how: Partial<Opening> = {}, own?: Own): Session {
    const opening = { ...SIZE, shell: null, target: null, beside: null, ...how };
    return this.terminal.open(opening, own);
  }

  /** Everything a session printed. */
  shown(id: string): string {
    return this.pieces
      .filter(({ session }) => session === id)
      .map(({ data }) => data)
      .join('');
  }

  sees(id: string, text: string | RegExp): Promise<void> {
    return eventually(() => expect(this.shown(id)).toMatch(text));
  }

  /** Waits until a page that looks in sees this. */
  draws(id: string, text: string | RegExp): Promise<void> {
    return eventually(async () => {
      const { screen } = await this.terminal.attach(id);
      expect((await drawn(screen)).join('\n')).toMatch(text);
    });
  }

  type(id: string, keys: string): void {
    this.terminal.write(id, keys);
  }

  state(id: string): Session {
    const found = this.terminal.all().find((one) => one.id === id);
    if (!found) throw new Error(`There is no session ${id}.`);
    return found;
  }

  async dispose(): Promise<void> {
    await this.#terminal?.dispose();
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** What a page's terminal shows after reading these texts: its cursor, then its lines. */
export async function drawn(...texts: string[]): Promise<string[]> {
  const page = new headless.Terminal({ ...SIZE, scrollback: 5000, allowProposedApi: true });
  for (const text of texts) await new Promise<void>((done) => page.write(text, done));
  const { active } = page.buffer;
  const lines = Array.from({ length: active.length }, (_, y) =>
    active.getLine(y)?.translateToString(true),
  );
  const cursor = `${active.type} ${active.baseY + active.cursorY},${active.cursorX}`;
  page.dispose();
  return [cursor, ...lines.map(String)];
}
