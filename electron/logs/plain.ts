/** How deep, how broad and how long what is written down may be. */
const DEEPEST = 6;
const MOST_MEMBERS = 50;
const MOST_VALUES = 2000;
/** Far more than is ever kept; what covers secrets needs to see a little beyond its own limit. */
const LONGEST_TEXT = 64_000;

/**
 * Any value as JSON: errors with their stack and cause, bytes by their number, what has no end cut
 * off. Never throws, whatever the value does when it is looked at.
 */
export function plainOf(value: unknown): unknown {
  let left = MOST_VALUES;
  const above = new Set<object>();

  function walk(one: unknown, depth: number): unknown {
    if (left-- <= 0) return '…';
    switch (typeof one) {
      case 'string':
        return one.slice(0, LONGEST_TEXT);
      case 'number':
        return Number.isFinite(one) ? one : String(one);
      case 'boolean':
        return one;
      case 'bigint':
      case 'symbol':
        return String(one).slice(0, LONGEST_TEXT);
      case 'function':
        return '[function]';
      case 'undefined':
        return undefined;
      case 'object':
        return one === null ? null : enter(one, depth);
    }
  }

  function enter(one: object, depth: number): unknown {
    if (above.has(one) || depth >= DEEPEST) return '…';
    above.add(one);
    try {
      return membersOf(one, depth + 1);
    } catch {
      return '[unreadable]';
    } finally {
      above.delete(one);
    }
  }

  function membersOf(one: object, depth: number): unknown {
    if (one instanceof Date)
      return Number.isNaN(one.getTime()) ? 'Invalid Date' : one.toISOString();
    if (one instanceof URL || one instanceof RegExp) return String(one).slice(0, LONGEST_TEXT);
    if (ArrayBuffer.isView(one) || one instanceof ArrayBuffer) return `[${one.byteLength} bytes]`;
    if (one instanceof Map) return walk([...one].slice(0, MOST_MEMBERS), depth);
    if (one instanceof Set) return walk([...one].slice(0, MOST_MEMBERS), depth);
    if (Array.isArray(one)) return cut(one).map((member) => walk(member, depth));
    const members: Record<string, unknown> = one instanceof Error ? errorOf(one, depth) : {};
    for (const name of cut(Object.keys(one))) {
      members[name.slice(0, LONGEST_TEXT)] = read(() => walk(Reflect.get(one, name), depth));
    }
    return members;
  }

  function errorOf(error: Error, depth: number): Record<string, unknown> {
    return {
      name: read(() => walk(error.name, depth)),
      message: read(() => walk(error.message, depth)),
      stack: read(() => walk(error.stack, depth)),
      ...(error.cause === undefined ? {} : { cause: read(() => walk(error.cause, depth)) }),
    };
  }

  return read(() => walk(value, 0));
}

function cut<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, MOST_MEMBERS);
}

function read(look: () => unknown): unknown {
  try {
    return look();
  } catch {
    return '[unreadable]';
  }
}
