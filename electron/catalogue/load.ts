import { basename } from 'node:path';
import { type Catalogue, CatalogueFile } from '../../shared/catalogue.ts';
import { badExpressions } from './expressions.ts';
import { type Fault, inOrder } from './fault.ts';
import { readSources, type SourceText } from './files.ts';
import { parseWith } from './issues.ts';
import { merge } from './merge.ts';
import type { Part } from './part.ts';
import { parseSource } from './source.ts';
import type { CatalogueText } from './versions.ts';

export type { Fault } from './fault.ts';

/** Environment variables by name, as `process.env` has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

export type CatalogueLoad =
  | { ok: true; catalogue: Catalogue; files: string[]; texts: CatalogueText[] }
  | { ok: false; faults: Fault[] };

/**
 * Reads a catalogue: one YAML file, or a folder whose `*.yaml` and `*.yml` files together are one.
 * Never throws: what is wrong comes back as faults, in the order of the lines.
 * @param path file or folder
 * @param env where `${env:NAME}` is looked up and, as `WATCHROOM_SECRET_NAME`, `${secret:NAME}`
 * @param unsaved a text that takes the place of what its file holds
 */
export function loadCatalogue(path: string, env: Variables, unsaved?: SourceText): CatalogueLoad {
  const sources = readSources(path, unsaved);
  if (!sources.ok) return sources;
  const parts: Part[] = [];
  const faults: Fault[] = [];
  for (const text of sources.found) {
    const parsed = parseSource(text, env);
    const read = parsed.ok ? parseWith(CatalogueFile, parsed.source) : parsed;
    if (!read.ok) faults.push(...read.faults);
    else if (parsed.ok) {
      faults.push(...badExpressions(parsed.source));
      parts.push({ source: parsed.source, catalogue: read.value });
    }
  }
  // What the files say of one another is only known when all of them can be read.
  const merged = faults.length === 0 ? merge(parts) : null;
  faults.push(...(merged?.faults ?? []));
  if (!merged || faults.length > 0) return { ok: false, faults: inOrder(faults) };
  return {
    ok: true,
    catalogue: merged.catalogue,
    files: sources.found.map(({ file }) => file),
    texts: sources.found.map(({ file, text }) => ({ name: basename(file), text })),
  };
}
