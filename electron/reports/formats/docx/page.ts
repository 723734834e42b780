/** Twentieths of a point, in which WordprocessingML measures a page. */
const perMillimetre = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** A4, as the printed report is. */
export const PAGE = {
  width: perMillimetre(210),
  height: perMillimetre(297),
  side: perMillimetre(20),
  top: perMillimetre(28),
  bottom: perMillimetre(22),
  header: perMillimetre(11),
  footer: perMillimetre(10),
} as const;

/** Between the margins, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

/** Widths in whole twentieths of a point that fill `whole` by their shares. */
export function shared(whole: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  let before = 0;
  let used = 0;
  return shares.map((share) => {
    before += share;
    const edge = Math.round((whole * before) / sum);
    const width = edge - used;
    used = edge;
    return width;
  });
}
