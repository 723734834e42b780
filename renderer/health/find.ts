import { getChoseong } from 'es-hangul';
import type { ServiceSummary } from '../../shared/catalogue.ts';

const INITIALS = /^[ㄱ-ㅎ]+$/;

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * Whether a service is meant by what was typed: every word must be in its names, its id or its
 * owner's names. A word of Korean initial consonants (`ㅈㅂ`) finds names by theirs (`정부24`).
 */
export function findServices(query: string): (service: ServiceSummary) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (service) => {
    const names = [service.name.ko, service.name.en, service.owner.name.ko, service.owner.name.en];
    const text = plain([...names, service.id, service.owner.id].join('\n'));
    return words.every(
      (word) =>
        text.includes(word) ||
        (INITIALS.test(word) && initialsOf(names).some((i) => i.includes(word))),
    );
  };
}

function initialsOf(names: readonly string[]): string[] {
  return names.map((name) => getChoseong(name).replaceAll(/\s/g, ''));
}
