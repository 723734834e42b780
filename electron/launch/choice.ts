/** What is known before a host is chosen. */
export interface Surroundings {
  /** What the user asked for; null leaves it to us, which prefers the desktop. */
  asked: 'desktop' | 'browser' | null;
  display: boolean;
  /** What the system says about the sandbox every page of the desktop runs in. */
  sandbox: 'usable' | 'root' | 'forbidden';
  /** Electron's program: here, not here and not yet looked for, or not to be had. */
  binary: 'present' | 'untried' | 'unavailable';
}

/** What to do next. `why` is null where the browser is what was asked for. */
export type Choice =
  | { kind: 'desktop' }
  | { kind: 'fetch' }
  | {
      kind: 'browser';
      why: 'desktop.noDisplay' | 'desktop.root' | 'desktop.noSandbox' | 'desktop.noBinary' | null;
    };

/**
 * The desktop where it can be had, else the browser with the reason. Nothing is fetched where the
 * desktop could not be shown anyway, and the sandbox is never given up for the window's sake.
 */
export function chooseHost({ asked, display, sandbox, binary }: Surroundings): Choice {
  if (asked === 'browser') return { kind: 'browser', why: null };
  if (!display) return { kind: 'browser', why: 'desktop.noDisplay' };
  if (sandbox === 'root') return { kind: 'browser', why: 'desktop.root' };
  if (binary === 'untried') return { kind: 'fetch' };
  if (binary === 'unavailable') return { kind: 'browser', why: 'desktop.noBinary' };
  if (sandbox === 'forbidden') return { kind: 'browser', why: 'desktop.noSandbox' };
  return { kind: 'desktop' };
}
