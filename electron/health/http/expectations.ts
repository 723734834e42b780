import type { IncomingHttpHeaders } from 'node:http';
import type { HttpCheck } from '../../../shared/checks/http.ts';
import { failed, type Outcome } from '../run.ts';
import type { Response } from './exchange.ts';
import { patternFound } from './pattern.ts';
import { shownUrl } from './redirect.ts';

type Expect = HttpCheck['expect'];
type Status = readonly (readonly [number, number])[];

export const SUCCESS: Status = [[200, 299]];
/** How much of a found value is repeated in a reason. */
const SHOWN = 120;

export function statusFits(expected: Status, status: number): boolean {
  return expected.some(([from, to]) => status >= from && status <= to);
}

export function judgeStatus(expect: Expect, status: number): Outcome | null {
  const expected = expect.status ?? SUCCESS;
  if (statusFits(expected, status)) return null;
  const words = expected
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(', ');
  return failed('down', 'status', 'health.status', { status, expected: words });
}

export function judgeHeaders(expect: Expect, headers: IncomingHttpHeaders): Outcome | null {
  if (!expect.headers) return null;
  for (const [name, wanted] of Object.entries(expect.headers)) {
    const value = headers[name.toLowerCase()];
    const found = Array.isArray(value) ? value.join(', ') : value;
    const [kind, expected] = wantedOf(wanted);
    if (found === undefined) {
      return failed('down', 'header', 'health.headerMissing', { name, expected });
    }
    const fits = {
      contains: () => found.includes(expected),
      equals: () => found === expected,
      pattern: () => patternFound(expected, found),
    }[kind];
    if (fits()) continue;
    const key = (
      {
        contains: 'health.header',
        equals: 'health.headerDiffers',
        pattern: 'health.headerPattern',
      } as const
    )[kind];
    return failed('down', 'header', key, { name, expected, found: found.slice(0, SHOWN) });
  }
  return null;
}

type Wanted = NonNullable<Expect['headers']>[string];

function wantedOf(wanted: Wanted): ['contains' | 'equals' | 'pattern', string] {
  if (typeof wanted === 'string') return ['contains', wanted];
  return 'equals' in wanted ? ['equals', wanted.equals] : ['pattern', wanted.pattern];
}

/**
 * Where redirects must have led, or where one that is the answer points.
 * @param at the address of the last answer, with what came before it
 */
export function judgeRedirect(
  expect: Expect,
  { url, hops }: { url: URL; hops: number },
  response: Pick<Response, 'status' | 'headers'>,
): Outcome | null {
  const wanted = expect.redirect;
  if (wanted === undefined) return null;
  const { location } = response.headers;
  const points = response.status >= 300 && response.status < 400 && location !== undefined;
  const expected = typeof wanted === 'string' ? wanted : wanted.pattern;
  if (!points && hops === 0) return failed('down', 'redirect', 'health.redirectNone', { expected });
  const target = points ? URL.parse(location, url.href) : url;
  const found = target?.href ?? location ?? '';
  const fits =
    typeof wanted === 'string' ? found === new URL(wanted).href : patternFound(expected, found);
  if (fits) return null;
  const shown = target ? shownUrl(target) : found.slice(0, SHOWN);
  return failed('down', 'redirect', 'health.redirectOther', { found: shown, expected });
}
