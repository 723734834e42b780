import { sayIn } from '../../shared/messages/say.ts';
import type { Sentence } from '../../shared/problem.ts';
import { fullTime } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';
import type { SliceVerdict } from '../bundle/journalSlice.ts';
import { shown } from '../bundle/paths.ts';
import { spokenFingerprint } from '../bundle/signing.ts';
import type { BundleFindings } from '../bundle/verify.ts';

/** What a bundle turned out to be, or why it could not be read. */
export type CheckedBundle =
  | { read: true; findings: BundleFindings }
  | { read: false; why: Sentence };

/** What was looked for besides. */
export interface Asked {
  head: string | null;
  signer: string | null;
}

/** What is wrong beyond so many lines helps nobody. */
const MOST_LINES = 20;

const count = (n: number): string => n.toLocaleString('en-US');

/** One bundle in words. */
export function bundleLines(checked: CheckedBundle, asked: Asked, language: Language): string[] {
  const say = sayIn(language);
  if (!checked.read) return [say(checked.why.key, checked.why.params)];
  const { findings } = checked;
  const { manifest, misfits, journal, recordings } = findings;
  const { incident, madeAt, madeBy, program, drill, remarks } = manifest;
  const lines = [
    say('bundle.about', { number: incident.number, title: shown(incident.title) }),
    say('bundle.made', {
      time: fullTime(madeAt, language),
      by: shown(madeBy),
      program: shown(program),
    }),
  ];
  if (drill) lines.push(say('report.drill'));
  if (misfits.length === 0) lines.push(say('bundle.whole', { files: count(findings.fitting) }));
  else lines.push(say('bundle.broken', { count: count(misfits.length) }));
  lines.push(...misfits.slice(0, MOST_LINES).map(({ key, params }) => `- ${say(key, params)}`));
  const more = misfits.length - MOST_LINES;
  if (more > 0) lines.push(say('bundle.more', { count: count(more) }));
  if (journal) lines.push(...journalLines(journal, language));
  const { told, untold } = recordings;
  if (told > 0) lines.push(say('bundle.recordings', { told: count(told) }));
  if (untold > 0) lines.push(say('bundle.recordingsUntold', { untold: count(untold) }));
  lines.push(...remarks.map((remark) => shown(remark[language])));
  lines.push(say('bundle.manifestHash', { hash: findings.manifestSha256 }));
  lines.push(...signatureLines(findings, asked, language));
  if (asked.head !== null) lines.push(headLine(asked.head, journal, language));
  return lines;
}

function journalLines(journal: SliceVerdict, language: Language): string[] {
  const say = sayIn(language);
  const { first, last, misfit, told, older } = journal;
  const lines: string[] = [];
  if (first && last) {
    if (!misfit) {
      const span = { first: count(first.id), last: count(last.id), told: count(told) };
      lines.push(say('bundle.journal', span));
    }
    const { id, at, hash } = last;
    const place = { id: count(id), time: fullTime(at, language), hash };
    lines.push(say(misfit ? 'verify.fitting' : 'verify.last', place));
  }
  if (older > 0) lines.push(say('verify.older', { count: count(older) }));
  return lines;
}

function signatureLines(
  { manifest, signed }: BundleFindings,
  { signer }: Asked,
  language: Language,
): string[] {
  const say = sayIn(language);
  if (manifest.signer === null) return [say('bundle.unsigned')];
  // Why it does not fit was said above.
  if (!signed) return [];
  return [
    say('bundle.signedBy', { fingerprint: spokenFingerprint(manifest.signer) }),
    say(signer === null ? 'bundle.compareKey' : 'bundle.expectedKey'),
  ];
}

function headLine(hash: string, journal: SliceVerdict | null, language: Language): string {
  const say = sayIn(language);
  const found = journal?.found.get(hash);
  if (!found) return say('verify.notFound', { hash });
  const after = (journal?.last?.id ?? found.id) - found.id;
  return say('verify.asked', {
    id: count(found.id),
    time: fullTime(found.at, language),
    after: count(after),
  });
}

/** What `--json` prints. Times are milliseconds since the epoch. */
export function bundleJson(
  file: string,
  checked: CheckedBundle,
  { head }: Asked,
  language: Language,
) {
  const say = sayIn(language);
  if (!checked.read) {
    return { bundle: { file, readable: false, why: say(checked.why.key, checked.why.params) } };
  }
  const { manifest, misfits, journal, ...rest } = checked.findings;
  const { files, ...about } = manifest;
  return {
    bundle: {
      file,
      readable: true,
      whole: misfits.length === 0,
      misfits: misfits.map(({ key, params }) => ({ key, why: say(key, params) })),
      ...about,
      files: files.length,
      ...rest,
      journal: journal && {
        first: journal.first,
        last: journal.last,
        told: journal.told,
        older: journal.older,
      },
      ...(head !== null && { head: journal?.found.get(head) ?? null }),
    },
  };
}
