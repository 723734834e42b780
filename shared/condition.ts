import type { IncidentFacts } from './facts.ts';
import { LAYERS } from './ladder.ts';
import { type Sentence, sentence } from './problem.ts';
import { SYMPTOMS } from './symptom.ts';

/** Longer and deeper than anybody reads. */
const MAX_LENGTH = 500;
const MAX_DEPTH = 20;

/** What is so or not. */
const MARKS = ['attack', 'leak', 'commanded'] as const;
const COUNTS = ['services', 'grade', 'nth'] as const;
const NAMES = { symptom: SYMPTOMS, layer: LAYERS } as const;
const FACTS: readonly string[] = [...MARKS, ...COUNTS, ...Object.keys(NAMES)];
const SIGNS = ['=', '!=', '<', '<=', '>', '>='] as const;
const EQUALITY: readonly string[] = ['=', '!='];

type Mark = (typeof MARKS)[number];
type Count = (typeof COUNTS)[number];
type Sign = (typeof SIGNS)[number];

/** A condition on the facts of an incident, as checklists, scales and deadlines write it. */
export type Condition =
  | { kind: 'mark'; fact: Mark }
  | { kind: 'count'; fact: Count; sign: Sign; than: number }
  | { kind: 'name'; fact: keyof typeof NAMES; sign: '=' | '!='; than: string }
  | { kind: 'not'; of: Condition }
  | { kind: 'and' | 'or'; of: Condition[] };

/** Ends the reading of a condition; {@link at} counts characters from 0. */
class Unfit extends Error {
  readonly at: number;
  readonly why: Sentence;

  constructor(at: number, why: Sentence) {
    super(why.key);
    this.at = at;
    this.why = why;
  }
}

/**
 * Reads `attack`, `leak`, `commanded`, `services > 1`, `grade <= 2`, `nth >= 3`,
 * `symptom = notice`, `layer = payload`, joined by `not`, `and`, `or` and parentheses; `and` binds
 * closer than `or`.
 * @param text at most 500 characters
 * @returns where it cannot be read (characters from 0), and why
 */
export function parseCondition(
  text: string,
): { ok: true; condition: Condition } | { ok: false; at: number; why: Sentence } {
  try {
    const reader = new Reader(wordsOf(text), text.length);
    return { ok: true, condition: reader.whole() };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { ok: false, at: error.at, why: error.why };
  }
}

/** The condition as text, the same text for the same condition: what {@link parseCondition} reads. */
export function writeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'mark':
      return condition.fact;
    case 'count':
    case 'name':
      return `${condition.fact} ${condition.sign} ${condition.than}`;
    case 'not':
      return `not ${writePart(condition.of)}`;
    default:
      return condition.of.map(writePart).join(` ${condition.kind} `);
  }
}

/** Whether it is true of an incident. What is not known, such as a grade, equals no number. */
export function holds(condition: Condition, facts: IncidentFacts): boolean {
  switch (condition.kind) {
    case 'mark':
      return facts[condition.fact];
    case 'count':
      return compare(facts[condition.fact], condition.sign, condition.than);
    case 'name': {
      const names: readonly (string | null)[] =
        condition.fact === 'symptom' ? facts.symptoms : [facts.layer];
      return names.includes(condition.than) === (condition.sign === '=');
    }
    case 'not':
      return !holds(condition.of, facts);
    case 'and':
      return condition.of.every((part) => holds(part, facts));
    case 'or':
      return condition.of.some((part) => holds(part, facts));
  }
}

/** Whether something with this condition applies; an unreadable one does, so that nothing is hidden. */
export function applies(when: string | null, facts: IncidentFacts): boolean {
  if (when === null) return true;
  const parsed = parseCondition(when);
  return !parsed.ok || holds(parsed.condition, facts);
}

function writePart(condition: Condition): string {
  const text = writeCondition(condition);
  return condition.kind === 'and' || condition.kind === 'or' ? `(${text})` : text;
}

function compare(value: number | null, sign: Sign, than: number): boolean {
  if (sign === '!=') return value !== than;
  if (value === null) return false;
  switch (sign) {
    case '=':
      return value === than;
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
  }
}

