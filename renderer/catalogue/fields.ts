import { z } from 'zod';
import { CatalogueFile, Contact, Ground, Organisation, Service } from '../../shared/catalogue.ts';
import { CHECKS, type CheckType } from '../../shared/checks/check.ts';
import { DeadlinePlan } from '../../shared/deadline.ts';
import { writeDuration } from '../../shared/duration.ts';
import { type MessageKey, messages } from '../../shared/messages/index.ts';
import { Channel, MaintenancePlan, StationPlan } from '../../shared/plans.ts';
import { ScalePlan } from '../../shared/scale.ts';
import { SshTarget } from '../../shared/sshTarget.ts';
import { CHANNEL_SAMPLES, CHECK_SAMPLES } from './samples.ts';
import { ALL_ITEM_LISTS, type Plan, type Section } from './sections.ts';

/** How a field is filled in. `yaml`: in a shape that only YAML can say. */
export type FieldKind =
  | 'text'
  | 'long'
  | 'number'
  | 'duration'
  | 'choice'
  | 'yes'
  | 'name'
  | 'texts'
  | 'ids'
  | 'yaml';

export interface Field {
  /** From the part that it is a field of. */
  path: readonly string[];
  /** In whose words it is told, before those that all share; null for these alone. */
  of: string | null;
  kind: FieldKind;
  /** Of a choice, as they are written. */
  options: readonly string[];
  /** What holds where nothing is written; null where nothing does, or it must be written. */
  fallback: string | null;
  required: boolean;
}

/** The kinds of channel. */
export const CHANNEL_TYPES = Channel.options.map(({ shape }) => shape.type.value);
export type ChannelType = (typeof CHANNEL_TYPES)[number];

type Schema = z.core.JSONSchema.BaseSchema;

const isSchema = (schema: unknown): schema is Schema =>
  typeof schema === 'object' && schema !== null;

/** Longer texts than this are written on several lines. */
const LONG = 10_000;
/** Fields that name others by their ids. */
const IDS = new Set(['standsOn', 'contacts', 'services', 'grounds', 'organisations']);

/** The fields of a kind of check, in the schema's order, `type` left out. */
export function checkFields(type: CheckType): Field[] {
  const schema = CHECKS.find((check) => check.shape.type.value === type);
  const sample = schema?.safeParse({ id: 'check', ...CHECK_SAMPLES[type] });
  return schema ? fieldsOf(schema, null, sample?.data) : [];
}

/** The fields of a kind of channel, `type` left out. */
export function channelFields(type: ChannelType): Field[] {
  const schema = Channel.options.find(({ shape }) => shape.type.value === type);
  const sample = schema?.safeParse({ id: 'channel', ...CHANNEL_SAMPLES[type] });
  return schema ? fieldsOf(schema, 'channel', sample?.data) : [];
}

/** The fields of an item, beside its type and what that has. */
export function itemFields(list: 'levels' | 'starts' | 'controls'): Field[] {
  switch (list) {
    case 'levels':
      return fieldsOf(ScalePlan.shape.levels.element, 'level');
    case 'starts':
      return fieldsOf(ScalePlan.shape.starts.unwrap().element, 'start');
    case 'controls':
      // Its check is asked for by the fields of its own type.
      return fieldsOf(StationPlan.shape.controls.unwrap().element.pick({ reach: true }));
  }
}

const SCHEMAS = {
  services: Service,
  organisations: Organisation,
  grounds: Ground,
  contacts: Contact,
  maintenance: MaintenancePlan,
  ssh: SshTarget,
  scales: ScalePlan,
  deadlines: DeadlinePlan,
} as const;

/** The fields of an entry of a section, its lists of items left out. */
export function sectionFields(section: Section): Field[] {
  return fieldsOf(SCHEMAS[section]);
}

/** The fields of a plan. */
export function planFields(plan: Plan): Field[] {
  const schema = CatalogueFile.shape[plan];
  return fieldsOf(schema, null, schema.parse({}));
}

function fieldsOf(schema: z.ZodType, of: string | null = null, standing: unknown = {}): Field[] {
  return fieldsIn(z.toJSONSchema(schema, { io: 'input' }), [], standing).map((field) => ({
    ...field,
    of,
  }));
}

/** In which order keys are written, for one that is new. */
export function keyOrder(fields: readonly Field[]): string[] {
  const keys = [...new Set(fields.map(({ path }) => path[0] ?? ''))];
  return ['id', 'type', ...keys.filter((key) => key !== 'id'), ...ALL_ITEM_LISTS];
}

function fieldsIn(schema: Schema, path: readonly string[], standing: unknown): Omit<Field, 'of'>[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    if (!isSchema(member) || member.const !== undefined) return [];
    if (ALL_ITEM_LISTS.some((list) => list === name)) return [];
    const here = [...path, name];
    const held = memberOf(standing, name);
    if (member.properties && member.type === 'object') return fieldsIn(member, here, held);
    const required = path.length === 0 && (schema.required ?? []).includes(name);
    const { kind, options } = kindOf(name, member);
    const fallback = required ? null : (shownValue(kind, held) ?? shownValue(kind, member.default));
    return { path: here, kind, options, fallback, required };
  });
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

function shownValue(kind: FieldKind, value: unknown): string | null {
  if (typeof value === 'number') return kind === 'duration' ? writeDuration(value) : String(value);
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function kindOf(name: string, schema: Schema): { kind: FieldKind; options: readonly string[] } {
  const ways = (schema.anyOf ?? []).filter(isSchema);
  const literals = [schema.enum ?? [], ...ways.map((way) => way.enum ?? [way.const])].flat();
  const chosen = [...new Set(literals.filter((one) => one !== undefined).map(String))];
  const kind = ((): FieldKind => {
    if (ways.some((way) => way.properties && 'ko' in way.properties)) return 'name';
    if (chosen.length > 0) return 'choice';
    if (schema.type === 'boolean') return 'yes';
    if (schema.type === 'integer' || schema.type === 'number') return 'number';
    if (schema.type === 'array' && isStrings(schema.items)) return IDS.has(name) ? 'ids' : 'texts';
    if (schema.type === 'string') {
      if (schema.examples) return 'duration';
      return (schema.maxLength ?? 0) >= LONG ? 'long' : 'text';
    }
    if (name === 'port') return 'number';
    if (ways.length > 0 && ways.every((way) => way.type === 'string')) return 'text';
    return 'yaml';
  })();
  return { kind, options: chosen };
}

const isStrings = (items: unknown): boolean => isSchema(items) && items.type === 'string';

/** What a field is called, and what it is for. */
export function fieldWords({ of, path }: Pick<Field, 'of' | 'path'>): {
  label: MessageKey;
  help: MessageKey | null;
} {
  const name = path.join('.');
  const first = (...keys: string[]): MessageKey | undefined => keys.find(isKey);
  return {
    label:
      first(`catalogueField.${of}.${name}`, `catalogueField.${name}`) ?? 'catalogueEdit.moreFields',
    help: first(`catalogueHelp.${of}.${name}`, `catalogueHelp.${name}`) ?? null,
  };
}

const isKey = (key: string): key is MessageKey => Object.hasOwn(messages, key);
