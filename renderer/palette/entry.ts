import type { Bilingual } from '../../shared/words.ts';

/** In the order in which they stand while nothing was typed. */
export const SECTIONS = [
  'incidents',
  'views',
  'actions',
  'services',
  'runbooks',
  'reports',
  'settings',
  'help',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * What choosing an entry does. `go` leads to a view, `do` is done in the window at once; `ask` is
 * asked of the console, and the palette waits to show what came of it.
 */
export type Act =
  | { kind: 'go'; to: string }
  | { kind: 'do'; run(): void }
  | { kind: 'ask'; ask(): Promise<void> };

/** One thing that the palette finds. */
export interface Entry {
  /** The same whenever the palette is opened, for what was used lately. */
  id: string;
  section: Section;
  /** What it is called; found by either language. */
  name: Bilingual;
  /** What it is found by besides its name: ids, owners. */
  also?: readonly string[];
  /** A word beside the name. */
  note?: Bilingual;
  /** Only where something was typed: there is one for every service. */
  typedOnly?: boolean;
  act: Act;
}
