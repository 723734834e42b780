import type { Catalogue } from '../../shared/catalogue.ts';
import type { Source } from './source.ts';

/** A file that parsed, with the way back to its places. */
export interface Part {
  source: Source;
  catalogue: Catalogue;
}
