import { execFile } from 'node:child_process';
import { isIPv6 } from 'node:net';
import { codeOf } from '../failure.ts';
import { narrow } from './narrow.ts';

/** Ping's own default, which passes wherever anything does. */
const SMALL = 56;
/** An Ethernet frame carries 1,500 bytes: less IP (20 or 40) and ICMP (8). */
const FRAME = 1500;
/**
 * How many packets of a size are sent, of which the half must pass: one may be lost by chance, and
 * one may slip through a path that loses nine of ten. Whether full frames pass decides everything.
 */
const FEW = 3;
const MANY = 10;
/** How long the whole measurement may take, milliseconds: two single sizes and four rounds. */
const MEASURE_MS = 10_000;
/** After this a hanging `ping` is ended: its packets leave within 2 s and wait for one. */
const PING_MS = 5000;
const OUTPUT_BYTES = 64 * 1024;

/** What became of packets of one size that must not be cut up. */
export type Fate = 'passed' | 'lost' | 'told' | 'unable';

export interface Echoes {
  /**
   * `silent`: not even small ones are answered, by the host's or a firewall's choice or because
   * nothing gets there. `unable`: this computer cannot send them.
   */
  kind: 'answered' | 'silent' | 'unable';
  /** Bytes of payload; null where nothing passed. */
  largestPassed: number | null;
  /** Null where none was lost in silence. */
  smallestLost: number | null;
  /** Whether the path said that it carries less than a full frame, as it should. */
  told: boolean;
}

/** What IP and ICMP add to a payload, bytes. */
export function overheadOf(address: string): number {
  return isIPv6(address) ? 48 : 28;
}

/** Whether a small echo request is answered. */
export async function echoSmall(address: string, signal: AbortSignal): Promise<Echoes> {
  const { fate } = await ping(address, SMALL, FEW, signal);
  const kind = fate === 'passed' ? 'answered' : fate === 'unable' ? 'unable' : 'silent';
  const largestPassed = kind === 'answered' ? SMALL : null;
  return { kind, largestPassed, smallestLost: null, told: false };
}

/**
 * Finds the largest echo request that gets through whole, from what fills a frame down.
 * @param small what {@link echoSmall} found
 */
export async function measureEchoes(
  address: string,
  small: Echoes,
  signal: AbortSignal,
): Promise<Echoes> {
  if (small.kind !== 'answered') return small;
  const over = AbortSignal.any([signal, AbortSignal.timeout(MEASURE_MS)]);
  let top = FRAME - overheadOf(address);
  let told = false;
  for (;;) {
    const { fate, mtu } = await ping(address, top, MANY, over);
    if (over.aborted || fate === 'unable') return small;
    if (fate === 'passed') return { ...small, largestPassed: top, told };
    if (fate === 'lost') break;
    // Told how much the path carries, one asks again with that; told only "too much", it is enough.
    told = true;
    const next = mtu === null ? top : mtu - overheadOf(address);
    if (next >= top || next <= SMALL) return { ...small, told };
    top = next;
  }
  const bounds = await narrow(
    { passed: SMALL, lost: top },
    (sizes) =>
      Promise.all(
        sizes.map(async (size) => (await ping(address, size, FEW, over)).fate !== 'lost'),
      ),
    () => over.aborted,
  );
  return { kind: 'answered', largestPassed: bounds.passed, smallestLost: bounds.lost, told };
}

/** The arguments of some echo requests that must not be cut up on their way; null: not possible. */
export function echoCommand(
  platform: NodeJS.Platform,
  address: string,
  size: number,
  packets: number,
): string[] | null {
  const bytes = String(size);
  const count = String(packets);
  switch (platform) {
    case 'win32':
      // IPv6 packets are never cut up on their way, but its `ping` lets the sender cut them.
      return isIPv6(address) ? null : ['-n', count, '-w', '1000', '-f', '-l', bytes, address];
    case 'darwin':
      return isIPv6(address)
        ? null
        : ['-n', '-c', count, '-i', '0.2', '-W', '1000', '-D', '-s', bytes, address];
    default:
      return ['-n', '-c', count, '-i', '0.2', '-W', '1', '-M', 'do', '-s', bytes, address];
  }
}

/**
 * Reads what `ping` printed, in whatever language.
 * @param code its exit code, or why it did not run
 */
export function fateOf(
  output: string,
  code: number | string,
  packets: number,
): { fate: Fate; mtu: number | null } {
  const answers = output.match(/\b(ttl|hlim)\s*[=:]/gi)?.length ?? 0;
  if (answers * 2 >= packets) return { fate: 'passed', mtu: null };
  // iputils: "mtu=1400", "mtu = 1400"; macOS: "MTU 1400", "Message too long"; Windows: "… DF …".
  const mtu = /mtu\s*=?\s*(\d+)/i.exec(output)?.[1];
  if (mtu || /\bDF\b|too long/i.test(output)) {
    return { fate: 'told', mtu: mtu ? Number(mtu) : null };
  }
  const unable = /usage:|invalid (option|argument)|not permitted|denied|socket:/i.test(output);
  return { fate: typeof code === 'string' || unable ? 'unable' : 'lost', mtu: null };
}

function ping(
  address: string,
  size: number,
  packets: number,
  signal: AbortSignal,
): Promise<{ fate: Fate; mtu: number | null }> {
  const args = echoCommand(process.platform, address, size, packets);
  if (!args) return Promise.resolve({ fate: 'unable', mtu: null });
  const env = { ...process.env, LC_ALL: 'C' };
  const how = { maxBuffer: OUTPUT_BYTES, windowsHide: true, timeout: PING_MS, env, signal };
  return new Promise((resolve) => {
    execFile('ping', args, how, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : codeOf(error);
      resolve(fateOf(stdout + stderr, error ? code || 1 : 0, packets));
    });
  });
}
