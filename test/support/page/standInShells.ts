import { Screen } from '../../../electron/terminal/screen.ts';
import type { Api } from '../../../shared/contract.ts';
import type { Session } from '../../../shared/terminal.ts';
import { sessionOf } from './session.ts';
import type { Stage } from './stage.ts';

/** What the stand-in's shells sign their marks with. */
export const NONCE = 'n0nce';
const mark = (payload: string): string => `\x1b]633;${payload};${NONCE}\x07`;

/** A prompt, as an integrated shell prints it. */
export const PROMPT = `${mark('A')}duty$ ${mark('B')}`;

/** What an integrated shell prints at its prompt for one command, up to the next prompt. */
export function ran(command: string, output: string, exitCode: number): string {
  const told = command.replaceAll('\n', '\\x0a');
  const echo = command.replaceAll('\n', '\r\n> ');
  return `${echo}\r\n${mark(`E;${told}`)}${mark('C')}${output}${mark(`D;${exitCode}`)}${PROMPT}`;
}

/** Sessions with the console's own screens, and a test in the place of their shells. */
export class StandInShells {
  readonly #screens = new Map<string, Screen>();
  readonly #seqs = new Map<string, number>();
  readonly #drawn = new Map<string, number>();
  #sessions: Session[];
  #stage: Stage | null = null;
  #typed: { session: string; data: string }[] = [];
  /** What was asked to be opened. */
  readonly opened: unknown[] = [];
  /** Addresses that were opened. */
  readonly links: string[] = [];
  /** What the console answered to programs that asked something of their terminal. */
  readonly replies: string[] = [];
  /** Pieces are lost on their way to the page. */
  losing = false;

  constructor(sessions: readonly Session[]) {
    this.#sessions = [...sessions];
    for (const { id } of sessions) this.#begin(id);
  }

  /** Where the page is that is told. */
  playOn(stage: Stage): void {
    this.#stage = stage;
  }

  /** A program prints. */
  print(session: string, text: string): void {
    this.#screen(session).push(text);
  }

  /** The last piece there was of a session, and the last one the page said is drawn. */
  progress(session: string): { made: number; drawn: number } {
    return { made: this.#seqs.get(session) ?? 0, drawn: this.#drawn.get(session) ?? 0 };
  }

  /** What the page typed into a session. */
  typedInto(session: string): string {
    const into = this.#typed.filter((one) => one.session === session);
    return into.map(({ data }) => data).join('');
  }

  forgetTyped(): void {
    this.#typed = [];
  }

  change(session: string, change: Partial<Session>): void {
    this.#replace(this.#sessions.map((one) => (one.id === session ? { ...one, ...change } : one)));
  }

  answers(): Partial<Api> {
    return {
      'terminal.open': (how) => {
        this.opened.push({ shell: how.shell, target: how.target, beside: how.beside });
        const id = `s-${this.#sessions.length + 1}`;
        const title = how.target ?? how.shell ?? 'bash';
        const group = this.#sessions.find((one) => one.id === how.beside)?.group ?? id;
        const session = sessionOf(id, {
          title,
          shell: how.shell ?? 'bash',
          target: how.target,
          group,
        });
        this.#begin(id);
        this.#replace([...this.#sessions, session]);
        this.print(id, PROMPT);
        return session;
      },
      'terminal.attach': ({ session }) => this.#screen(session).attach(),
      'terminal.drawn': ({ session, seq }) => {
        this.#drawn.set(session, seq);
        this.#screen(session).drawn(seq);
        return null;
      },
      'terminal.resize': ({ session, cols, rows }) => {
        this.#screen(session).resize(cols, rows);
        return null;
      },
      'terminal.write': ({ session, data }) => {
        this.#typed.push({ session, data });
        return null;
      },
      'terminal.close': ({ session }) => {
        this.#replace(this.#sessions.filter(({ id }) => id !== session));
        return null;
      },
      'terminal.link': ({ address }) => {
        this.links.push(address);
        return null;
      },
    };
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#screens.values()].map((screen) => screen.dispose()));
  }

  #begin(session: string): void {
    const screen = new Screen({
      size: { cols: 120, rows: 14 },
      nonce: NONCE,
      flow: { pause: () => {}, resume: () => {} },
      emit: (data, seq) => {
        this.#seqs.set(session, seq);
        if (!this.losing) this.#stage?.hub.tell('terminal.output', { session, seq, data });
      },
      reply: (answer) => this.replies.push(answer),
      titled: (programTitle) => this.change(session, { programTitle }),
    });
    this.#screens.set(session, screen);
  }

  #screen(session: string): Screen {
    const screen = this.#screens.get(session);
    if (!screen) throw new Error(`no session ${session}`);
    return screen;
  }

  #replace(sessions: Session[]): void {
    this.#sessions = sessions;
    if (!this.#stage) return;
    this.#stage.snapshot = { ...this.#stage.snapshot, sessions };
    this.#stage.hub.replaced({ sessions });
  }
}
