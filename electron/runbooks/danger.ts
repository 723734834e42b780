import { existsSync, readFileSync, statSync } from 'node:fs';
import { RE2JS } from 're2js';
import { z } from 'zod';
import { sayIn } from '../../shared/messages/say.ts';
import type { Gate } from '../../shared/run.ts';
import { type CommandAct, StepShell } from '../../shared/runbook.ts';
import { Bilingual } from '../../shared/words.ts';
import { type Fault, MarkdownFault } from '../markdown/fault.ts';
import { readYaml, type YamlText } from '../markdown/yaml.ts';
import { commandsOf } from './danger/reading.ts';
import { quotingOf } from './fill.ts';
import { compiles } from './format/pattern.ts';
import { type Tell, tellInto, tellUnknown } from './format/tell.ts';

const MAX_BYTES = 262_144;
const MAX_ENTRIES = 1000;

const Pattern = z.string().min(1).max(1000);
const Entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/),
  shells: z
    .array(StepShell)
    .min(1)
    .default([...StepShell.options]),
  pattern: Pattern,
  unless: Pattern.optional(),
  why: Bilingual,
});
/** Each entry is looked at by itself, so that one that is wrong does not disarm the others. */
const DangerFile = z.strictObject({ commands: z.array(z.unknown()).max(MAX_ENTRIES) });

const ALLOWED: Readonly<Record<string, string>> = {
  commands: `commands: [{ id, pattern, why }] (≤ ${MAX_ENTRIES})`,
  id: 'a-z 0-9 . _ - (1–64)',
  shells: `[${StepShell.options.join(', ')}]`,
  pattern: 'RE2 (1–1000)',
  unless: 'RE2 (1–1000)',
  why: 'why: { ko: …, en: … }',
};

/** A kind of command that a second person must agree to. */
interface Dangerous {
  shells: readonly StepShell[];
  pattern: RE2JS;
  unless: RE2JS | null;
  why: Bilingual;
}

/** Which commands a second person must agree to. */
export interface Danger {
  /**
   * @param line as {@link fillCommand} makes it
   * @returns why a second person must agree; null where none need
   */
  gateOf(act: CommandAct, line: string): Gate | null;
  /** What is wrong with files or entries that are left out. The others stay in force. */
  faults: Fault[];
}

/** Reads lists of dangerous commands; each adds to the ones before. One that does not exist is empty. */
export function loadDanger(files: readonly string[]): Danger {
  const faults: Fault[] = [];
  const list = files.flatMap((file) => readList(file, faults));
  return {
    gateOf({ shell, approve }, line) {
      const why = whyOf(line, shell, list);
      if (approve === 'two') return { by: 'step', why };
      return why && { by: 'list', why };
    },
    faults,
  };
}

function whyOf(line: string, shell: StepShell, list: readonly Dangerous[]): Bilingual | null {
  const commands = commandsOf(line, quotingOf(shell));
  if (!commands) {
    return { ko: sayIn('ko')('danger.tooLong'), en: sayIn('en')('danger.tooLong') };
  }
  const found = list.find(
    ({ shells, pattern, unless }) =>
      shells.includes(shell) &&
      commands.some(
        (command) => pattern.matcher(command).find() && !unless?.matcher(command).find(),
      ),
  );
  return found?.why ?? null;
}

function readList(file: string, faults: Fault[]): Dangerous[] {
  const tell = tellInto(faults, file);
  try {
    if (!existsSync(file)) return [];
    const { size } = statSync(file);
    // Reading a pipe or a device might never end.
    if (!statSync(file).isFile()) throw new Error('not a file');
    if (size > MAX_BYTES) throw new Error(`${size} > ${MAX_BYTES} bytes`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return readEntries(text, file, tell);
  } catch (error) {
    if (error instanceof MarkdownFault) faults.push(error.fault);
    else {
      const detail = error instanceof Error ? error.message : String(error);
      tell(undefined, 'danger.unreadable', { detail });
    }
    return [];
  }
}

function readEntries(text: string, file: string, tell: Tell): Dangerous[] {
  const yaml = readYaml(text, 1, file, 'danger.yaml');
  const parsed = DangerFile.safeParse(yaml.value);
  if (!parsed.success) {
    tellIssues(parsed.error.issues, [], yaml, ['commands'], tell);
    return [];
  }
  return parsed.data.commands.flatMap((written, index) => {
    const path = ['commands', index];
    const entry = Entry.safeParse(written);
    if (!entry.success) {
      tellIssues(entry.error.issues, path, yaml, Object.keys(Entry.shape), tell);
      return [];
    }
    const { pattern, unless, shells, why } = entry.data;
    const compiled = (member: string, source: string): RE2JS | null => {
      const at = yaml.placeOf(...path, member);
      const isGood = compiles(source, (detail) =>
        tell(at, 'runbook.badPattern', { pattern: source.slice(0, 100), detail }),
      );
      return isGood ? RE2JS.compile(source) : null;
    };
    const exempt = unless === undefined ? null : compiled('unless', unless);
    // From the command's beginning: its words are data, and may be anything.
    const begins = compiled('pattern', `^(?:${pattern})`);
    const isWhole = begins !== null && (unless === undefined || exempt !== null);
    return isWhole ? [{ shells, pattern: begins, unless: exempt, why }] : [];
  });
}

function tellIssues(
  issues: readonly z.core.$ZodIssue[],
  around: readonly PropertyKey[],
  { placeOf }: YamlText,
  names: readonly string[],
  tell: Tell,
): void {
  for (const issue of issues) {
    const path = [...around, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) {
        tellUnknown(tell, placeOf(...path, name), 'runbook.unknownMember', name, names);
      }
      continue;
    }
    const own = path.findLast((step) => typeof step === 'string' && Object.hasOwn(ALLOWED, step));
    const params = {
      member: path.map(String).join('.') || 'commands',
      allowed: ALLOWED[String(own ?? 'commands')] ?? '',
    };
    tell(placeOf(...path), 'danger.badMember', params);
  }
}
