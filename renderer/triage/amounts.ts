import type { Language } from '../../shared/words.ts';

/** `38.4%`; `< 0.1%` for what is little but not nothing. */
export function shareOf(part: number, whole: number): string {
  const percent = whole > 0 ? (part / whole) * 100 : 0;
  if (percent > 0 && percent < 0.1) return '< 0.1%';
  return `${percent.toFixed(percent === 0 || percent >= 99.95 ? 0 : 1)}%`;
}

/** A count with its thousands apart. */
export function countOf(count: number, language: Language): string {
  return count.toLocaleString(language);
}

/** A country's name; the code itself where it is none. @param code ISO 3166, two letters */
export function countryOf(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
