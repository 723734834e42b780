import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { expectHostileServersDown } from '../support/hostile.ts';
import { look } from '../support/look.ts';
import { serveTcp } from '../support/servers.ts';

const ssh = (port: number, rest: Record<string, unknown> = {}) =>
  look({ type: 'ssh', host: '127.0.0.1', port, ...rest });

describe('ssh', () => {
  it('is up with the server’s introduction, and gives ours', async () => {
    let heard = '';
    const port = await serveTcp((socket) => {
      socket.on('data', (chunk) => {
        heard += chunk;
      });
      socket.write('SSH-2.0-OpenSSH_9.7 Debian\r\n');
    });
    const seen = await ssh(port, { expect: { banner: { contains: ['OpenSSH_9'] } } });
    expect(seen).toMatchObject({ verdict: 'up', errorClass: null, protocol: 'SSH-2.0' });
    expect(seen.ko).toContain('SSH-2.0-OpenSSH_9.7');
    await eventually(() => expect(heard).toBe('SSH-2.0-Watchroom\r\n'));
  });

  it('reads past the lines before it (RFC 4253 §4.2)', async () => {
    const port = await serveTcp((socket) => socket.write('Notice\r\nof the house\nSSH-1.99-x\n'));
    expect(await ssh(port)).toMatchObject({ verdict: 'up', protocol: 'SSH-1.99' });
  });

  it('misses a text of the banner', async () => {
    const port = await serveTcp((socket) => socket.write('SSH-2.0-dropbear\r\n'));
    const seen = await ssh(port, { expect: { banner: { contains: ['OpenSSH'] } } });
    expect(seen).toMatchObject({ verdict: 'down', reason: { key: 'health.bannerLacks' } });
  });

  it.each(['SSH-1.5-old', 'HTTP/1.1 400 Bad Request', `SSH-2.0-${'x'.repeat(300)}`])(
    '“%s” is no SSH of version 2',
    async (line) => {
      const port = await serveTcp((socket) => socket.write(`${line}\r\n`.repeat(150)));
      expect(await ssh(port)).toMatchObject({ verdict: 'down', reason: { key: 'health.notSsh' } });
    },
  );

  it('is down for every reason a server may give', async () => {
    await expectHostileServersDown((port) => ({ type: 'ssh', host: '127.0.0.1', port }), {
      silent: ['timeout-firstByte'],
      slow: ['timeout-transfer'],
      garbage: ['reset'],
      endless: ['protocol'],
      'hanging up': ['reset'],
      resetting: ['reset'],
    });
  });
});
