import { z } from 'zod';
import { Id } from '../../../shared/checks/fields.ts';
import { type Parameter, ParameterType } from '../../../shared/runbook.ts';
import { Bilingual } from '../../../shared/words.ts';
import type { YamlText } from '../../markdown/yaml.ts';
import { parameterFaults } from './parameterFaults.ts';
import { type Tell, tellUnknown } from './tell.ts';

/** More than anybody fills in before an urgent command. */
const MAX_PARAMETERS = 50;
const MAX_CHOICES = 100;

const line = (limit: number) => z.string().trim().min(1).max(limit);
const Text = (limit: number) =>
  z
    .union([line(limit), z.strictObject({ ko: line(limit), en: line(limit) })])
    .transform((text): Bilingual => (typeof text === 'string' ? { ko: text, en: text } : text));

/** YAML reads an unquoted 443 or true as something else than text. */
const Scalar = z.union([z.string().max(1000), z.number(), z.boolean()]).transform(String);

const WrittenParameter = z.strictObject({
  type: ParameterType.default('text').meta({ description: 'What its value must look like' }),
  description: Text(500)
    .optional()
    .meta({ description: 'What the form says beside it: a text, or { ko: …, en: … }' }),
  default: Scalar.optional().meta({
    description: 'What the form begins with; {{service.…}} and {{incident.…}} may stand in it',
  }),
  choices: z
    .array(Scalar)
    .min(1)
    .max(MAX_CHOICES)
    .optional()
    .meta({ description: 'With type: choice, the values there are' }),
  pattern: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .meta({ description: 'A regular expression in RE2 syntax that the whole value must match' }),
  required: z.boolean().default(true).meta({ description: 'Whether it may be left empty' }),
  secret: z.boolean().default(false).meta({
    description: 'Its value comes from the secret store and is never shown, kept or typed',
  }),
});

const ParameterName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

export const FrontMatter = z.strictObject({
  id: Id,
  title: Text(200).meta({ description: 'A text, or { ko: …, en: … }' }),
  parameters: z
    .record(ParameterName, WrittenParameter)
    .optional()
    .meta({ description: 'What is asked for before the runbook is followed, by name' }),
});

/** What the front matter of a runbook says. */
export interface Head {
  id: string;
  title: Bilingual;
  parameters: Parameter[];
}

/** What a member may be, in signs both languages read. */
const ALLOWED: Readonly<Record<string, string>> = {
  id: 'a-z 0-9 . _ - (1–64)',
  title: 'title: … (1–200) / title: { ko: …, en: … }',
  parameters: `parameters: { name: { type: … } } (≤ ${MAX_PARAMETERS})`,
  type: ParameterType.options.join(', '),
  description: 'description: … (1–500) / description: { ko: …, en: … }',
  default: 'default: … (≤ 1000)',
  choices: `choices: [a, b] (1–${MAX_CHOICES})`,
  pattern: 'pattern: … (RE2, 1–1000)',
  required: 'true, false',
  secret: 'true, false',
};

/** @returns null where something is wrong with it, which was told */
export function readHead({ value, placeOf }: YamlText, tell: Tell): Head | null {
  const parsed = FrontMatter.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) tellIssue(issue, value, placeOf, tell);
    return null;
  }
  const { id, title, parameters: written = {} } = parsed.data;
  const parameters = Object.entries(written).map(
    ([name, { description, default: preset, choices, pattern, ...rest }]): Parameter => ({
      ...rest,
      name,
      description: description ?? { ko: name, en: name },
      default: preset ?? null,
      choices: choices ?? [],
      pattern: pattern ?? null,
    }),
  );
  if (parameters.length > MAX_PARAMETERS) {
    const params = { count: parameters.length, limit: MAX_PARAMETERS };
    tell(placeOf('parameters'), 'runbook.tooManyParameters', params);
  }
  for (const parameter of parameters) parameterFaults(parameter, placeOf, tell);
  return { id, title, parameters };
}

type Issue = z.core.$ZodIssue;

function tellIssue(issue: Issue, value: unknown, placeOf: YamlText['placeOf'], tell: Tell): void {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) {
      tellUnknown(tell, placeOf(...path, name), 'runbook.unknownMember', name, allowedIn(path));
    }
    return;
  }
  if (issue.code === 'invalid_key') {
    const name = String(path.at(-1)).slice(0, 100);
    tell(placeOf(...path), 'runbook.badParameterName', { name });
    return;
  }
  const member = path.map(String).join('.').slice(0, 100);
  if (member === '') {
    tell(placeOf(), 'runbook.noFrontMatter');
    return;
  }
  const at = placeOf(...path);
  const found = valueAt(value, path);
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const allowed = issue.values.map(String);
    tellUnknown(tell, at, 'runbook.notAmong', found, allowed, { name: member });
    return;
  }
  const own = path.findLast((step) => typeof step === 'string' && Object.hasOwn(ALLOWED, step));
  tell(at, 'runbook.frontMatter', { member, allowed: ALLOWED[String(own)] ?? '{ type: … }' });
}

function allowedIn(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(FrontMatter.shape);
  if (path.length === 2) return Object.keys(WrittenParameter.shape);
  return Object.keys(Bilingual.shape);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? Object.getOwnPropertyDescriptor(inside, step)?.value
        : undefined,
    value,
  );
}
