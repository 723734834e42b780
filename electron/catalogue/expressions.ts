import { compile } from 'json-p3';
import { RE2JS } from 're2js';
import type { MessageKey } from '../../shared/messages/index.ts';
import { maskOf } from '../secrets.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Path, Source } from './source.ts';

/** How much of a wrong expression, and of what its compiler says, is repeated. */
const SHOWN = 100;

/**
 * Faults of the patterns and JSONPaths that a file's checks expect. They are compiled here and not
 * in the schemas, which the page shares and which would bring both compilers into it.
 */
export function badExpressions(source: Source): Fault[] {
  return visit(source, source.value, []);
}

function visit(source: Source, value: unknown, path: Path): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    const faults = visit(source, member, here);
    if (!path.includes('expect')) return faults;
    if (name === 'pattern' && typeof member === 'string') {
      faults.push(...faultsOf(source, here, member, 'catalogue.badPattern', RE2JS.compile));
    } else if (path.at(-1) === 'json' && name.startsWith('$')) {
      faults.push(...faultsOf(source, here, name, 'catalogue.badJsonPath', compile));
    }
    return faults;
  });
}

function faultsOf(
  source: Source,
  path: Path,
  text: string,
  key: MessageKey,
  compiled: (text: string) => unknown,
): Fault[] {
  try {
    compiled(text);
    return [];
  } catch (error) {
    const mask = maskOf(source.secrets);
    const detail = mask(error instanceof Error ? error.message : String(error)).slice(0, SHOWN);
    const place = source.placeOf(path, key === 'catalogue.badJsonPath' ? 'key' : 'value');
    return [faultAt(place, key, { found: mask(text).slice(0, SHOWN), detail })];
  }
}
