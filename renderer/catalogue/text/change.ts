import type { Path } from './read.ts';

/** What a form does to a catalogue's text. */
export type Change =
  /** Undefined takes the value away, with the maps that it leaves empty. */
  | { kind: 'set'; path: Path; value: unknown; order?: readonly string[] }
  /** Puts a value into the list at `path`, before what stands at `index`. */
  | { kind: 'insert'; path: Path; index: number; value: unknown; order?: readonly string[] }
  /** Takes an item out of its list. */
  | { kind: 'remove'; path: Path }
  /** Changes places with the next item, or with the one before. */
  | { kind: 'move'; path: Path; by: -1 | 1 };

type Plain = Record<string, unknown>;

const isMapping = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same change of the plain value: what the changed text must say. Nothing is changed in place. */
export function changedValue(value: unknown, change: Change): unknown {
  const { path } = change;
  switch (change.kind) {
    case 'set':
      return set(value, path, change.value);
    case 'insert':
      return at(value, path, (list) =>
        (Array.isArray(list) ? list : []).toSpliced(change.index, 0, change.value),
      );
    case 'remove':
      return at(value, path.slice(0, -1), (list) =>
        Array.isArray(list) ? list.toSpliced(Number(path.at(-1)), 1) : list,
      );
    case 'move':
      return at(value, path.slice(0, -1), (list) => {
        if (!Array.isArray(list)) return list;
        const from = Number(path.at(-1));
        return list.toSpliced(from, 1).toSpliced(from + change.by, 0, list[from]);
      });
  }
}

function at(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((one, index) => (index === Number(step) ? at(one, rest, change) : one));
  }
  const own = isMapping(value) ? value : {};
  return { ...own, [step]: at(own[step], rest, change) };
}

function set(value: unknown, path: Path, to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((one, index) => (index === Number(step) ? set(one, rest, to) : one));
  }
  const own = isMapping(value) ? value : {};
  const member = set(own[step], rest, to);
  const { [step]: _before, ...others } = own;
  const gone = member === undefined || (to === undefined && isEmptied(member));
  return gone ? others : { ...own, [step]: member };
}

const isEmptied = (value: unknown): boolean => isMapping(value) && Object.keys(value).length === 0;

/** Whether two plain values say the same; the order of keys does not matter. */
export function saysSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((one, index) => saysSame(one, b[index]));
  }
  if (!isMapping(a) || !isMapping(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && saysSame(a[key], b[key]));
}
