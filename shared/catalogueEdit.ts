import { z } from 'zod';
import { Sha256 } from './attachment.ts';
import { CatalogueFault } from './catalogueFault.ts';
import { Observation } from './health.ts';
import { Bilingual, Millis } from './words.ts';

/**
 * The longest text that the window edits, UTF-16 units: with its escapes it fits into one call. A
 * longer one is shown, and edited elsewhere or divided.
 */
export const EDIT_LIMIT = 1_500_000;

/** A file of the catalogue by its name in the folder, without the way to it. */
export const CatalogueFileName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\\0]+$/);

/** Where in a file: keys and places of lists, from the top. */
export const CataloguePath = z
  .array(z.union([z.string().max(200), z.number().int().nonnegative()]))
  .min(1)
  .max(16);
export type CataloguePath = z.infer<typeof CataloguePath>;

/** Something that a service or a ground may name by its id. */
export const Named = z.object({ id: z.string(), name: Bilingual });
export type Named = z.infer<typeof Named>;

/** One file of the catalogue as it is on the disk, and what stands around it. */
export const CatalogueSource = z.object({
  /** The catalogue's file or folder. */
  path: z.string(),
  /** Why nothing can be saved here; null where it can. */
  readOnly: z.enum(['drill', 'large']).nullable(),
  /** All of them, in the order in which they are read. `path` is how faults name the file. */
  files: z.array(z.object({ name: z.string(), path: z.string() })),
  name: z.string(),
  text: z.string(),
  /** Of the file's bytes. */
  sha256: Sha256,
  /** What the catalogue in force declares, in all its files. */
  known: z.object({
    organisations: z.array(Named),
    grounds: z.array(Named),
    contacts: z.array(Named),
    services: z.array(Named),
    maintenance: z.array(Named),
    ssh: z.array(Named),
  }),
});
export type CatalogueSource = z.infer<typeof CatalogueSource>;

export const SaveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), sha256: Sha256 }),
  /** Nothing was written: the text has faults, or makes some elsewhere. */
  z.object({ kind: z.literal('faults'), faults: z.array(CatalogueFault) }),
  /** Nothing was written: somebody else changed the file meanwhile, to this. */
  z.object({ kind: z.literal('changed'), text: z.string(), sha256: Sha256 }),
]);
export type SaveOutcome = z.infer<typeof SaveOutcome>;

/** A file's text that came into force. */
export const FileVersion = z.object({
  at: Millis,
  /** Who saved it in the window; empty where the file was changed from outside. */
  operator: z.string(),
});
export type FileVersion = z.infer<typeof FileVersion>;

/** `before`: what it replaced; null where the file was new. */
export const FileVersionText = z.object({ text: z.string(), before: z.string().nullable() });
export type FileVersionText = z.infer<typeof FileVersionText>;

export const TestOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seen'), observation: Observation }),
  /** It was not looked: the check has faults, or its file cannot be read. */
  z.object({ kind: z.literal('faults'), faults: z.array(CatalogueFault) }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type TestOutcome = z.infer<typeof TestOutcome>;
