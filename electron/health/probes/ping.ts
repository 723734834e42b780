import { execFile } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { isIP, isIPv6 } from 'node:net';
import type { PingCheck } from '../../../shared/checks/ping.ts';
import { codeOf } from '../failure.ts';
import { judgeLatency } from '../latency.ts';
import { Failure, failed, type Outcome, passed, type Run } from '../run.ts';

/** More than any ping prints for one packet. */
const OUTPUT_BYTES = 64 * 1024;

/** Up when the host answers one echo request, sent by the system's `ping` (no root needed). */
export async function probePing(check: PingCheck, run: Run): Promise<Outcome> {
  run.host = check.host;
  run.where = check.host;
  let address = check.host;
  if (!isIP(address)) {
    // By its number, so that a missing name is told apart in every language ping may speak.
    run.enter('dns');
    address = (await lookup(check.host)).address;
  }
  run.address = address;
  run.enter('firstByte');
  const { output, code } = await ping(address, check.timeout, run);
  run.enter(null);
  if (typeof code === 'string') return failed('unknown', 'prober', 'health.proberNoPing', { code });

  const ms = roundTrip(output);
  if (ms === null || code !== 0) {
    // Exit 1 is silence on Linux and Windows, 2 on macOS and for trouble of ping's own.
    if (/not permitted|denied|socket:/i.test(output)) {
      return failed('unknown', 'prober', 'health.proberNoPing', { code: output.slice(0, 100) });
    }
    const about = { where: run.where, limit: check.timeout };
    throw new Failure('unreachable', 'health.noPing', about);
  }
  // Starting the command took longer than the packet's way.
  run.phases.firstByte = ms;
  run.measuredMs = ms;
  return judgeLatency(check.expect.latency, ms) ?? passed('health.pingUp', { where: run.where });
}

/** The arguments of one echo request. @param ms how long to wait for its answer */
export function pingCommand(
  platform: NodeJS.Platform,
  address: string,
  ms: number,
): { file: string; args: string[] } {
  const seconds = String(Math.ceil(ms / 1000));
  const six = isIPv6(address);
  switch (platform) {
    case 'win32':
      return { file: 'ping', args: ['-n', '1', '-w', String(Math.ceil(ms)), address] };
    case 'darwin':
      return six
        ? { file: 'ping6', args: ['-n', '-c', '1', address] }
        : { file: 'ping', args: ['-n', '-c', '1', '-t', seconds, address] };
    default:
      return { file: 'ping', args: ['-n', '-c', '1', '-W', seconds, address] };
  }
}

/** The time of the answer in ping's output, milliseconds, in whatever language; null without one. */
export function roundTrip(output: string): number | null {
  // Windows counts "unreachable" from a router as a reply, but prints a TTL only for a real one.
  if (!/ttl|hlim/i.test(output)) return null;
  const match = /[=<]\s*(\d+(?:[.,]\d+)?)\s*ms/i.exec(output);
  return match?.[1] ? Number(match[1].replace(',', '.')) : null;
}

function ping(
  address: string,
  ms: number,
  run: Run,
): Promise<{ output: string; code: number | string }> {
  const { file, args } = pingCommand(process.platform, address, ms);
  return new Promise((resolve) => {
    const child = execFile(
      file,
      args,
      { maxBuffer: OUTPUT_BYTES, windowsHide: true, env: { ...process.env, LC_ALL: 'C' } },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : codeOf(error)) : 0;
        resolve({ output: stdout + stderr, code: code === '' ? 1 : code });
      },
    );
    run.own({ destroy: () => child.kill() });
  });
}
