/**
 * `npm run bench:redaction [-- --texts 20000 --rounds 5]`: how much of the personal data in made-up
 * texts is found, by kind, and how fast a long report is searched.
 *
 * The texts are those of `test/support/redaction`, with another seed than the tests. Speed: the findings of a report with 5,000 timeline entries and 200
 * pieces of evidence, beside a plain pass that asks of each of its texts whether it includes each
 * of the names; rounds alternate, processor time of the best of each counts.
 */
import { parseArgs } from 'node:util';
import { findingsIn } from '../../electron/reports/redaction/redaction.ts';
import { visitReport } from '../../electron/reports/redaction/reportTexts.ts';
import { scanFor } from '../../electron/reports/redaction/scan.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { labelledTexts } from '../support/redaction/labelled.ts';
import { longReport } from '../support/redaction/longReport.ts';
import { NAMES } from '../support/redaction/people.ts';
import { precisionOf, recallOf, type Score, scoreOf } from '../support/redaction/score.ts';
import { seeded } from './noise.ts';

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '20231124' },
    rounds: { type: 'string', default: '5' },
  },
});

const scores = scoreOf(
  labelledTexts(Number(options.texts), seeded(Number(options.seed))),
  scanFor(NAMES),
);
const lineOf = (name: string, score: Score): string =>
  [
    name.padEnd(18),
    String(score.truths).padStart(7),
    precisionOf(score).toFixed(4).padStart(10),
    recallOf(score).toFixed(4).padStart(8),
  ].join('');
console.log(`${'kind'.padEnd(18)}${'there'.padStart(7)}${'precision'.padStart(10)}  recall`);
for (const [kind, score] of scores.kinds) console.log(lineOf(kind, score));
console.log(lineOf('all', scores.all));

const report = longReport(5000, 200, seeded(7));
const texts: string[] = [];
const gather = (text: string): string => {
  texts.push(text);
  return text;
};
visitReport(report, { text: gather, file: (file) => file });
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const say = sayIn('ko');

/** Milliseconds of processor, which other programs on the machine hardly change. */
function timed(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const search = (): number =>
  findingsIn(report, [], NAMES, { ip: 'lastOctet', names: [] }, [], say).length;
const plain = (): number =>
  texts.filter((text) => NAMES.some((name) => text.includes(name))).length;
const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < Number(options.rounds); round += 1) {
  ours.push(timed(search));
  theirs.push(timed(plain));
}
const best = (ms: readonly number[]): number => Math.min(...ms);
console.log(`${characters} characters in ${texts.length} texts, ${search()} findings`);
console.log(`findings, ms of each round    ${ours.map((ms) => ms.toFixed(0)).join(', ')}`);
console.log(`plain pass, ms of each round  ${theirs.map((ms) => ms.toFixed(1)).join(', ')}`);
console.log(
  JSON.stringify({
    precision: Number(precisionOf(scores.all).toFixed(4)),
    recall: Number(recallOf(scores.all).toFixed(4)),
    findingsMs: Math.round(best(ours)),
    charsPerSecond: Math.round((characters / best(ours)) * 1000),
    charsPerSecondRatio: Number((best(theirs) / best(ours)).toFixed(4)),
  }),
);
