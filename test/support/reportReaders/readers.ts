import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readHwpx } from '../hwpx/reader.ts';
import { onPath } from '../tools.ts';

/** A converter of many documents takes as long to start as to convert. */
const CONVERTING_MS = 120_000;

/**
 * What LibreOffice finds in Word files: the text of the body, and of every page with its head.
 * @param folder where files may be put
 */
export function textOfDocx(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Record<string, { body: string; pages: string[] }> {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const office = onPath(['soffice', 'libreoffice']);
  if (!office) throw new Error('soffice is missing: install libreoffice-writer-nogui');
  const env = { ...process.env, FONTCONFIG_FILE: shippedFontsAlone(folder) };
  for (const to of ['txt:Text (encoded):UTF8', 'pdf']) {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, ...paths];
    execFileSync(office, args, { stdio: 'ignore', timeout: CONVERTING_MS, env });
  }
  const read = Object.keys(files).map((name) => {
    const pages = run('pdftotext', [join(folder, `${name}.pdf`), '-']).split('\f');
    const body = readFileSync(join(folder, `${name}.txt`), 'utf8');
    return [name, { body, pages: pages.filter((page) => page.trim() !== '') }] as const;
  });
  return Object.fromEntries(read);
}

/**
 * What a converted page says must not hang on this computer's fonts: of some, its letters cannot be
 * read back.
 */
function shippedFontsAlone(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const fonts = join(import.meta.dirname, '../../../assets/fonts');
  const cache = join(folder, 'fonts');
  writeFileSync(
    path,
    `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  return path;
}

/** Between head and foot of an A4 page, points; the margins of the printed report. */
const BODY = ['-x', '0', '-y', '66', '-W', '596', '-H', '716'];

/** The text of a PDF between heads and feet, in the order it is written in; its pages as they look. */
export function textOfPdf(folder: string, bytes: Uint8Array): { body: string; pages: string[] } {
  const path = join(folder, 'typeset.pdf');
  writeFileSync(path, bytes);
  const pages = run('pdftotext', ['-layout', path, '-']).split('\f');
  return {
    body: run('pdftotext', ['-raw', ...BODY, path, '-']),
    pages: pages.filter((page) => page.trim() !== ''),
  };
}

function run(tool: string, args: readonly string[]): string {
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  return execFileSync(tool, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
}

export function textOfHwpx(bytes: Uint8Array): { body: string; header: string } {
  const { paragraphs, tables, header } = readHwpx(bytes);
  const cells = tables.flatMap((table) => table.cells.map(({ words }) => words.join('\n')));
  return { body: [...paragraphs, ...cells].join('\n'), header };
}

/** What a browser takes for the text of a web page, and what of it was refused or failed. */
export async function textOfHtml(
  browser: Browser,
  html: string,
): Promise<{ body: string; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) faults.push(request.url());
  });
  await page.setContent(html);
  const body = (await page.locator('body').textContent()) ?? '';
  await page.close();
  return { body, faults };
}

/** As CommonMark reads it, with breaks as line feeds. */
export function textOfMarkdown(markdown: string): string {
  const text = (node: Nodes): string => {
    if (node.type === 'html') return /^<br>$/.test(node.value) ? '\n' : node.value;
    if ('children' in node) return node.children.map(text).join(node.type === 'root' ? '\n' : '');
    return 'value' in node ? node.value : '';
  };
  return text(fromMarkdown(markdown));
}
