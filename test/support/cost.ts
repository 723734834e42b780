/** How often a piece of work is done; the quickest counts, for others use the machine too. */
const ROUNDS = 5;

/** Processor time of this thread that a piece of work takes, milliseconds. */
export function cost(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/**
 * What a fixed piece of usual work costs just now: 10,000 objects written as JSON, read, sorted and
 * looked up. What a test allows is a multiple of it, so that a slow machine is slow for both.
 */
export function yardstick(): number {
  const rows = Array.from({ length: 10_000 }, (_, n) => ({
    id: `row-${(n * 7919) % 10_000}`,
    text: `메모 ${n} note`,
    at: n * 1000,
  }));
  return cost(() => {
    const read: typeof rows = JSON.parse(JSON.stringify(rows));
    read.sort((a, b) => (a.id < b.id ? -1 : 1));
    const byId = new Map(read.map((row) => [row.id, row]));
    for (const { id } of rows) if (!byId.has(id)) throw new Error(id);
  });
}
