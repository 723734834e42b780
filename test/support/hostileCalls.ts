import fc from 'fast-check';
import { z } from 'zod';
import { type CallName, calls } from '../../shared/contract.ts';

/** As much of JSON Schema as the contract's arguments are written in. */
interface Schema {
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
}

/** What stands where something else should. */
const HOSTILE: readonly unknown[] = [
  ...[null, true, 0, -1, 1e300, 2 ** 53, 0.5, [], {}, [[[[]]]]],
  ...['', ' ', '\0', '\ud800', '\u202e', '__proto__', 'constructor', '../../etc/passwd'],
  ...['x'.repeat(201), '0', 'null', '{{x}}', "'; drop table incidents; --", '가'.repeat(500)],
  JSON.parse('{"__proto__":{"polluted":true}}'),
];
const hostile = fc.constantFrom(...HOSTILE);

/** More of anything makes no other case. */
const MOST = 4;

function fitting(schema: Schema, folder: string, name = ''): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, folder, name)));
  switch (schema.type) {
    case 'object': {
      const { properties, required, additionalProperties: others } = schema;
      if (properties) {
        const members = Object.entries(properties).map(
          ([key, member]) => [key, fitting(member, folder, key)] as const,
        );
        return fc.record(Object.fromEntries(members), { requiredKeys: required ?? [] });
      }
      const value = typeof others === 'object' ? fitting(others, folder) : fc.jsonValue();
      return fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), value, { maxKeys: MOST });
    }
    case 'array': {
      const least = schema.minItems ?? 0;
      const most = Math.min(schema.maxItems ?? MOST, Math.max(least, MOST));
      return fc.array(fitting(schema.items ?? {}, folder), { minLength: least, maxLength: most });
    }
    case 'string':
      // Nothing is read or written beside the test's own folder.
      if (name === 'path') return fc.nat(9).map((n) => `${folder}/none-${n}`);
      return text(schema);
    case 'integer':
    case 'number': {
      const min = Math.max(schema.minimum ?? 0, -1e6);
      return fc.integer({ min, max: Math.max(min, Math.min(schema.maximum ?? 1e6, 1e6)) });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function text({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'uri') return fc.constantFrom('https://a.kr/', 'http://a.kr@b.kr/', 'https://[');
  if (pattern) {
    try {
      return fc.stringMatching(new RegExp(pattern));
    } catch {
      // A pattern that cannot be turned round: any text will do.
    }
  }
  const most = Math.max(minLength, Math.min(maxLength, 40));
  return fc.string({ unit: 'binary', minLength, maxLength: most });
}

/** Puts something hostile somewhere into a value, or takes something away. */
function spoilt(value: unknown, at: number, by: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || at % 5 === 0) return [...value, by];
    return value.with(at % value.length, spoilt(value[at % value.length], at >> 2, by));
  }
  if (typeof value !== 'object' || value === null) return by;
  const members = Object.entries(value);
  if (members.length === 0 || at % 7 === 0) return { ...value, extra: by };
  const [key, member] = members[at % members.length] ?? [];
  if (at % 11 === 0) return Object.fromEntries(members.filter(([other]) => other !== key));
  return { ...value, [String(key)]: spoilt(member, at >> 2, by) };
}

/**
 * Arguments of a call as a hostile page could send them: such as fit, such with something spoilt,
 * and anything that JSON can say.
 * @param folder where paths lead
 */
export function argumentsOf(name: CallName, folder: string): fc.Arbitrary<unknown> {
  const schema: unknown = z.toJSONSchema(calls[name].args, { io: 'input', unrepresentable: 'any' });
  // What zod writes is of this form, and what is not is taken for anything.
  const good = fitting(schema as Schema, folder);
  const bad = fc.tuple(good, fc.nat(1000), hostile).map(([value, at, by]) => spoilt(value, at, by));
  return fc.oneof({ weight: 3, arbitrary: good }, { weight: 4, arbitrary: bad }, fc.jsonValue());
}
