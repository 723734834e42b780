import { parse } from 'yaml';

/** How a text was quoted where it stood. */
export type Quoting = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

const OPTIONS = { stringKeys: true, merge: true, prettyErrors: false } as const;

/** A scalar as YAML on one line, readable inside brackets too. */
export function scalarText(value: unknown, quoting: Quoting = 'PLAIN'): string {
  if (typeof value !== 'string') return value === undefined ? 'null' : JSON.stringify(value);
  if (quoting === 'QUOTE_DOUBLE') return JSON.stringify(value);
  if (quoting === 'PLAIN' && readsBack(value)) return value;
  // Single quotes know no escapes, so they hold no line break nor what cannot be seen.
  const seen = /^[\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]*$/.test(value);
  return seen ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Whether a text without quotes reads as itself, in a line and in brackets. */
function readsBack(text: string): boolean {
  if (!/^[\p{L}\p{N}_./$][^\n\t]*$/u.test(text) || text.trimEnd() !== text) return false;
  try {
    // As a key's value and as one of a list: what is safe in both is safe.
    return parse(`a: ${text}`, OPTIONS)?.a === text && parse(`[${text}, b]`, OPTIONS)?.[0] === text;
  } catch {
    return false;
  }
}

/** Any value on one line. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalarText(value);
  const pairs = Object.entries(value).map(
    ([key, member]) => `${scalarText(key)}: ${flowText(member)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A list of maps is written a line each. */
export function isLong(value: unknown): value is unknown[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one === 'object' && one !== null)
  );
}

/** `key: value` as whole lines, indented by `column`; what holds no list of maps is short enough for one. */
export function pairLines(key: string, value: unknown, column: number): string {
  const begin = `${' '.repeat(column)}${scalarText(key)}:`;
  if (isLong(value)) return `${begin}\n${value.map((one) => itemLines(one, column + 2)).join('')}`;
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (!entries.some(([, member]) => isLong(member))) return `${begin} ${flowText(value)}\n`;
  const lines = entries.map(([name, member]) => pairLines(name, member, column + 2));
  return `${begin}\n${lines.join('')}`;
}

/** `- value` as whole lines, the dash in `column`; a map with a list of maps takes a line for each key. */
export function itemLines(value: unknown, column: number): string {
  const dash = `${' '.repeat(column)}- `;
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (Array.isArray(value) || !entries.some(([, member]) => isLong(member))) {
    return `${dash}${flowText(value)}\n`;
  }
  const lines = entries.map(([key, member]) => pairLines(key, member, column + 2)).join('');
  return dash + lines.slice(column + 2);
}
