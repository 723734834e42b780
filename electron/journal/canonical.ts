/**
 * JSON of which there is only one spelling: members sorted by their names' UTF-16 units, no spaces,
 * numbers and strings as ECMAScript writes them (RFC 8785, JSON Canonicalization Scheme).
 * @param value what JSON can hold; members that are undefined are left out
 * @throws {TypeError} where it holds what JSON cannot: a number that is not finite, a function
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`JSON has no ${value}`);
  }
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON has no ${typeof value}`);
  return text;
}
