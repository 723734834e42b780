import { writeDuration } from '../../shared/duration.ts';

/** The values that foreign configurations share, read as a catalogue writes them. */

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Go's durations: `1h30m`, `500ms`. @returns milliseconds; null where it is none */
export function goDuration(text: unknown): number | null {
  if (
    typeof text !== 'string' ||
    text.length > 100 ||
    !/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h|d))+$/.test(text)
  )
    return null;
  let ms = 0;
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h|d)/g)) {
    ms += Number(count) * (UNITS[unit ?? ''] ?? 0);
  }
  return ms;
}

/** Within what a catalogue allows. @param ms milliseconds */
export function durationWithin(ms: number, min: number, max: number): string {
  return writeDuration(Math.round(Math.min(max, Math.max(min, ms))));
}

/** How often and how long; the bounds are the catalogue's. All in milliseconds. */
export const intervalOf = (ms: number): string => durationWithin(ms, 100, 86_400_000);
export const timeoutOf = (ms: number): string => durationWithin(ms, 50, 300_000);

/**
 * `host:port`, `[::1]:53`, `host`; either may be a reference to the environment.
 * @returns null where there is no host
 */
export function hostAndPort(text: string): { host: string; port: number | string | null } | null {
  const [, six, name, port] =
    /^(?:\[([0-9a-fA-F:.]+)\]|((?:\$\{env:\w+\}|[^:/\s])+))(?::(\d{1,5}|\$\{env:\w+\}))?\/?$/.exec(
      text,
    ) ?? [];
  const host = six ?? name;
  if (!host) return null;
  return { host, port: port === undefined ? null : /^\d/.test(port) ? Number(port) : port };
}

/** `UP` is a text, `200` a number, `true` neither. */
export function scalarOf(text: string): string | number | boolean | null {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  if (/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text)) return Number(text);
  return text;
}

/**
 * Which of all statuses pass, as a catalogue writes them.
 * @returns `undefined` where none does
 */
export function statusRanges(passes: (status: number) => boolean): string[] | undefined {
  const ranges: [number, number][] = [];
  for (let status = 100; status <= 599; status++) {
    if (!passes(status)) continue;
    const last = ranges.at(-1);
    if (last && last[1] === status - 1) last[1] = status;
    else ranges.push([status, status]);
  }
  if (ranges.length === 0 || ranges.length > 20) return undefined;
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
}

/** A text as a pattern that means just its letters. */
export function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * A member path (`data[0].id`) as JSONPath (RFC 9535).
 * @returns null for what is more than names and places
 */
export function jsonPathOf(path: string): string | null {
  const trimmed = path.replace(/^\$\.?/, '').replace(/^\./, '');
  if (!/^([\w-]+|\[\d{1,6}\])(\.[\w-]+|\[\d{1,6}\])*$/.test(trimmed)) return null;
  const steps = trimmed.match(/[\w-]+|\[\d+\]/g) ?? [];
  return `$${steps.map(stepOf).join('')}`;
}

function stepOf(step: string): string {
  if (step.startsWith('[')) return step;
  return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `['${step}']`;
}

/** What is written between `${` and `}` would be a reference here. */
export function escaped(text: string): string {
  return text.replaceAll(/\$(?=\{)/g, () => '$$');
}

/** An object's members without those that are empty. */
export function present(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        !(typeof value === 'object' && Object.keys(value).length === 0),
    ),
  );
}
