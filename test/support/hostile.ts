import type { Socket } from 'node:net';
import { expect } from 'vitest';
import { look } from './look.ts';
import { freePort, serveTcp } from './servers.ts';

/** What servers do that are broken or mean harm, whatever protocol is asked of them. */
const MISDEEDS: Readonly<Record<string, (socket: Socket) => void>> = {
  silent: () => {},
  slow: (socket) => {
    const timer = setInterval(() => socket.write('x'), 100);
    socket.on('close', () => clearInterval(timer));
  },
  garbage: (socket) =>
    socket.end(Buffer.from('\x00\xff\xfe garbage \x80\r\n\r\nmore\r\n', 'latin1')),
  endless: (socket) => {
    const more = Buffer.alloc(65_536, 'x');
    const pour = (): void => {
      while (!socket.destroyed && socket.write(more));
    };
    socket.on('drain', pour);
    pour();
  },
  'hanging up': (socket) => socket.end(),
  resetting: (socket) => socket.resetAndDestroy(),
};

/**
 * Looks at servers that misbehave and expects each to be down, for a reason that names what it is,
 * and within the time limit.
 * @param written the check for a port
 * @param classes the error classes allowed for each misdeed
 */
export async function expectHostileServersDown(
  written: (port: number) => Record<string, unknown>,
  classes: Readonly<Record<keyof typeof MISDEEDS, readonly string[]>>,
): Promise<void> {
  const refused = await look(written(await freePort()));
  expect(refused, 'refused').toMatchObject({ verdict: 'down', errorClass: 'refused' });
  for (const [name, act] of Object.entries(MISDEEDS)) {
    const port = await serveTcp(act);
    const seen = await look({ timeout: '600ms', ...written(port) });
    expect(seen.verdict, `${name}: ${seen.en}`).toBe('down');
    expect(classes[name], `${name}: ${seen.en}`).toContain(seen.errorClass);
    expect(seen.reason.key, name).not.toBe('health.proberFailed');
    expect(seen.latencyMs, name).toBeLessThan(5000);
  }
  const nowhere = await look({ ...written(1), host: 'none.invalid' }).catch(() => null);
  if (nowhere) expect(nowhere).toMatchObject({ verdict: 'down', errorClass: 'name' });
}
