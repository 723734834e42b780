import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { sayIn } from '../../../shared/messages/say.ts';
import { sentence } from '../../../shared/problem.ts';
import type { PreviewPage, TemplateFault } from '../../../shared/reportMaking.ts';
import type { Document, Pictures } from '../document/document.ts';
import { detailOf, faultOf, faultsOf, OFFICE } from './diagnostics.ts';
import { coverageOf, printable } from './glyphs.ts';
import { inputOf, type Logo } from './input.ts';
import { createOfficeFiles, type OfficeFiles } from './officeFiles.ts';
import { pagesOf } from './pages.ts';
import { inPieces } from './pieces.ts';
import { refusalsIn } from './refusals.ts';

/** Sets documents in type. Blocks its thread while it works: run it in a worker. */
export interface Typesetter {
  /** @param madeAt milliseconds since the epoch, the PDF's date */
  pdf(
    document: Document,
    pictures: Pictures,
    madeAt: number,
  ): { pdf: Uint8Array; faults: TemplateFault[] };
  /** The pages as they print. @param have hashes of pages that need not come again */
  pages(
    document: Document,
    pictures: Pictures,
    have: readonly string[],
  ): { pages: PreviewPage[]; faults: TemplateFault[] };
}

/**
 * PDF/A-2a (ISO 19005-2, level A): what archives take, with everything needed to show it inside,
 * and tagged for who cannot see it. The typesetter claims one standard; a test holds that the same
 * documents also pass its checks of PDF/UA-1.
 */
const ARCHIVAL = 'a-2a';
/** How many documents ago a remembered layout may have been used before it is forgotten. */
const REMEMBERED = 2;
const TEMPLATES = ['report.typ', 'parts.typ'] as const;
const LOGOS = ['logo.svg', 'logo.png', 'logo.jpg'];
const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/**
 * @param assetsFolder holds `fonts/` and `templates/`
 * @param templatesFolder the office's own templates and logo, read anew where they changed; may be
 *   missing
 * @throws Error where a font or a shipped template is missing
 */
