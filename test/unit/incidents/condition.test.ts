import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applies,
  type Condition,
  holds,
  parseCondition,
  writeCondition,
} from '../../../shared/condition.ts';
import type { IncidentFacts } from '../../../shared/facts.ts';
import { LAYERS } from '../../../shared/ladder.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { SYMPTOMS } from '../../../shared/symptom.ts';

const CALM: IncidentFacts = {
  services: 1,
  grade: null,
  symptoms: [],
  layer: null,
  nth: 1,
  attack: false,
  leak: false,
  commanded: false,
};

function isTrue(text: string, facts: Partial<IncidentFacts>): boolean {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.at} ${sayIn('en')(parsed.why.key)}`);
  return holds(parsed.condition, { ...CALM, ...facts });
}

const anyFacts: fc.Arbitrary<IncidentFacts> = fc.record({
  services: fc.nat(5),
  grade: fc.constantFrom(null, 1, 2, 3, 4),
  symptoms: fc.subarray([...SYMPTOMS]),
  layer: fc.constantFrom(null, ...LAYERS),
  nth: fc.integer({ min: 1, max: 5 }),
  attack: fc.boolean(),
  leak: fc.boolean(),
  commanded: fc.boolean(),
});

const single: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('mark' as const),
    fact: fc.constantFrom('attack' as const, 'leak' as const, 'commanded' as const),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    fact: fc.constantFrom('services' as const, 'grade' as const, 'nth' as const),
    sign: fc.constantFrom(...(['=', '!=', '<', '<=', '>', '>='] as const)),
    than: fc.nat(6),
  }),
  fc.record({
    kind: fc.constant('name' as const),
    fact: fc.constant('symptom' as const),
    sign: fc.constantFrom('=' as const, '!=' as const),
    than: fc.constantFrom(...SYMPTOMS),
  }),
  fc.record({
    kind: fc.constant('name' as const),
    fact: fc.constant('layer' as const),
    sign: fc.constantFrom('=' as const, '!=' as const),
    than: fc.constantFrom(...LAYERS),
  }),
);

const anyCondition = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    single,
    fc.record({ kind: fc.constant('not' as const), of: tie('any') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('any'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).any;

describe('parseCondition', () => {
  test.each([
    ['attack', { attack: true }, true],
    ['not leak', { leak: true }, false],
    ['services > 1', { services: 2 }, true],
    ['services > 1', { services: 1 }, false],
    ['grade <= 2', { grade: 2 }, true],
    ['grade <= 2', { grade: 3 }, false],
    ['grade <= 2', { grade: null }, false],
    ['grade > 2', { grade: null }, false],
    ['nth >= 3', { nth: 3 }, true],
    ['symptom = notice', { symptoms: ['slow', 'notice'] }, true],
    ['symptom != notice', { symptoms: ['slow', 'notice'] }, false],
    ['layer=payload', { layer: 'payload' }, true],
    ['layer != payload', { layer: null }, true],
    // `and` binds closer than `or`.
    ['commanded or attack and leak', { commanded: true }, true],
    ['(commanded or attack) and leak', { commanded: true }, false],
    ['not attack or leak', { attack: true, leak: true }, true],
    ['not (attack or leak)', { attack: true }, false],
  ] as const)('%s of %o is %s', (text, facts, expected) => {
    expect(isTrue(text, facts)).toBe(expected);
  });

  test.each([
    ['', 0, 'condition.missing'],
    ['  ', 2, 'condition.missing'],
    ['attack and', 10, 'condition.missing'],
    ['atack', 0, 'condition.unknown'],
    ['Attack', 0, 'condition.unknown'],
    ['attack leak', 7, 'condition.after'],
    ['(attack', 7, 'condition.unclosed'],
    ['attack)', 6, 'condition.after'],
    ['services', 8, 'condition.sign'],
    ['services > many', 11, 'condition.number'],
    ['services > 1234567', 11, 'condition.number'],
    ['symptom > slow', 8, 'condition.sign'],
    ['symptom = fire', 10, 'condition.name'],
    ['layer = ', 8, 'condition.name'],
    ['attack & leak', 7, 'condition.character'],
    [`${'not '.repeat(21)}attack`, 84, 'condition.tooDeep'],
    [`${'('.repeat(21)}attack`, 21, 'condition.tooDeep'],
    ['a'.repeat(501), 500, 'condition.tooLong'],
  ])('%j cannot be read at %i: %s', (text, at, key) => {
    expect(parseCondition(text)).toMatchObject({ ok: false, at, why: { key } });
  });

  test('says what is allowed, in both languages', () => {
    const parsed = parseCondition('layer = fire');
    if (parsed.ok) throw new Error('layer = fire was read');
    expect(sayIn('ko')(parsed.why.key, parsed.why.params)).toContain('dns, tcp, tls');
    expect(sayIn('en')(parsed.why.key, parsed.why.params)).toContain('“layer”');
  });

  test('reads what it writes', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const text = writeCondition(condition);
        fc.pre(text.length <= 500);
        expect(parseCondition(text)).toEqual({ ok: true, condition });
      }),
    );
  });

  test('never throws, and points into the text', () => {
    const piece = fc.constantFrom(
      'attack',
      'not ',
      ' and ',
      '(',
      ')',
      'grade',
      '<=',
      '2',
      'layer = ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, anyFacts, (written, facts) => {
        const parsed = parseCondition(written);
        if (parsed.ok) expect(applies(written, facts)).toBe(holds(parsed.condition, facts));
        else {
          expect(parsed.at).toBeGreaterThanOrEqual(0);
          expect(parsed.at).toBeLessThanOrEqual(written.length);
          expect(applies(written, facts)).toBe(true);
        }
      }),
    );
  });
});

describe('holds', () => {
  test('follows De Morgan', () => {
    const parts = fc.array(anyCondition, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(parts, anyFacts, (of, facts) => {
        const not = (one: Condition): Condition => ({ kind: 'not', of: one });
        const nots = of.map(not);
        expect(holds(not({ kind: 'and', of }), facts)).toBe(holds({ kind: 'or', of: nots }, facts));
        expect(holds(not({ kind: 'or', of }), facts)).toBe(holds({ kind: 'and', of: nots }, facts));
      }),
    );
  });
});

test('without a condition, it applies', () => {
  expect(applies(null, CALM)).toBe(true);
  expect(applies('attack', CALM)).toBe(false);
});
