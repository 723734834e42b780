import type { TriageQuery, TriageResult } from '../../../shared/triage.ts';
import { readAddress } from '../address.ts';
import { findingsOf } from '../findings/findings.ts';
import type { LogEntry, Span } from '../formats/entry.ts';
import { readPath, readText } from '../text.ts';
import type { Directory, Whois } from '../whois/whois.ts';
import { estimate, note } from './distinct.ts';
import { Frequent, type Sums } from './frequent.ts';
import { hashOf } from './hash.ts';
import { BUCKETS, bucketOf, quantile } from './latency.ts';
import { Origins, subnetText } from './origins.ts';
import { StepCounts } from './series.ts';
import { addSums, mostOf, type SumsBy } from './sums.ts';

/** How many keys are held of each kind. Together with their sums about 30 MB when all are full. */
export interface Limits {
  sources: number;
  paths: number;
  agents: number;
}

const LIMITS: Limits = { sources: 65_536, paths: 65_536, agents: 16_384 };
/** Room for the keys of a full table, by their usual length; longer ones leave room for fewer. */
const SOURCE_BYTES = 32;
const TEXT_BYTES = 128;

/** Rows of each table: what a person looks through. */
const ROWS = 30;
/** 16,384 registers: different addresses within 1 %. */
const BITS = 14;
const STATUSES = 600;

/** Everything that is known of the requests so far, in bounded memory. */
export class Summary {
  readonly #seed: number;
  readonly #whois: () => Whois;
  readonly #origins: Origins;
  readonly #sources: Frequent;
  readonly #paths: Frequent;
  readonly #agents: Frequent;
  readonly #steps = new StepCounts();
  readonly #statuses = new Float64Array(STATUSES);
  readonly #latencies = new Float64Array(BUCKETS);
  readonly #addresses = new Uint8Array(2 ** BITS);
  #slowest = 0;
  #requests = 0;
  #bytes = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = 0;

