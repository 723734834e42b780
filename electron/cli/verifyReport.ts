import { sayIn } from '../../shared/messages/say.ts';
import type { Sentence } from '../../shared/problem.ts';
import { fullTime } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';
import type { Verdict } from '../journal/verify.ts';

/** What one database turned out to be, or why it could not be read. */
export type Checked = { file: string } & (
  | { read: true; verdict: Verdict }
  | { read: false; why: Sentence }
);

/** Whether the hash that was asked for stands in it. */
export function isFoundIn(one: Checked): boolean {
  return one.read && one.verdict.asked !== null;
}

/** One database in words. */
export function linesOf(one: Checked, language: Language): string[] {
  const say = sayIn(language);
  if (!one.read) return [say(one.why.key, one.why.params)];
  const { misfit, entries, last, timeline, headKept, asked } = one.verdict;
  const count = (n: number): string => n.toLocaleString('en-US');
  const place = ({ id, at }: { id: number; at: number }) => ({
    id: count(id),
    time: fullTime(at, language),
  });
  const lines: string[] = [];
  if (misfit) {
    lines.push(say('verify.broken', { why: say(misfit.why.key, misfit.why.params) }));
  } else if (last) {
    lines.push(say('verify.whole', { entries: count(entries), told: count(timeline.told) }));
  } else {
    lines.push(say('verify.empty'));
  }
  if (last) {
    const key = misfit ? 'verify.fitting' : 'verify.last';
    lines.push(say(key, { ...place(last), hash: last.hash }));
  }
  if (timeline.older > 0) lines.push(say('verify.older', { count: count(timeline.older) }));
  if (!headKept) lines.push(say('verify.noKeptHead'));
  if (asked) lines.push(say('verify.asked', { ...place(asked), after: count(entries - asked.id) }));
  return lines;
}

/** What `--json` prints. Times are milliseconds since the epoch. */
export function jsonOf(all: readonly Checked[], head: string | null, language: Language) {
  const say = sayIn(language);
  const databases = all.map((one) => {
    const { file, read } = one;
    if (!read) return { file, readable: false, why: say(one.why.key, one.why.params) };
    const { misfit, asked, entries, ...rest } = one.verdict;
    return {
      file,
      readable: true,
      whole: misfit === null,
      firstMisfit: misfit && { entry: misfit.id, why: say(misfit.why.key, misfit.why.params) },
      entries,
      ...rest,
      ...(head !== null && { head: asked && { ...asked, after: entries - asked.id } }),
    };
  });
  return { databases, ...(head !== null && { headFound: all.some(isFoundIn) }) };
}
