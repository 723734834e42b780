import { type ChildProcess, execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The script that node-pty forks on Windows to learn which processes a terminal holds. */
const AGENT = /[\\/]conpty_console_list_agent(\.js)?$/;
const PID = /^[1-9]\d{0,9}$/;
/** A system that takes longer to end a few processes will not end them at all, milliseconds. */
const END_MS = 4000;

/** As much of `node:child_process` as node-pty looks up when it closes a terminal. */
export interface Forking {
  fork(script: string, args?: readonly string[], options?: object): ChildProcess;
}

/** Ends a process with all that it started. @param done called when it has, or could not */
export type EndTree = (pid: number, done: () => void) => void;

/** By the system's own program, named by its full path so that no other is found first. */
const taskkill: EndTree = (pid, done) => {
  const program = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe');
  execFile(program, ['/PID', String(pid), '/T', '/F'], { timeout: END_MS }, () => done());
};

/**
 * node-pty forks its own agent when a terminal is closed on Windows. A packed program of ours cannot
 * be run as Node (its fuse is off), so that fork would start the console a second time instead. Here
 * the tree is ended by the system, and node-pty is told of the shell alone, which it ends as well.
 * @param forking node-pty's own view of `node:child_process`
 */
export function replaceConsoleAgent(
  forking: Forking = createRequire(import.meta.url)('node:child_process'),
  endTree: EndTree = taskkill,
): void {
  const { fork } = forking;
  forking.fork = (script, args = [], options) => {
    if (!AGENT.test(script)) return fork(script, args, options);
    const [pid = ''] = args;
    const agent = new EventEmitter();
    const answer = (list: number[]): void =>
      void agent.emit('message', { consoleProcessList: list });
    if (PID.test(pid)) endTree(Number(pid), () => answer([Number(pid)]));
    // Heard only once node-pty listens.
    else setImmediate(answer, []);
    // What node-pty does with its agent: it listens, and kills it where no answer comes.
    return Object.assign(agent, { kill: () => true }) as unknown as ChildProcess;
  };
}
