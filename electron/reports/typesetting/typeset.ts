import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from '../document.ts';
import { coverageOf, printable } from './glyphs.ts';
import { pagesOf } from './pages.ts';

/** Sets documents in type. Blocks its thread while it works: run it in a worker. */
export interface Typesetter {
  /** @param madeAt seconds since the epoch, the PDF's date */
  pdf(document: Document, madeAt: number): Uint8Array;
  /** One SVG per page. */
  pages(document: Document): string[];
}

/** PDF/A-2b (ISO 19005-2): what archives take; everything needed to show it is inside. */
const ARCHIVAL = 'a-2b';
/** How many documents ago a remembered layout may have been used before it is forgotten. */
const REMEMBERED = 5;

/**
 * @param assetsFolder holds `fonts/` and `templates/report.typ`
 * @throws Error where a font or the template is missing
 */
export function createTypesetter(assetsFolder: string): Typesetter {
  const fontsFolder = join(assetsFolder, 'fonts');
  const fonts = readdirSync(fontsFolder)
    .filter((name) => /\.(otf|ttf)$/.test(name))
    .map((name) => readFileSync(join(fontsFolder, name)));
  const covers = coverageOf(fonts);
  const templates = join(assetsFolder, 'templates');
  const template = readFileSync(join(templates, 'report.typ'), 'utf8');
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: fonts }],
  });

  function compile(document: Document): NodeTypstDocument {
    // As data, never as source: nothing an operator wrote can be taken for mark-up.
    const data = JSON.stringify(document, (_, value: unknown) =>
      typeof value === 'string' ? printable(value, covers) : value,
    );
    const compiled = compiler.compile({ mainFileContent: template, inputs: { document: data } });
    if (!compiled.result) throw new Error(detailOf(compiled.takeError()?.shortDiagnostics));
    compiler.evictCache(REMEMBERED);
    return compiled.result;
  }

  return {
    pdf: (document, madeAt) => {
      const options = { pdfStandard: ARCHIVAL, creationTimestamp: madeAt };
      return compiler.pdf(compile(document), options);
    },
    pages: (document) => {
      const compiled = compile(document);
      return pagesOf(compiler.plainSvg(compiled), compiled.numOfPages);
    },
  };
}

function detailOf(diagnostics: readonly { message?: string }[] | undefined): string {
  return diagnostics?.map(({ message }) => message).join('; ') || 'no diagnostics';
}
