import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { sayIn } from '../../shared/messages/say.ts';
import { Problem } from '../../shared/problem.ts';
import { ReportFormat } from '../../shared/report.ts';
import { LANGUAGES, type Language } from '../../shared/words.ts';
import { createBrowserHost } from '../hosts/browser/host.ts';
import { defaultDataFolder, programFolder } from '../hosts/folders.ts';
import { lastAtWork } from '../operators/file.ts';
import { createReports } from '../reports/reports.ts';
import { spokenLanguage } from './language.ts';
import { openRecords } from './records.ts';

export interface ReportOptions {
  /** An incident's number or id. */
  incident: string;
  formats: readonly ReportFormat[];
  outFolder: string;
  dataFolder: string;
  catalogue: string | null;
  drill: string | null;
  language: Language;
}

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('Write the report of an incident, also while the console runs.')
    .argument('<INCIDENT>', 'number of the incident, such as 3')
    .option('--format <LIST>', 'formats, with commas between: pdf, md, json', parseFormats, ['pdf'])
    .option('-o, --out <DIR>', 'folder to write to', '.')
    .option('--data <DIR>', 'folder that keeps incidents, history and settings')
    .option('--catalogue <FILE>', 'catalogue of the services; the remembered one when left out')
    .option('--drill <NAME>', 'report an incident of this drill, such as november-2023')
    .addOption(new Option('--lang <LANG>', 'language of the report').choices(LANGUAGES))
    .action(async (incident: string, options) => {
      const dataFolder = defaultDataFolder(process.platform, process.env, homedir());
      const written = await writeReport({
        incident,
        formats: options.format,
        outFolder: options.out,
        dataFolder: options.data ?? dataFolder,
        catalogue: options.catalogue ?? null,
        drill: options.drill ?? null,
        language: options.lang ?? spokenLanguage(process.env),
      });
      for (const path of written.paths) process.stdout.write(`${path}\n`);
      if (written.remark) process.stderr.write(`${written.remark}\n`);
    });
}

/** Reads `pdf,md,json`. */
export function parseFormats(list: string): ReportFormat[] {
  const formats = new Set<ReportFormat>();
  for (const name of list.split(',')) {
    const format = ReportFormat.safeParse(name.trim());
    if (!format.success) throw new InvalidArgumentError(`${ReportFormat.options.join(', ')}.`);
    formats.add(format.data);
  }
  return [...formats];
}

/**
 * Writes an incident's report, whole files or none.
 * @returns where the files are, and what the report had to be made without
 * @throws Problem where there are no such records, no such incident, or the folder refuses
 */
export async function writeReport(
  options: ReportOptions,
): Promise<{ paths: string[]; remark: string | null }> {
  const { language, dataFolder, drill } = options;
  const assetsFolder = join(programFolder(), 'assets');
  const settings = createBrowserHost(dataFolder, Date.now).host.settings.read();
  const records = openRecords({
    folder: drill === null ? dataFolder : join(dataFolder, 'drills', drill),
    catalogue:
      drill === null
        ? (options.catalogue ?? settings.catalogue)
        : join(assetsFolder, 'drills', drill, 'catalogue.yaml'),
    variables: drill === null ? process.env : standIns(assetsFolder, drill),
    assetsFolder,
    clock: Date.now,
    operator: lastAtWork(join(dataFolder, 'operators.json')) ?? userInfo().username,
    drill: drill !== null,
  });
  const reports = createReports({ assetsFolder, clock: Date.now, gather: records.gather });
  try {
    const paths: string[] = [];
    for (const format of options.formats) {
      const { name, bytes } = await reports.render(options.incident, language, format);
      paths.push(write(options.outFolder, name, bytes));
    }
    const { missing } = records;
    const remark =
      missing === null ? null : sayIn(language)('report.noCatalogue', { path: missing });
    return { paths, remark };
  } finally {
    await reports.close();
    await records.close();
  }
}

/**
 * What a drill's catalogue refers to are addresses of its servers, which do not run now. Nothing
 * is probed here and no report holds an address, so any will do.
 */
function standIns(assetsFolder: string, drill: string): Record<string, string> {
  const catalogue = join(assetsFolder, 'drills', drill, 'catalogue.yaml');
  const names = readFileSync(catalogue, 'utf8').matchAll(/\$\{env:(DRILL_\w+)\}/g);
  return Object.fromEntries(
    [...names].map(([, name = '']) => [name, name.endsWith('_PORT') ? '1' : '127.0.0.1:1']),
  );
}

/** Written aside and then renamed, so that nobody ever finds half a file. */
function write(folder: string, name: string, bytes: Uint8Array): string {
  const path = resolve(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
    return path;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Problem('report.noFolder', { folder: resolve(folder), detail }, { cause: error });
  }
}
