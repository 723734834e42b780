import { messages } from '../../shared/messages/index.ts';

const HANGUL = /[가-힣]+/g;
const HAS_HANGUL = /[가-힣]/;

/**
 * The Hangul of data that is in one language: what people wrote, ids, paths. Of what is there in
 * both languages only the English side counts, for that is to be shown.
 * @param data plain values
 */
function hangulIn(data: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof data === 'string') {
    // Written with marks (`**…**`) that are not shown.
    for (const [run] of data.replace(/[*_`~]/g, '').matchAll(HANGUL)) into.add(run);
  }
  if (typeof data !== 'object' || data === null) return into;
  for (const [name, value] of Object.entries(data)) {
    if (name === 'ko' && 'en' in data) continue;
    hangulIn(value, into);
    hangulIn(name, into);
  }
  return into;
}

/** Hangul that an English text has without its data having it. @returns the texts with any */
export function koreanIn(texts: Iterable<string>, data: unknown): string[] {
  const known = [...hangulIn(data)].join(' ');
  return [...texts].filter((text) =>
    (text.match(HANGUL) ?? []).some((run) => !known.includes(run)),
  );
}

/** Sentences whose English is a text of its own: no parameters, and another one in Korean. */
const ENGLISH = new Set<string>(
  Object.values(messages)
    .filter(
      ({ ko, en }) =>
        HAS_HANGUL.test(ko) && !HAS_HANGUL.test(en) && !en.includes('{{') && /\p{L}{3}/u.test(en),
    )
    .map(({ en }) => en),
);

/** Texts that stand in the messages in English. */
export function englishIn(texts: Iterable<string>): string[] {
  return [...texts].filter((text) => ENGLISH.has(text));
}
