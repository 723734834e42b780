import type { SshCheck } from '../../../shared/checks/ssh.ts';
import { openSocket } from '../connect.ts';
import { judgeBanner } from '../dialogue/banner.ts';
import { Dialogue } from '../dialogue/dialogue.ts';
import { judgeLatency } from '../latency.ts';
import { Failure, type Outcome, passed, type Run } from '../run.ts';

/** A server may say other lines first (RFC 4253 §4.2); nobody says more than a notice. */
const LINES = 100;
const SHOWN = 120;
/** What RFC 4253 §4.2 allows the line, its end included. */
const BANNER_LENGTH = 255;

/** Up when the server introduces itself as one of SSH version 2. */
export async function probeSsh(check: SshCheck, run: Run): Promise<Outcome> {
  const dialogue = new Dialogue(run, await openSocket(run, check));
  const banner = await bannerOf(dialogue, run);
  const latencyMs = run.elapsed();
  run.protocol = banner.split('-', 2).join('-');
  // A server that hears no version in return writes an error into its log.
  dialogue.end('SSH-2.0-Watchroom\r\n');
  const { where } = run;
  const shown = banner.slice(0, SHOWN);
  return (
    judgeBanner(check.expect.banner?.contains, banner, where) ??
    judgeLatency(check.expect.latency, latencyMs) ??
    passed('health.sshUp', { where, banner: shown })
  );
}

async function bannerOf(dialogue: Dialogue, run: Run): Promise<string> {
  let line = '';
  for (let i = 0; i < LINES; i++) {
    line = await dialogue.line();
    if (!line.startsWith('SSH-')) continue;
    // 1.99 says that version 2 is spoken too (RFC 4253 §5.1).
    if (/^SSH-(2\.0|1\.99)-/.test(line) && line.length < BANNER_LENGTH) return line;
    break;
  }
  throw new Failure('protocol', 'health.notSsh', { where: run.where, line: line.slice(0, SHOWN) });
}
