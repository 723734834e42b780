import { readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { sayIn } from '../../shared/messages/say.ts';
import { REPORT_KINDS, ReportFormat, type ReportKind } from '../../shared/report.ts';
import { LANGUAGES, type Language } from '../../shared/words.ts';
import { createBrowserHost } from '../hosts/browser/host.ts';
import { defaultDataFolder, programFolder } from '../hosts/folders.ts';
import { lastAtWork, namesIn } from '../operators/file.ts';
import { faultLine } from './checkReport.ts';
import { EXIT } from './exitCodes.ts';
import { spokenLanguage } from './language.ts';
import { openRecords } from './records.ts';
import { type Outgoing, writeAll } from './writeAll.ts';

export interface ReportOptions {
  /** An incident's number or id. */
  incident: string;
  kind: ReportKind;
  formats: readonly ReportFormat[];
  /** Whether personal data is covered. */
  redacted: boolean;
  /** The evidence bundle as well; null for none. */
  bundle: { signed: boolean } | null;
  outFolder: string;
  dataFolder: string;
  catalogue: string | null;
  drill: string | null;
  language: Language;
}

/** Told what is being done; `null` once all is. */
export type Progress = (stage: 'making' | 'bundling' | 'writing' | null) => void;

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('Write the report of an incident, also while the console runs.')
    .argument('<INCIDENT>', 'number of the incident, such as 3')
    .addOption(
      new Option('--kind <KIND>', 'what the report is for').choices(REPORT_KINDS).default('final'),
    )
    .option(
      '--format <LIST>',
      `formats, with commas between: ${ReportFormat.options.join(', ')}; pdf when left out`,
      parseFormats,
    )
    .option('--redacted', 'cover personal data', false)
    .option('--bundle', 'write the evidence bundle, with records and hashes', false)
    .addOption(
      new Option('--sign', 'sign the bundle with the key of this console')
        .default(false)
        .implies({ bundle: true }),
    )
    .option('-o, --out <DIR>', 'folder to write to', '.')
    .option('--data <DIR>', 'folder that keeps incidents, history and settings')
    .option('--catalogue <FILE>', 'catalogue of the services; the remembered one when left out')
    .option('--drill <NAME>', 'report an incident of this drill, such as november-2023')
    .addOption(new Option('--lang <LANG>', 'language of the report').choices(LANGUAGES))
    .addHelpText(
      'after',
      '\nEnds with 0 when every file was written, 2 when none was or the command is wrong.',
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.good : EXIT.failed))
    .action(async (incident: string, options) => {
      const dataFolder = defaultDataFolder(process.platform, process.env, homedir());
      const language: Language = options.lang ?? spokenLanguage(process.env);
      const written = await writeReport(
        {
          incident,
          kind: options.kind,
          formats: options.format ?? (options.bundle ? [] : ['pdf']),
          redacted: options.redacted,
          bundle: options.bundle ? { signed: options.sign } : null,
          outFolder: options.out,
          dataFolder: options.data ?? dataFolder,
          catalogue: options.catalogue ?? null,
          drill: options.drill ?? null,
          language,
        },
        process.stderr.isTTY ? terminalProgress(process.stderr, language) : () => {},
      );
      for (const path of written.paths) process.stdout.write(`${path}\n`);
      for (const remark of written.remarks) process.stderr.write(`${remark}\n`);
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
 * Writes an incident's report, and its evidence bundle where that is wanted: all files or none.
 * @returns where the files are, and what they had to be made without
 * @throws Problem where there are no such records, no such incident, or the folder refuses
 */
export async function writeReport(
  options: ReportOptions,
  progress: Progress = () => {},
): Promise<{ paths: string[]; remarks: string[] }> {
  const { kind, language, redacted, formats, bundle } = options;
  const records = recordsFor(options);
  try {
    const { id } = records.incident(options.incident);
    const choice = { incident: id, kind, language, redacted };
    const files: Outgoing[] = [];
    const remarks: string[] = [];
    if (records.missing !== null) {
      remarks.push(sayIn(language)('report.noCatalogue', { path: records.missing }));
    }
    if (formats.length > 0) {
      progress('making');
      const made = await records.reports.make(choice, formats, null);
      files.push(...made.files);
      remarks.push(...made.faults.map((fault) => faultLine(fault, language)));
    }
    if (bundle) {
      progress('bundling');
      const { file } = await records.bundling.bundle(choice, { ...bundle, making: null });
      files.push(file);
    }
    progress('writing');
    return { paths: writeAll(options.outFolder, files), remarks };
  } finally {
    progress(null);
    await records.close();
  }
}

function recordsFor(options: ReportOptions): ReturnType<typeof openRecords> {
  const { dataFolder, drill } = options;
  const program = programFolder();
  const assetsFolder = join(program, 'assets');
  const { settings, secrets } = createBrowserHost(dataFolder, Date.now).host;
  const register = join(dataFolder, 'operators.json');
  return openRecords({
    folder: drill === null ? dataFolder : join(dataFolder, 'drills', drill),
    dataFolder,
    catalogue:
      drill === null
        ? (options.catalogue ?? settings.read().catalogue)
        : join(assetsFolder, 'drills', drill, 'catalogue.yaml'),
    variables: drill === null ? process.env : standIns(assetsFolder, drill),
    assetsFolder,
    clock: Date.now,
    version: JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')).version,
    operator: lastAtWork(register) ?? userInfo().username,
    operators: namesIn(register),
    keeper: secrets,
    drill: drill !== null,
  });
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

/** One line of the terminal that is written over, and gone at the end. */
function terminalProgress(terminal: NodeJS.WritableStream, language: Language): Progress {
  const say = sayIn(language);
  return (stage) => {
    terminal.write(`\r\u001b[K${stage === null ? '' : say(`bundle.progress.${stage}`)}`);
  };
}
