/** Name look-ups block one of libuv's threads each; with its usual four, one dead resolver would hold up file access. */
const THREADS = 32;

/** Gives name look-ups threads enough. Before anything is read: libuv looks when its first thread starts. */
export function prepareThreads(): void {
  process.env.UV_THREADPOOL_SIZE ??= String(THREADS);
}
