interface Level {
  depth: number;
  /** `-`, `3.` or `3)`. */
  sign: string;
  number: number;
  /** Columns before what the item says. */
  indent: number;
}

/**
 * Places the items of lists below each other.
 * @returns what gives an item's indentation and sign by its mark and depth
 */
export function itemPlacer(): (mark: string, depth: number) => string {
  const levels: Level[] = [];
  return (mark, depth) => {
    let before: Level | undefined;
    for (let last = levels.at(-1); last && last.depth >= depth; last = levels.at(-1)) {
      before = levels.pop();
    }
    const start = levels.at(-1)?.indent ?? 0;
    const { sign, number } = signOf(mark, before);
    levels.push({ depth, sign, number, indent: start + sign.length + 1 });
    return `${' '.repeat(start)}${sign} `;
  };
}

/**
 * A reader counts a list's numbers itself. Where they were written otherwise, the other sign begins
 * a list that starts at its own number.
 */
function signOf(mark: string, before: Level | undefined): Pick<Level, 'sign' | 'number'> {
  const digits = /^(\d{1,9})\.$/.exec(mark)?.[1];
  if (digits === undefined) return { sign: '-', number: Number.NaN };
  const number = Number(digits);
  const last = before?.sign.at(-1);
  const goesOn = before?.number === number - 1;
  const closes = goesOn ? last === ')' : last === '.';
  return { sign: `${digits}${closes ? ')' : '.'}`, number };
}
