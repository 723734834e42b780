import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { sentence } from '../../../shared/problem.ts';
import type { TemplateFault } from '../../../shared/reportMaking.ts';
import { MarkdownFault } from '../../markdown/fault.ts';
import { readYaml } from '../../markdown/yaml.ts';
import { goodNumber, goodParts, goodWording } from './checks.ts';
import type { Office } from './office.ts';
import { ALLOWED, WrittenOffice } from './officeFile.ts';
import { SHIPPED } from './shipped.ts';
import { type Telling, tellingOf } from './tell.ts';

export { SHIPPED } from './shipped.ts';

const FILE = 'office.yaml';
const MEGABYTE = 1024 * 1024;

export interface ReadOffice {
  office: Office;
  faults: TemplateFault[];
}

/** What was read last of each folder, so that the same text gives the same office. */
const last = new Map<string, { text: string; read: ReadOffice }>();

/**
 * How the office wants its reports, by `office.yaml`. What is wrong in it is told with its place,
 * and is as shipped.
 * @param templatesFolder may be missing, as the file may: then everything is as shipped
 */
export function readOffice(templatesFolder: string): ReadOffice {
  const file = join(templatesFolder, FILE);
  const shipped = (key: 'tooLarge' | 'unreadable', params: Record<string, string | number>) => {
    const fault = { file: FILE, line: 1, column: 1 };
    return {
      office: SHIPPED,
      faults: [{ ...fault, sentence: sentence(`reportTemplate.${key}`, params) }],
    };
  };
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return { office: SHIPPED, faults: [] };
    // Reading a pipe or a device might never end.
    if (!stat.isFile()) return shipped('unreadable', { detail: 'not a file' });
    if (stat.size > MEGABYTE) return shipped('tooLarge', { megabytes: 1 });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    const known = last.get(file);
    if (known?.text === text) return known.read;
    const read = officeOf(text);
    last.set(file, { text, read });
    return read;
  } catch (error) {
    return shipped('unreadable', {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

/** The office of a text. */
function officeOf(text: string): ReadOffice {
  const faults: TemplateFault[] = [];
  try {
    const yaml = readYaml(text, 1, FILE, 'reportTemplate.yaml');
    const telling = tellingOf(FILE, yaml, faults);
    // An empty file, or one of comments alone, changes nothing.
    const members = membersOf(yaml.value ?? {}, telling);
    const office: Office = {
      organisation: members.organisation ?? SHIPPED.organisation,
      department: members.department ?? SHIPPED.department,
      approval: members.approval ?? SHIPPED.approval,
      security: members.security ?? SHIPPED.security,
      number: members.number ? goodNumber(members.number, telling) : SHIPPED.number,
      parts: members.parts ? goodParts(members.parts, telling) : SHIPPED.parts,
      wording: members.wording ? goodWording(members.wording, telling) : SHIPPED.wording,
      redaction: {
        ip: members.redaction?.ip ?? SHIPPED.redaction.ip,
        names: members.redaction?.names ?? SHIPPED.redaction.names,
      },
    };
    return { office, faults };
  } catch (error) {
    if (!(error instanceof MarkdownFault)) throw error;
    return { office: SHIPPED, faults: [error.fault] };
  }
}

const SHAPE = WrittenOffice.shape;
type Members = z.output<typeof WrittenOffice>;

/** Each member by itself, so that a fault in one leaves the others. */
function membersOf(value: unknown, telling: Telling): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    telling.fault([], 'reportTemplate.member', { member: FILE, allowed: NAMES.join(', ') });
    return {};
  }
  const good: Record<string, unknown> = {};
  for (const [name, written] of Object.entries(value)) {
    if (!Object.hasOwn(SHAPE, name)) {
      telling.unknown([name], name, NAMES);
      continue;
    }
    const parsed = WrittenOffice.safeParse({ [name]: written });
    if (parsed.success) Object.assign(good, parsed.data);
    else for (const issue of parsed.error.issues) tellIssue(issue, telling);
  }
  return WrittenOffice.safeParse(good).data ?? {};
}

const NAMES = Object.keys(SHAPE);

function tellIssue(issue: z.core.$ZodIssue, { fault, unknown }: Telling): void {
  const { path } = issue;
  const own = path.findLast((step) => typeof step === 'string' && Object.hasOwn(ALLOWED, step));
  const allowed = ALLOWED[String(own)] ?? NAMES.join(', ');
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) unknown([...path, name], name, allowed.split(', '));
    return;
  }
  fault(path, 'reportTemplate.member', { member: path.map(String).join('.'), allowed });
}
