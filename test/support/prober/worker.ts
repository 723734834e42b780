import '../../../electron/health/prober/worker.ts';

/** The prober's worker with a handle by which a test can hold up its loop or end its thread. */

const CHANNEL = 'watchroom-test-prober';

/** What a test does to the thread. @param blockMs holds the loop up; otherwise the thread dies */
export interface Blow {
  blockMs?: number;
}

const channel = new BroadcastChannel(CHANNEL);
channel.onmessage = (event) => {
  const { blockMs } = (event as MessageEvent<Blow>).data;
  if (blockMs === undefined) throw new Error('struck down by a test');
  const end = performance.now() + blockMs;
  while (performance.now() < end);
};
