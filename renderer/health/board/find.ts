import { getChoseong } from 'es-hangul';
import type { ServiceSummary } from '../../../shared/catalogue.ts';

const INITIALS = /^[ㄱ-ㅎ]+$/;

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What a service is found by. */
interface Text {
  names: string;
  /** The names' initial consonants, made when first asked for. */
  initials: string | null;
}

/** Made once a service, for every key typed asks all of them. */
const texts = new WeakMap<ServiceSummary, Text>();

function textOf(service: ServiceSummary): Text {
  const before = texts.get(service);
  if (before) return before;
  const text = {
    names: plain([...namesOf(service), service.id, service.owner.id].join('\n')),
    initials: null,
  };
  texts.set(service, text);
  return text;
}

function namesOf({ name, owner }: ServiceSummary): string[] {
  return [name.ko, name.en, owner.name.ko, owner.name.en];
}

function initialsOf(service: ServiceSummary): string {
  const text = textOf(service);
  text.initials ??= namesOf(service)
    .map((name) => getChoseong(name).replaceAll(/\s/g, ''))
    .join('\n');
  return text.initials;
}

/**
 * Whether a service is meant by what was typed: every word must be in its names, its id or its
 * owner's names. A word of Korean initial consonants (`ㅈㅂ`) finds names by theirs (`정부24`).
 */
export function findServices(query: string): (service: ServiceSummary) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (service) =>
    words.every(
      (word) =>
        textOf(service).names.includes(word) ||
        (INITIALS.test(word) && initialsOf(service).includes(word)),
    );
}
