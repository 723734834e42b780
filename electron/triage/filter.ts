import type { TriageQuery } from '../../shared/triage.ts';
import { type Address, readAddress, readSubnet } from './address.ts';
import { PERCENT } from './formats/bytes.ts';
import type { LogEntry, Span } from './formats/entry.ts';
import { LONGEST_KEY } from './summary/frequent.ts';
import { readPath, readText } from './text.ts';
import type { Directory, Whois } from './whois/whois.ts';

export type Lets = (entry: LogEntry) => boolean;

/** How many addresses are remembered with the answer for them; then it begins anew. */
const REMEMBERED = 65_536;

/** Whether a request is one of those a query asks for: all that it says must hold. */
export function filterOf(query: TriageQuery, whois: () => Whois): Lets {
  const { from, to, status, source, subnet, country, network, path, agent } = query;
  const all: Lets[] = [];
  if (from !== undefined) all.push((entry) => entry.at >= from);
  if (to !== undefined) all.push((entry) => entry.at <= to);
  if (status !== undefined) all.push(statusFilter(status));
  if (source !== undefined) all.push(textFilter(source, (entry) => entry.source, readText));
  if (path !== undefined) all.push(textFilter(path, (entry) => entry.path, readPath));
  if (agent !== undefined) all.push(textFilter(agent, (entry) => entry.agent, readText));
  if (subnet !== undefined) all.push(addressFilter(inSubnet(subnet)));
  if (country !== undefined) {
    const code = country.toUpperCase();
    all.push(
      addressFilter(
        belongs(
          () => whois().countries,
          (label) => label === code,
        ),
      ),
    );
  }
  if (network !== undefined) {
    const asked = belongs(
      () => whois().networks,
      (label) => isNetwork(label, network),
    );
    all.push(addressFilter(asked));
  }
  return (entry) => all.every((lets) => lets(entry));
}

function statusFilter(asked: string): Lets {
  const first = Number(asked[0]) * 100;
  if (asked.endsWith('xx')) return ({ status }) => status >= first && status < first + 100;
  const one = Number(asked);
  return ({ status }) => status === one;
}

/** Bytes are compared as they are, and read only where they may say the same in another way. */
function textFilter(
  asked: string,
  spanOf: (entry: LogEntry) => Span,
  read: (bytes: Uint8Array) => string,
): Lets {
  const bytes = Buffer.from(asked);
  return (entry) => {
    const { from, to } = spanOf(entry);
    const text = entry.text.subarray(from, Math.min(to, from + LONGEST_KEY));
    if (bytes.equals(text)) return true;
    return text.some((byte) => byte === PERCENT || byte >= 0x80) && read(text) === asked;
  };
}

function addressFilter(lets: (address: Address) => boolean): Lets {
  const known = new Map<number, boolean>();
  return ({ text, source }) => {
    const address = readAddress(text, source.from, source.to);
    if (!address) return false;
    // Numbers of IPv6 take 48 bits, so that the 49th can tell the families apart.
    const key = address.family === 4 ? address.value : address.value + 2 ** 48;
    let answer = known.get(key);
    if (answer === undefined) {
      if (known.size === REMEMBERED) known.clear();
      answer = lets(address);
      known.set(key, answer);
    }
    return answer;
  };
}

function belongs(
  directory: () => Directory,
  lets: (label: string) => boolean,
): (address: Address) => boolean {
  return (address) => {
    const { find, label } = directory();
    return lets(label(find(address)));
  };
}

function inSubnet(asked: string): (address: Address) => boolean {
  const subnet = readSubnet(asked);
  if (!subnet) return () => false;
  const { family, first, last } = subnet;
  return (address) => address.family === family && address.value >= first && address.value <= last;
}

/** By the whole label (`AS4766 Korea Telecom`), or its number or name alone. */
function isNetwork(label: string, asked: string): boolean {
  const space = label.indexOf(' ');
  const number = label.slice(0, space);
  return [label, number, number.slice(2), label.slice(space + 1)].some(
    (form) => form !== '' && form.toLowerCase() === asked.toLowerCase(),
  );
}
