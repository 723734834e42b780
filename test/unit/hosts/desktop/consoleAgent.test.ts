import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import {
  type EndTree,
  type Forking,
  replaceConsoleAgent,
} from '../../../../electron/hosts/desktop/consoleAgent.ts';

const require = createRequire(import.meta.url);

/** As node-pty sees it when a terminal is closed on Windows. */
interface Agent {
  _getConsoleProcessList(this: { _innerPid: unknown }): Promise<number[]>;
}

describe('closing a terminal on Windows', () => {
  it('ends its tree by the system and starts no copy of this program', async () => {
    const forking: Forking = require('node:child_process');
    const { fork } = forking;
    const started = vi.fn();
    const ended = vi.fn<EndTree>((_pid, done) => setImmediate(done));
    forking.fork = started;
    replaceConsoleAgent(forking, ended);
    try {
      // The real file of node-pty, which looks `fork` up when it needs it.
      const { WindowsPtyAgent } = require('@lydell/node-pty/windowsPtyAgent.js');
      const { prototype }: { prototype: Agent } = WindowsPtyAgent;
      expect(await prototype._getConsoleProcessList.call({ _innerPid: 4711 })).toEqual([4711]);
      expect(ended.mock.calls.map(([pid]) => pid)).toEqual([4711]);
      for (const pid of ['', '0', '-1', '1 /IM *', '4711&calc', 'x']) {
        expect(await prototype._getConsoleProcessList.call({ _innerPid: pid })).toEqual([]);
      }
      expect(ended).toHaveBeenCalledTimes(1);
      expect(started).not.toHaveBeenCalled();
      forking.fork('/elsewhere/other.js', ['a']);
      expect(started).toHaveBeenCalledWith('/elsewhere/other.js', ['a'], undefined);
    } finally {
      forking.fork = fork;
    }
  });
});
