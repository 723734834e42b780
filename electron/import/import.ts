import type { Sentence } from '../../shared/problem.ts';
import { readBlackbox } from './blackbox/blackbox.ts';
import { catalogueText } from './catalogueText.ts';
import { Collection } from './collection.ts';
import { readGatus } from './gatus/gatus.ts';
import { readKuma } from './kuma/kuma.ts';
import { type NamedText, type ParsedText, parseText } from './text.ts';

export { type NamedText, TEXT_BYTES } from './text.ts';

const READERS = {
  gatus: readGatus,
  kuma: readKuma,
  blackbox: readBlackbox,
} satisfies Record<string, (texts: readonly ParsedText[], into: Collection) => void>;

/** The programs whose configurations can be taken up. */
export type ImportKind = keyof typeof READERS;
export const IMPORT_KINDS: readonly ImportKind[] = ['gatus', 'kuma', 'blackbox'];

export interface Imported {
  /** A catalogue that can be read; what was left over stands in comments at its end. */
  catalogueText: string;
  /** How many services it has. */
  services: number;
  notCarried: Sentence[];
}

/**
 * Makes a catalogue of another program's configuration. Groups become organisations, and each thing
 * that is watched a service with one check.
 * @param texts the configuration's files; for `blackbox` targets and, if there is one, blackbox.yml
 * @throws Problem where a text cannot be read, or is none of that program's
 */
export function importCatalogue(kind: ImportKind, texts: readonly NamedText[]): Imported {
  const collection = new Collection();
  READERS[kind](texts.map(parseText), collection);
  return {
    catalogueText: catalogueText(collection),
    services: collection.services.length,
    notCarried: collection.notes,
  };
}
