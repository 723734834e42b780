/** RFC 4180. */
const LINE_END = '\r\n';
/** Without it Excel takes the file for one in the Korean code page (949). */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet takes for a formula when a field begins with it (OWASP, CSV Injection), the
 * full-width signs of East Asian spreadsheets and spaces before the sign included.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A field as RFC 4180 quotes it. Text that a spreadsheet would calculate is made plain text. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A record with its line end. */
export function csvLine(fields: readonly (string | number | null)[]): string {
  return fields.map(csvField).join(',') + LINE_END;
}
