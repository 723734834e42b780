/** What is used of Electron's powerMonitor. */
export interface PowerMonitor {
  on(event: 'suspend' | 'resume', listener: () => void): unknown;
  off(event: 'suspend' | 'resume', listener: () => void): unknown;
}

/**
 * Tells when this computer goes to sleep and when it has woken: what is looked at just then says
 * nothing of the services. The prober sees a long sleep by its own clock as well; the system tells of
 * short ones, too. A locked screen is no sleep: the console goes on watching, and calls.
 * @returns the way to stop
 */
export function followPower(monitor: PowerMonitor, slept: () => void): () => void {
  monitor.on('suspend', slept);
  monitor.on('resume', slept);
  return () => {
    monitor.off('suspend', slept);
    monitor.off('resume', slept);
  };
}
