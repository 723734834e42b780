import { spawn } from 'node:child_process';

/** A window that ends sooner with an error never opened: its libraries or its display are missing. */
const OPENING_MS = 10_000;
/** What the desktop program says when it cannot start for a reason it has told (electron/main.ts). */
const EXIT_TOLD = 2;

export type Ended = { kind: 'done'; code: number } | { kind: 'never-opened'; detail: string };

/** Reads how the desktop program ended. @param afterMs how long it ran */
export function readEnd(code: number | null, signal: string | null, afterMs: number): Ended {
  if (code === 0 || code === EXIT_TOLD) return { kind: 'done', code };
  if (afterMs < OPENING_MS) return { kind: 'never-opened', detail: signal ?? `exit code ${code}` };
  return { kind: 'done', code: code ?? 1 };
}

/** Runs the desktop window until it ends. Requests to end are passed on to it. */
export async function runDesktop(binary: string, args: readonly string[]): Promise<Ended> {
  const startedAt = performance.now();
  // Terminals inside Electron programs can pass this on; it would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(binary, args, { stdio: 'inherit', env });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const passOn = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  try {
    return await new Promise<Ended>((resolve) => {
      child.once('error', ({ message }) => resolve({ kind: 'never-opened', detail: message }));
      child.once('exit', (code, signal) => {
        resolve(readEnd(code, signal, performance.now() - startedAt));
      });
    });
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}