  /** @param whois opened when somebody must be looked up. @param seed any number, of this reading */
  constructor(whois: () => Whois, seed: number, limits = LIMITS) {
    const { sources, paths, agents } = limits;
    this.#seed = seed;
    this.#whois = whois;
    this.#origins = new Origins(whois, seed);
    this.#sources = new Frequent({ keys: sources, keyBytes: sources * SOURCE_BYTES }, (slot) =>
      this.#origins.dropped(this.#sources, slot),
    );
    this.#paths = new Frequent({ keys: paths, keyBytes: paths * TEXT_BYTES });
    this.#agents = new Frequent({ keys: agents, keyBytes: agents * TEXT_BYTES });
  }

  add(entry: LogEntry): void {
    const { at, status, bytes, tookMs, text } = entry;
    const source = this.#hash(text, entry.source);
    const path = this.#hash(text, entry.path);
    this.#requests++;
    this.#bytes += bytes;
    if (at < this.#from) this.#from = at;
    if (at > this.#to) this.#to = at;
    this.#statuses[status] = (this.#statuses[status] ?? 0) + 1;
    if (tookMs >= 0) {
      const bucket = bucketOf(tookMs);
      this.#latencies[bucket] = (this.#latencies[bucket] ?? 0) + 1;
      if (tookMs > this.#slowest) this.#slowest = tookMs;
    }
    note(this.#addresses, 0, BITS, source);
    this.#steps.add(at, status, source, tookMs);
    this.#vote(this.#count(this.#sources, entry, entry.source, source), path);
    this.#count(this.#paths, entry, entry.path, path);
    this.#count(this.#agents, entry, entry.agent, this.#hash(text, entry.agent));
  }

  /** @param query what the requests were restricted to: nothing is found in what it asks itself */
  result(query: TriageQuery): TriageResult {
    const { series, distinct } = this.#steps.traffic();
    const totals = this.#origins.totals(this.#sources);
    const { countries, networks, about } = this.#whois();
    const sources = topOf(this.#sources, readText);
    const result = {
      from: this.#requests > 0 ? this.#from : null,
      to: this.#requests > 0 ? this.#to : null,
      requests: this.#requests,
      bytes: this.#bytes,
      series,
      statuses: [...this.#statuses]
        .map((requests, status) => ({ status, requests }))
        .filter(({ requests }) => requests > 0)
        .sort((a, b) => b.requests - a.requests),
      latency: this.#latency(),
      sources: sources.map((top) => ({ ...top, ...this.#whereIs(top.key) })),
      subnets: mostOf(totals.subnets, ROWS, subnetText),
      countries: mostOf(totals.countries, ROWS, countries.label),
      networks: mostOf(totals.networks, ROWS, networks.label),
      paths: topOf(this.#paths, readPath),
      agents: topOf(this.#agents, readText),
      addresses: this.#different(),
      whois: about,
    };
    const habits = new Map(sources.flatMap(({ key }) => this.#habitOf(key)));
    return { ...result, findings: findingsOf({ result, habits, distinct }, query) };
  }

  #hash(text: Uint8Array, { from, to }: Span): number {
    return hashOf(text, from, to, this.#seed);
  }

  #count(table: Frequent, entry: LogEntry, span: Span, hash: number): number {
    const { at, bytes, status, text } = entry;
    const slot = table.slotOf(text, span.from, span.to, hash);
    table.count(slot, 1, bytes, status >= 400 ? 1 : 0, at, at);
    return slot;
  }

  /**
   * Which path makes up more than half of an address' requests: R. S. Boyer, J S. Moore, "MJRTY: a
   * fast majority vote algorithm" (1981). Votes for others weigh against the candidate.
   */
  #vote(slot: number, path: number): void {
    const { note: candidates, votes } = this.#sources;
    const left = votes[slot] ?? 0;
    if (left === 0) candidates[slot] = path;
    votes[slot] = left === 0 || candidates[slot] === path ? left + 1 : left - 1;
  }

  /** The candidate has at least half of what neither fell to it nor against it, and its votes. */
  #habitOf(source: string): [string, { path: string; requests: number }][] {
    const bytes = Buffer.from(source);
    const slot = this.#sources.slotOfHash(hashOf(bytes, 0, bytes.length, this.#seed));
    const path = slot < 0 ? -1 : this.#paths.slotOfHash(this.#sources.note[slot] ?? 0);
    if (path < 0) return [];
    const { requests, over } = this.#sources.sumsOf(slot);
    const least = Math.ceil((requests - over + (this.#sources.votes[slot] ?? 0)) / 2);
    return [[source, { path: readPath(this.#paths.keyOf(path)), requests: least }]];
  }

  #whereIs(source: string): { country: string | null; network: string | null } {
    const bytes = Buffer.from(source);
    const address = readAddress(bytes, 0, bytes.length);
    const labelIn = ({ find, label }: Directory): string | null =>
      (address && label(find(address))) || null;
    const { countries, networks } = this.#whois();
    return { country: labelIn(countries), network: labelIn(networks) };
  }

  #different(): number {
    if (this.#sources.floor === 0) return this.#sources.size;
    return Math.round(estimate(this.#addresses));
  }

  #latency(): TriageResult['latency'] {
    const at = (share: number): number =>
      Math.min(quantile(this.#latencies, share) ?? 0, this.#slowest);
    const told = this.#latencies.some((count) => count > 0);
    return told ? { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: this.#slowest } : null;
  }
}

/** More slots than rows: the same text may have been written in several ways. */
const SPARE = 4;

function topOf(table: Frequent, read: (bytes: Uint8Array) => string): ({ key: string } & Sums)[] {
  const all: SumsBy<string> = new Map();
  for (const slot of table.top(ROWS * SPARE)) {
    addSums(all, read(table.keyOf(slot)), table.sumsOf(slot));
  }
  return mostOf(all, ROWS, (key) => key);
}
