import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TriageResult } from '../../../shared/triage.ts';
import { type Address, isInner, readV4, readV6 } from '../address.ts';
import { COMMA, QUOTE, seek, whole } from '../formats/bytes.ts';
import { Lines } from '../lines.ts';
import { readText } from '../text.ts';
import { Ranges } from './ranges.ts';

/** What belongs to addresses, each with a number that is small and its own. */
export interface Directory {
  /** -1 where nobody knows, or the address is inside an office. */
  find(address: Address): number;
  /** Empty for -1. */
  label(number: number): string;
}

/** Who an address was given to. */
export interface Whois {
  /** Labels are ISO 3166, two letters. */
  countries: Directory;
  /** Labels are like `AS4766 Korea Telecom`. */
  networks: Directory;
  about: TriageResult['whois'];
}

const COUNTRIES = 'geo-whois-asn-country';
const NETWORKS = 'asn';
const SOURCE = 'ip-location-db: RouteViews, DB-IP.com, NRO (CC BY 4.0)';

/**
 * Reads the data of the packages `@ip-location-db`: about a million lines, half a second and 25 MB.
 * @throws Error where they are not installed, or hold something else
 */
export function openWhois(): Whois {
  const packages = createRequire(import.meta.url);
  const folderOf = (name: string): string =>
    dirname(packages.resolve(`@ip-location-db/${name}/package.json`));
  return {
    countries: readDirectory(folderOf(COUNTRIES), COUNTRIES, countryKey, (text) => text),
    networks: readDirectory(folderOf(NETWORKS), NETWORKS, networkKey, networkLabel),
    about: { source: SOURCE, date: dateOf(folderOf(NETWORKS)) },
  };
}

/** The packages' versions end with their day: `2.3.2026061719` is of 17 June 2026. */
function dateOf(folder: string): string {
  const description: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { version } = Object(description) as { version?: unknown };
  const day = /\.(\d{4})(\d\d)(\d\d)\d*$/.exec(String(version));
  if (!day) throw new TypeError(`The version ${version} of ${folder} tells no day`);
  return day.slice(1).join('-');
}

/** A number from the bytes of a span. */
type Reader = (text: Uint8Array, from: number, to: number) => number;

/**
 * @param keyOf what is one has one key
 * @param label how its text is said
 */
function readDirectory(
  folder: string,
  name: string,
  keyOf: Reader,
  label: (text: string) => string,
): Directory {
  const labels: string[] = [];
  const numbers = new Map<number, number>();
  const numberOf: Reader = (text, from, to) => {
    const key = keyOf(text, from, to);
    let number = numbers.get(key);
    if (number === undefined) {
      number = labels.push(label(readText(text.subarray(from, to)))) - 1;
      numbers.set(key, number);
    }
    return number;
  };
  const v4 = readRanges(join(folder, `${name}-ipv4.csv`), readV4, numberOf);
  const v6 = readRanges(join(folder, `${name}-ipv6.csv`), readV6, numberOf);
  return {
    find(address) {
      if (isInner(address)) return -1;
      return (address.family === 4 ? v4 : v6).find(address.value);
    },
    label: (number) => labels[number] ?? '',
  };
}

/** No line of `1.0.0.0,1.0.0.255,1` is shorter. Room that stays empty costs no memory. */
const SHORTEST_LINE = 16;
const PIECE_BYTES = 256 * 1024;

/** Lines of `first,last,what`. */
function readRanges(file: string, read: Reader, numberOf: Reader): Ranges {
  const handle = openSync(file, 'r');
  try {
    const ranges = new Ranges(Math.ceil(fstatSync(handle).size / SHORTEST_LINE));
    const lines = new Lines({
      line(text, from, to) {
        const first = seek(text, COMMA, from, to);
        const last = seek(text, COMMA, first + 1, to);
        ranges.add(
          read(text, from, first),
          read(text, first + 1, last),
          numberOf(text, last + 1, to),
        );
      },
      spoilt() {
        throw new TypeError(`${file} is damaged`);
      },
    });
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
      lines.feed(piece.subarray(0, length));
    }
    lines.end();
    return ranges;
  } finally {
    closeSync(handle);
  }
}

/** Two letters. */
const countryKey: Reader = (text, from) => (text[from] ?? 0) * 256 + (text[from + 1] ?? 0);

/** Of `4766,Korea Telecom` the number. */
const networkKey: Reader = (text, from, to) => whole(text, from, seek(text, COMMA, from, to));

/** `4766,Korea Telecom` to `AS4766 Korea Telecom`; CSV doubles quotes inside quotes (RFC 4180). */
function networkLabel(text: string): string {
  const comma = text.indexOf(',');
  const name = text.slice(comma + 1);
  const quoted = name.charCodeAt(0) === QUOTE;
  const plain = quoted ? name.slice(1, -1).replaceAll('""', '"') : name;
  return `AS${text.slice(0, comma)} ${plain}`.trim();
}
