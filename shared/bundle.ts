import { z } from 'zod';
import { Sha256 } from './attachment.ts';
import { ReportKind } from './report.ts';
import { Bilingual, Language, Millis } from './words.ts';

/** What one file of an evidence bundle is. */
export const BundleWhat = z.enum([
  'report',
  'timeline',
  'journal',
  'recording',
  'attachment',
  'observations',
  'catalogue',
  'readme',
  'key',
]);
export type BundleWhat = z.infer<typeof BundleWhat>;

/** The most a bundle holds, bytes unpacked: what still opens on any workstation and fits in memory. */
export const BUNDLE_LIMIT = 512 * 1024 * 1024;
/** Many times what an incident has. */
export const BUNDLE_FILES = 10_000;
/** UTF-16 units of a path. */
export const PATH_LIMIT = 400;

/** One file of the bundle, by its path from the bundle's root, with `/` between. */
export const BundleFile = z.strictObject({
  path: z.string().min(1).max(PATH_LIMIT),
  what: BundleWhat,
  bytes: z.number().int().nonnegative(),
  sha256: Sha256,
});
export type BundleFile = z.infer<typeof BundleFile>;

/**
 * `manifest.json` of an evidence bundle: every other file with its size and hash, but for
 * `manifest.sig`, the Ed25519 signature of the manifest's bytes.
 */
export const Manifest = z.strictObject({
  schema: z.literal('watchroom.bundle/1'),
  /** Milliseconds since the epoch. */
  madeAt: Millis,
  madeBy: z.string().max(1000),
  /** The version of the program that made it. */
  program: z.string().max(100),
  incident: z.strictObject({
    id: z.string().min(1).max(200),
    number: z.number().int().positive(),
    title: z.string().max(10_000),
  }),
  /** Whether it tells of an exercise. */
  drill: z.boolean(),
  /** Whether personal data was taken out: then it holds the report, and none of the records. */
  redacted: z.boolean(),
  report: z.strictObject({
    kind: ReportKind,
    version: z.number().int().positive(),
    language: Language,
  }),
  /** The signer's key: SHA-256 of its SubjectPublicKeyInfo (DER); null where nobody signed. */
  signer: Sha256.nullable(),
  /** What is not in it, and why. */
  remarks: z.array(Bilingual).max(1000),
  files: z
    .array(BundleFile)
    .max(BUNDLE_FILES)
    .refine((files) => new Set(files.map(({ path }) => path)).size === files.length),
});
export type Manifest = z.infer<typeof Manifest>;
