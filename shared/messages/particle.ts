import { josa } from 'es-hangul';

/** The particles the Korean sentences use; `{{name, 이/가}}` picks by the value's last sound. */
export const PARTICLES = ['이/가', '을/를', '은/는', '와/과', '으로/로'] as const;
export type Particle = (typeof PARTICLES)[number];

/** How figures are read. */
const FIGURES = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
/** Letters whose Korean name ends in a consonant; all others end in a vowel. */
const LETTERS: Readonly<Record<string, string>> = { l: '엘', m: '엠', n: '엔', r: '알' };
/** What stands after a word without a sound of its own. */
const SILENT = /[\p{P}\p{S}\s]+$/u;

/** A value with the particle that its last sound asks for. */
export function withParticle(value: string, particle: Particle): string {
  return value + josa.pick(lastSoundOf(value), particle);
}

/** A syllable that sounds at its end as the value does. */
function lastSoundOf(value: string): string {
  const last = value.replace(SILENT, '').at(-1)?.toLowerCase() ?? '';
  if (/\d/.test(last)) return FIGURES[Number(last)] ?? last;
  return /[a-z]/.test(last) ? (LETTERS[last] ?? '이') : last || value;
}
