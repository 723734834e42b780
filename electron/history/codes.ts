import type { ErrorClass, Observation } from '../../shared/health.ts';

/**
 * The numbers that stand for words in the database. A number once given is never changed or given
 * to another word.
 */

export type Verdict = Observation['verdict'];

/** The graver, the greater: the worst of several is the maximum. */
const VERDICTS = { up: 0, unknown: 1, degraded: 2, down: 3 } as const satisfies Record<
  Verdict,
  number
>;

const ERRORS = {
  name: 1,
  refused: 2,
  reset: 3,
  unreachable: 4,
  'timeout-dns': 5,
  'timeout-connect': 6,
  'timeout-tls': 7,
  'timeout-firstByte': 8,
  'timeout-transfer': 9,
  certificate: 10,
  tls: 11,
  protocol: 12,
  redirect: 13,
  status: 14,
  header: 15,
  content: 16,
  latency: 17,
  answers: 18,
  prober: 19,
  notice: 20,
  defaced: 21,
  late: 22,
  station: 23,
} as const satisfies Record<ErrorClass, number>;

export const DOWN = VERDICTS.down;

export function codeOfVerdict(verdict: Verdict): number {
  return VERDICTS[verdict];
}

export function codeOfError(error: ErrorClass | null): number | null {
  return error === null ? null : ERRORS[error];
}

export const verdictOfCode = reader(VERDICTS);
const errorByCode = reader(ERRORS);

export function errorOfCode(code: number | null): ErrorClass | null {
  return code === null ? null : errorByCode(code);
}

function reader<Word extends string>(codes: Record<Word, number>): (code: number) => Word {
  // Object.entries forgets what the keys are; they are the words.
  const words = new Map((Object.entries(codes) as [Word, number][]).map(([w, c]) => [c, w]));
  return (code) => {
    const word = words.get(code);
    if (word === undefined) throw new RangeError(`No word has the number ${code}`);
    return word;
  };
}
