import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startProberThread } from '../../electron/health/prober/thread.ts';
import type { Observation } from '../../shared/health.ts';
import { issue } from '../support/certificates.ts';
import { checkOf } from '../support/look.ts';
import { serveHttps } from '../support/servers.ts';

it('trusts in its own thread what the office’s system trusts', async () => {
  const authority = issue({ name: 'Office Root', authority: true });
  const file = join(tmpdir(), `watchroom-trust-${process.pid}.pem`);
  writeFileSync(file, authority.cert);
  // Where OpenSSL looks for the system's certificates.
  const before = process.env.SSL_CERT_FILE;
  process.env.SSL_CERT_FILE = file;
  onTestFinished(() => {
    if (before === undefined) delete process.env.SSL_CERT_FILE;
    else process.env.SSL_CERT_FILE = before;
    rmSync(file);
  });
  const portal = issue({ name: 'portal', ips: ['127.0.0.1'], issuer: authority });
  const port = await serveHttps(portal, (_, response) => response.end('ok'));
  const check = checkOf({ type: 'http', url: `https://127.0.0.1:${port}/`, interval: '1m' });

  const seen = await new Promise<Observation | undefined>((resolve) => {
    const prober = startProberThread({
      observations: ([observation]) => resolve(observation),
      station: () => {},
      trouble: () => {},
    });
    onTestFinished(() => prober.stop());
    prober.watch({
      revision: 1,
      checks: [{ key: 'a/b', check }],
      controls: [],
      notices: [],
      push: null,
    });
    void prober.lookNow('a/b');
  });
  expect(seen).toMatchObject({ verdict: 'up', certificate: { issuer: 'Office Root' } });
});
