/** Semantic Versioning 2.0.0, with the parts kept apart for comparing. */
export interface Version {
  numbers: readonly [number, number, number];
  /** Empty for a release. */
  prerelease: readonly string[];
}

const NUMBER = '(0|[1-9]\\d{0,8})';
const FORM = new RegExp(
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?$`,
);

/** @returns null for whatever is no version; build metadata (`+…`) is none of ours */
export function parseVersion(text: string): Version | null {
  const match = text.length <= 64 ? FORM.exec(text) : null;
  if (!match) return null;
  const [, major, minor, patch, prerelease] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    prerelease: prerelease?.split('.') ?? [],
  };
}

/** @returns below 0 where `a` comes before `b`, by Semantic Versioning 2.0.0, §11 */
export function compareVersions(a: Version, b: Version): number {
  for (const [index, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.prerelease.length === 0 || b.prerelease.length === 0) {
    return b.prerelease.length - a.prerelease.length;
  }
  for (const [index, identifier] of a.prerelease.entries()) {
    const other = b.prerelease[index];
    if (other === undefined) return 1;
    const difference = compareIdentifiers(identifier, other);
    if (difference !== 0) return difference;
  }
  return a.prerelease.length - b.prerelease.length;
}

const isNumeric = (identifier: string): boolean => /^\d+$/.test(identifier);

/** Numbers by their value and before words; words by their letters. */
function compareIdentifiers(a: string, b: string): number {
  if (isNumeric(a) && isNumeric(b)) return Number(BigInt(a) - BigInt(b));
  if (isNumeric(a) !== isNumeric(b)) return isNumeric(a) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
