import { type Address, readAddress, subnetOf } from '../address.ts';
import type { Whois } from '../whois/whois.ts';
import { Frequent } from './frequent.ts';
import { hashOf } from './hash.ts';
import { addCertain, type SumsBy } from './sums.ts';

/** Subnets of addresses that were given up. */
const ROOM = { keys: 65_536, keyBytes: 1024 * 1024 };
/** A subnet as a key: the number of its first address, and its family. */
const KEY_BYTES = 7;
/** Marks the numbers of IPv6, which take 48 bits. */
const IPV6 = 2 ** 48;

/** Sums by number: of a subnet ({@link subnetText}), and as the directories count. */
export interface Totals {
  subnets: SumsBy<number>;
  countries: SumsBy<number>;
  networks: SumsBy<number>;
}

/**
 * Where requests came from. Nothing is done for a line: only an address that is given up, or all
 * that are held when somebody asks, is looked up, with everything it did meanwhile.
 */
export class Origins {
  readonly #whois: () => Whois;
  readonly #seed: number;
  readonly #countries: SumsBy<number> = new Map();
  readonly #networks: SumsBy<number> = new Map();
  readonly #subnets = new Frequent(ROOM);
  readonly #key = Buffer.alloc(KEY_BYTES);

  constructor(whois: () => Whois, seed: number) {
    this.#whois = whois;
    this.#seed = seed;
  }

  /** An address is given up. */
  dropped(held: Frequent, slot: number): void {
    const address = held.at(slot, readAddress);
    this.#add(this.#countries, this.#networks, address, held, slot);
    if (!address) return;
    this.#key.writeUIntBE(subnetNumber(address) % IPV6, 0, 6);
    this.#key[KEY_BYTES - 1] = address.family;
    const hash = hashOf(this.#key, 0, KEY_BYTES, this.#seed);
    const subnet = this.#subnets.slotOf(this.#key, 0, KEY_BYTES, hash);
    const { requests, over, bytes, errors, from, to } = held.sumsOf(slot);
    this.#subnets.count(subnet, requests - over, bytes, errors, from, to);
  }

  /** @param held the addresses that were not given up */
  totals(held: Frequent): Totals {
    const subnets: SumsBy<number> = new Map();
    const countries = copy(this.#countries);
    const networks = copy(this.#networks);
    for (let slot = 0; slot < this.#subnets.size; slot++) {
      subnets.set(this.#subnets.at(slot, numberOfKey), this.#subnets.sumsOf(slot));
    }
    for (let slot = 0; slot < held.size; slot++) {
      const address = held.at(slot, readAddress);
      this.#add(countries, networks, address, held, slot);
      if (address) addCertain(subnets, subnetNumber(address), held, slot);
    }
    return { subnets, countries, networks };
  }

  #add(
    countries: SumsBy<number>,
    networks: SumsBy<number>,
    address: Address | null,
    held: Frequent,
    slot: number,
  ): void {
    const whois = this.#whois();
    addCertain(countries, address ? whois.countries.find(address) : -1, held, slot);
    addCertain(networks, address ? whois.networks.find(address) : -1, held, slot);
  }
}

function numberOfKey(key: Uint8Array, from: number, to: number): number {
  let number = key[to - 1] === 6 ? IPV6 : 0;
  for (let at = from, unit = 2 ** 40; at < to - 1; at++, unit /= 256) {
    number += (key[at] ?? 0) * unit;
  }
  return number;
}

/** One number for a subnet of either family. */
function subnetNumber({ family, value }: Address): number {
  return family === 4 ? value - (value % 256) : value + IPV6;
}

export function subnetText(subnet: number): string {
  return subnet < IPV6
    ? subnetOf({ family: 4, value: subnet })
    : subnetOf({ family: 6, value: subnet - IPV6 });
}

function copy(all: SumsBy<number>): SumsBy<number> {
  return new Map([...all].map(([key, sums]) => [key, { ...sums }]));
}
