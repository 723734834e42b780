import { Worker } from 'node:worker_threads';

/**
 * Loaded before a program, it lets a test bring faults into it: each message of the parent process
 * names one.
 */
process.on('message', (what: { fault: string; detail: string }) => {
  const fail = (): never => {
    throw new TypeError(what.detail);
  };
  switch (what.fault) {
    case 'exception':
      setImmediate(fail);
      break;
    case 'rejection':
      void Promise.resolve().then(fail);
      break;
    case 'thread':
      // Whoever starts a thread hears of its end; here nobody else wants to.
      new Worker(`throw new TypeError(${JSON.stringify(what.detail)})`, { eval: true });
  }
});
process.channel?.unref();
// Where a test has no channel to the program.
process.on('SIGUSR2', () => {
  setImmediate(() => {
    throw new TypeError('brought about by a signal');
  });
});
