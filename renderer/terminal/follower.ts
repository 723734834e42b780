import type { SessionScreen, TerminalOutput } from '../../shared/terminal.ts';
import { call } from '../bridge.ts';
import { Drawn } from './drawn.ts';
import { FOLLOW_START, type FollowEvent, type Followed, follow } from './output.ts';

/** RIS, a full reset: scrollback, modes and all. */
const CLEARED = '\u001bc';

export interface FollowerOptions {
  session: string;
  /** Writes to the screen. @param drawn once the screen has taken it in */
  write(data: string, drawn: () => void): void;
  /** The screen is about to be asked for, laid out for the session's size. */
  attaching(): void;
  /** A whole screen is drawn, and nothing that came after it yet. */
  shown(screen: SessionScreen): void;
  failed(error: unknown): void;
}

/** Keeps a screen in step with its session, and tells the console how far it is drawn. */
export class Follower {
  readonly #options: FollowerOptions;
  #following = FOLLOW_START.next;
  #drawn: Drawn;
  #pendingBytes = 0;
  /** Counts attachments, so that the answer to an earlier one is not taken for the latest. */
  #attachment = 0;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#drawn = this.#newDrawn();
  }

  get begun(): boolean {
    return this.#attachment > 0;
  }

  begin(): void {
    if (!this.begun) this.#perform(FOLLOW_START);
  }

  output(piece: TerminalOutput): void {
    const seen = !document.hidden;
    this.#step({ kind: 'output', piece, pendingBytes: this.#pendingBytes, seen });
  }

  /** The link to the console is new: everything is asked for again. */
  restart(): void {
    if (this.begun) this.#step({ kind: 'restart' });
  }

  /** The window is seen again, or all that was written is drawn. */
  catchUp(): void {
    if (this.#pendingBytes === 0 && !document.hidden) this.#step({ kind: 'drained' });
  }

  dispose(): void {
    this.#attachment += 1;
  }

  #step(event: FollowEvent): void {
    this.#perform(follow(this.#following, event));
  }

  #perform({ next, actions }: Followed): void {
    this.#following = next;
    for (const action of actions) {
      switch (action.do) {
        case 'attach':
          void this.#attach();
          break;
        case 'show':
          this.#show(action.screen);
          break;
        case 'write':
          this.#write(action.piece.data, action.piece.seq);
          break;
        case 'leaveOut':
          this.#drawn.reach(action.seq);
          break;
      }
    }
  }

  async #attach(): Promise<void> {
    this.#attachment += 1;
    const attachment = this.#attachment;
    this.#options.attaching();
    try {
      const screen = await call('terminal.attach', { session: this.#options.session });
      if (attachment === this.#attachment) this.#step({ kind: 'screen', screen });
    } catch (error) {
      if (attachment === this.#attachment) this.#options.failed(error);
    }
  }

  #show(screen: SessionScreen): void {
    this.#drawn = this.#newDrawn();
    // In the stream, not at once: what was written before must not be drawn after it.
    this.#write(CLEARED + screen.screen, screen.seq, () => this.#options.shown(screen));
  }

  #write(data: string, seq: number, then?: () => void): void {
    const drawn = this.#drawn;
    this.#pendingBytes += data.length;
    this.#options.write(data, () => {
      this.#pendingBytes -= data.length;
      then?.();
      drawn.reach(seq);
      this.catchUp();
    });
  }

  #newDrawn(): Drawn {
    const { session } = this.#options;
    return new Drawn((seq) => call('terminal.drawn', { session, seq }));
  }
}
