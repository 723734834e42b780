/** HWPUNIT, in which OWPML measures: 1/7200 inch (KS X 6101), so a hundredth of a point. */
export const POINT = 100;
/** HWPUNIT in a pixel of 96 to the inch. */
export const PIXEL = 75;

/** HWPUNIT in so many millimetres, rounded. */
export function millimetres(length: number): number {
  return Math.round((length * 7200) / 25.4);
}

/** A4, upright. */
export const PAPER = { width: 59_528, height: 84_188 } as const;

/** `top` ends where the page's header begins, `header` where the text does; so at the foot. */
export const MARGIN = {
  left: millimetres(20),
  right: millimetres(20),
  top: millimetres(12),
  header: millimetres(13),
  footer: millimetres(10),
  bottom: millimetres(12),
} as const;

export const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;
export const TEXT_HEIGHT =
  PAPER.height - MARGIN.top - MARGIN.header - MARGIN.footer - MARGIN.bottom;