interface Word {
  text: string;
  at: number;
}

function wordsOf(text: string): Word[] {
  if (text.length > MAX_LENGTH) {
    throw new Unfit(MAX_LENGTH, sentence('condition.tooLong', { limit: MAX_LENGTH }));
  }
  return Array.from(text.matchAll(/[a-z][a-z0-9]*|\d+|[<>!]=|[=<>()]|(\S)/giu), (match) => {
    const [found, stranger] = match;
    if (stranger) throw new Unfit(match.index, sentence('condition.character', { found }));
    return { text: found, at: match.index };
  });
}

/** Reads words by descent: or, and, not, one fact. */
class Reader {
  readonly #words: readonly Word[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(words: readonly Word[], end: number) {
    this.#words = words;
    this.#end = end;
  }

  whole(): Condition {
    const condition = this.#joined('or');
    const left = this.#words[this.#next];
    if (left) throw this.#unfit('condition.after', { found: left.text });
    return condition;
  }

  #joined(kind: 'or' | 'and'): Condition {
    const part = (): Condition => (kind === 'or' ? this.#joined('and') : this.#single());
    const first = part();
    const of = [first];
    while (this.#took(kind)) of.push(part());
    return of.length === 1 ? first : { kind, of };
  }

  #single(): Condition {
    if (this.#took('not')) return { kind: 'not', of: this.#deeper(() => this.#single()) };
    if (!this.#took('(')) return this.#fact();
    const inner = this.#deeper(() => this.#joined('or'));
    if (!this.#took(')')) throw this.#unfit('condition.unclosed');
    return inner;
  }

  #deeper(read: () => Condition): Condition {
    this.#depth++;
    if (this.#depth > MAX_DEPTH) throw this.#unfit('condition.tooDeep', { limit: MAX_DEPTH });
    const condition = read();
    this.#depth--;
    return condition;
  }

  #fact(): Condition {
    const found = this.#words[this.#next]?.text;
    if (found === undefined) throw this.#unfit('condition.missing', { allowed: list(FACTS) });
    const mark = MARKS.find((fact) => fact === found);
    const count = COUNTS.find((fact) => fact === found);
    if (mark) {
      this.#next++;
      return { kind: 'mark', fact: mark };
    }
    if (count) {
      this.#next++;
      return { kind: 'count', fact: count, sign: this.#sign(count, SIGNS), than: this.#number() };
    }
    if (found !== 'symptom' && found !== 'layer') {
      throw this.#unfit('condition.unknown', { found, allowed: list(FACTS) });
    }
    this.#next++;
    const sign = this.#sign(found, EQUALITY) === '=' ? '=' : '!=';
    return { kind: 'name', fact: found, sign, than: this.#name(found) };
  }

  #sign(fact: string, allowed: readonly string[]): Sign {
    const sign = SIGNS.find((one) => one === this.#words[this.#next]?.text);
    if (!sign || !allowed.includes(sign)) {
      throw this.#unfit('condition.sign', { fact, allowed: list(allowed) });
    }
    this.#next++;
    return sign;
  }

  #number(): number {
    const text = this.#words[this.#next]?.text ?? '';
    if (!/^\d{1,6}$/.test(text)) throw this.#unfit('condition.number');
    this.#next++;
    return Number(text);
  }

  #name(fact: keyof typeof NAMES): string {
    const allowed: readonly string[] = NAMES[fact];
    const text = this.#words[this.#next]?.text ?? '';
    if (!allowed.includes(text)) {
      throw this.#unfit('condition.name', { fact, allowed: list(allowed) });
    }
    this.#next++;
    return text;
  }

  #took(text: string): boolean {
    if (this.#words[this.#next]?.text !== text) return false;
    this.#next++;
    return true;
  }

  #unfit(key: Sentence['key'], params: Sentence['params'] = {}): Unfit {
    return new Unfit(this.#words[this.#next]?.at ?? this.#end, sentence(key, params));
  }
}

function list(allowed: readonly string[]): string {
  return allowed.join(', ');
}
