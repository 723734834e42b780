import {
  FIRST_LINES,
  FIRST_TEXT,
  type FirstBoard,
  type FirstLine,
} from '../../shared/firstBoard.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.length <= FIRST_TEXT;
const flag: Check = (value) => typeof value === 'boolean';
const amount: Check = (value) => Number.isSafeInteger(value);
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.some((word) => word === value);

const BOARD = {
  catalogue: text,
  language: oneOf('ko', 'en'),
  theme: oneOf('light', 'dark', 'system'),
  heading: text,
  notices: text,
  notice: text,
  lines: (value: unknown) =>
    Array.isArray(value) && value.length <= FIRST_LINES && value.every(isLine),
} satisfies Record<keyof FirstBoard, Check>;

const GROUP = { text, count: amount };
const SERVICE = {
  name: text,
  state: oneOf('pending', 'up', 'degraded', 'down', 'unknown', 'maintenance'),
  firm: flag,
  word: text,
  flaps: text,
  stale: flag,
  reason: text,
};
const LINES: Record<FirstLine['kind'], Record<string, Check>> = {
  title: { ...GROUP, of: oneOf('needs', 'others') },
  group: GROUP,
  calm: { text },
  need: { ...SERVICE, inHand: flag, likely: text, drags: text },
  quiet: SERVICE,
};

/**
 * Whether what the console left is a first board, checked by hand: what reads schemas would take
 * longer than all the rest.
 */
export function isFirstBoard(value: unknown): value is FirstBoard {
  return fits(value, BOARD);
}

function isLine(value: unknown): boolean {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : '';
  return typeof kind === 'string' && Object.hasOwn(LINES, kind)
    ? fits(value, LINES[kind as FirstLine['kind']])
    : false;
}

function fits(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(checks).every(([name, check]) => check(fields[name]));
}