export function createTypesetter(options: {
  assetsFolder: string;
  templatesFolder: string;
}): Typesetter {
  const fontsFolder = join(options.assetsFolder, 'fonts');
  const fonts = readdirSync(fontsFolder)
    .filter((name) => /\.(otf|ttf)$/.test(name))
    .map((name) => readFileSync(join(fontsFolder, name)));
  const covers = coverageOf(fonts);
  const workspace = join(options.assetsFolder, 'templates');
  const shipped = new Map(TEMPLATES.map((name) => [name, readFileSync(join(workspace, name))]));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  // From memory, for in a packed program they lie where only this process's own reading finds them.
  for (const [name, bytes] of shipped) compiler.mapShadow(join(workspace, name), bytes);
  const officeFiles = createOfficeFiles(options.templatesFolder);
  /** What the compiler was given of the office's, so that what is gone is taken from it. */
  let mounted: OfficeFiles | null = null;
  /** Whether a picture or logo can be shown, by its path and what it is. */
  const shows = new Map<string, boolean>();

  function mount(office: OfficeFiles): void {
    if (office === mounted) return;
    for (const name of mounted?.files.keys() ?? []) {
      compiler.unmapShadow(join(workspace, OFFICE, name));
    }
    for (const [name, bytes] of [...shipped, ...office.files]) {
      compiler.mapShadow(join(workspace, OFFICE, name), bytes);
    }
    for (const name of LOGOS) shows.delete(`/${OFFICE}/${name}`);
    mounted = office;
  }

  /** Tried alone, so that a picture that is broken costs itself and not the report. */
  function canShow(path: string): boolean {
    let shown = shows.get(path);
    if (shown === undefined) {
      const mainFileContent = `#set document(title: "-")\n#image("${path}", alt: "-")`;
      try {
        const { result } = compiler.compile({ mainFileContent });
        shown = result !== null && compiler.pdf(result, { pdfStandard: ARCHIVAL }).length > 0;
      } catch {
        shown = false;
      }
      shows.set(path, shown);
    }
    return shown;
  }

  /** @param faults what is wrong is added to them */
  function logoOf({ files }: OfficeFiles, alt: string, faults: TemplateFault[]): Logo | null {
    const file = LOGOS.find((name) => files.has(name));
    if (!file) return null;
    const path = `/${OFFICE}/${file}`;
    if (canShow(path)) return { path, alt };
    faults.push({ file, line: 1, column: 1, sentence: sentence('reportTemplate.logo') });
    return null;
  }

  /** The document as a template's input. */
  function inputFor(document: Document, pictures: Pictures, logo: Logo | null): string {
    const paths = new Map<string, string>();
    for (const [sha256, { mime, bytes }] of pictures) {
      const path = `/pictures/${sha256}.${EXTENSIONS[mime]}`;
      compiler.mapShadow(join(workspace, path), Buffer.from(bytes));
      if (canShow(path)) paths.set(sha256, path);
    }
    const unshown = sayIn(document.language)('reportTemplate.picture');
    const input = inputOf(document, pictures, logo, (sha256) => paths.get(sha256) ?? null, unshown);
    // As data, never as source: nothing an operator wrote can be taken for mark-up.
    return JSON.stringify(input, (_, value: unknown) =>
      typeof value === 'string' ? inPieces(printable(value, covers)) : value,
    );
  }

  /**
   * Sets the document by the office's templates, by the shipped ones where those fail.
   * @param made what is wanted of what was set; may throw
   */
  function set<T>(
    document: Document,
    pictures: Pictures,
    made: (compiled: NodeTypstDocument) => T,
  ): { value: T; faults: TemplateFault[] } {
    const office = officeFiles();
    mount(office);
    const faults = [...office.faults];
    const logo = logoOf(office, document.office, faults);
    // A file rather than an input of the compiler, for every layout it remembers depends on those.
    compiler.mapShadow(
      join(workspace, 'document.json'),
      Buffer.from(inputFor(document, pictures, logo)),
    );
    try {
      const own = new Set(TEMPLATES.filter((name) => office.files.has(name)));
      if (own.size > 0) {
        const value = byOffice(office, made, faults);
        if (value !== null) return { value: value.made, faults };
      }
      const mainFilePath = join(workspace, 'report.typ');
      const compiled = compiler.compile({ mainFilePath });
      if (compiled.result) return { value: made(compiled.result), faults };
      const error = compiled.takeError();
      throw new Error(detailOf(error && compiler.fetchDiagnostics(error)));
    } finally {
      for (const [sha256, { mime }] of pictures) {
        compiler.unmapShadow(join(workspace, 'pictures', `${sha256}.${EXTENSIONS[mime]}`));
      }
      compiler.evictCache(REMEMBERED);
    }
  }

  /** @param faults what is wrong is added to them. @returns null where the office's cannot serve */
  function byOffice<T>(
    { files }: OfficeFiles,
    made: (compiled: NodeTypstDocument) => T,
    faults: TemplateFault[],
  ): { made: T } | null {
    const sources = [...files].filter(([name]) => name.endsWith('.typ'));
    const refusals = sources.flatMap(([name, bytes]) => refusalsIn(name, bytes.toString('utf8')));
    faults.push(...refusals);
    if (refusals.length > 0) return null;
    const own = new Set(files.keys());
    try {
      const mainFilePath = join(workspace, OFFICE, 'report.typ');
      const compiled = compiler.compile({ mainFilePath });
      if (compiled.result) return { made: made(compiled.result) };
      const error = compiled.takeError();
      faults.push(...faultsOf(error && compiler.fetchDiagnostics(error), own));
    } catch (error) {
      // What compiles may still be no archival PDF, or no pages that can be told apart.
      faults.push(faultOf(error, own));
    }
    return null;
  }

  return {
    pdf: (document, pictures, madeAt) => {
      const options = {
        pdfStandard: ARCHIVAL,
        creationTimestamp: Math.floor(madeAt / 1000),
      };
      const { value, faults } = set(document, pictures, (compiled) =>
        compiler.pdf(compiled, options),
      );
      return { pdf: value, faults };
    },
    pages: (document, pictures, have) => {
      const { value, faults } = set(document, pictures, (compiled) =>
        pagesOf(compiler.plainSvg(compiled), compiled.numOfPages, new Set(have)),
      );
      return { pages: value, faults };
    },
  };
}
