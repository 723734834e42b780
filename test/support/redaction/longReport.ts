import type { Report } from '../../../shared/report.ts';
import { reportExample } from '../report.ts';
import { labelledTexts } from './labelled.ts';

const EXAMPLE = reportExample();

/**
 * A report of a long incident.
 * @param entries of the timeline
 * @param pieces of evidence
 * @param random numbers from 0 up to 1, seeded
 */
export function longReport(entries: number, pieces: number, random: () => number): Report {
  const texts = labelledTexts(entries + pieces, random).map(({ text }) => text);
  const by = ['당직 1 김하늘', '당직 2 박서준', '콘솔(자동)'];
  const timeline = texts.slice(0, entries).map((what, i) => ({
    day: '2023. 11. 24. (금)',
    time: '14:07:32',
    writtenAt: null,
    by: by[i % by.length] ?? '',
    kind: '메모',
    what,
    files: [],
  }));
  const evidence = texts.slice(entries).map((text, i) => ({
    number: `E${i + 1}`,
    text,
    from: '경과 기록',
    weight: '높음',
    by: by[i % by.length] ?? '',
    at: '2023. 11. 24. 14:07',
    withdrawn: '',
    files: [],
  }));
  return {
    ...EXAMPLE,
    timeline: { entries: timeline, source: '' },
    evidence: { rows: evidence, source: '' },
  };
}
