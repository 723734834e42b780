import type { Say } from '../../../shared/messages/say.ts';
import { REPORT_PARTS, type Report, type ReportPart } from '../../../shared/report.ts';
import { excerptOf, excerptsOf } from './excerpt.ts';
import { TOLD, type Told, toldAbove } from './told.ts';

export type Change = NonNullable<Report['changes']>['rows'][number];

/** Of one part so many changes are told; the others are counted. */
const TOLD_OF_A_PART = 50;

/**
 * What one report tells otherwise than an earlier one of the same language, in the order of the
 * parts. Things are compared by what they are (a label, a name, a moment), not by where they stand.
 * A part that only one of the two kinds holds is named, not compared.
 */
export function changesBetween(previous: Report, present: Report, say: Say): Change[] {
  const [before, after] = withoutRepeats(previous, present);
  return [
    ...compared(toldAbove(before, say), toldAbove(after, say), say),
    ...partsChange('added', partsOnlyIn(after, before), say),
    ...partsChange('removed', partsOnlyIn(before, after), say),
    ...REPORT_PARTS.flatMap((part) =>
      before[part] === null || after[part] === null
        ? []
        : shortened(compared(toldOf(part, before, say), toldOf(part, after, say), say), part, say),
    ),
  ];
}

/** What was done and what is left stands in timeline and checklist too, where both have them. */
function withoutRepeats(previous: Report, present: Report): [Report, Report] {
  const both = [previous, present];
  const whole = both.every(({ timeline, checklist }) => timeline !== null && checklist !== null);
  const once = (report: Report): Report => ({
    ...report,
    actions: report.actions && { ...report.actions, taken: [], skipped: [] },
    next: report.next && { ...report.next, open: [] },
  });
  return whole ? [once(previous), once(present)] : [previous, present];
}

function toldOf<P extends ReportPart>(name: P, report: Report, say: Say): Told[] {
  const part = report[name];
  return part === null ? [] : TOLD[name](part, say);
}

function compared(before: readonly Told[], after: readonly Told[], say: Say): Change[] {
  const [was, is] = [byKey(before), byKey(after)];
  const changes: Change[] = [];
  for (const [key, { where, value }] of is) {
    const earlier = was.get(key);
    if (!earlier) changes.push(changeOf('added', where(), '', excerptOf(value), say));
    else if (!isAlike(earlier.value, value)) {
      const { from, to } = excerptsOf(earlier.value, value);
      changes.push(changeOf('changed', where(), from, to, say));
    }
  }
  for (const [key, { where, value }] of was) {
    if (!is.has(key)) changes.push(changeOf('removed', where(), excerptOf(value), '', say));
  }
  return changes;
}

/** Two things of one key, such as the same line run twice in a second, are the first and second. */
function byKey(told: readonly Told[]): ReadonlyMap<string, Told> {
  const map = new Map<string, Told>();
  const seen = new Map<string, number>();
  for (const one of told) {
    const key = meaningOf(one.key);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    map.set(`${nth} ${key}`, one);
  }
  return map;
}

function isAlike(one: string, other: string): boolean {
  return one === other || meaningOf(one) === meaningOf(other);
}

/** Another width of a line or another form of the same letters says nothing else. */
function meaningOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function partsOnlyIn(one: Report, other: Report): ReportPart[] {
  return REPORT_PARTS.filter((part) => one[part] !== null && other[part] === null).filter(
    // It tells of this comparison.
    (part) => part !== 'changes',
  );
}

function partsChange(
  change: 'added' | 'removed',
  parts: readonly ReportPart[],
  say: Say,
): Change[] {
  if (parts.length === 0) return [];
  const names = parts.map((part) => say(`report.layout.part.${part}`)).join(', ');
  const where = say('report.changes.parts');
  return change === 'added'
    ? [changeOf(change, where, '', names, say)]
    : [changeOf(change, where, names, '', say)];
}

function shortened(changes: Change[], part: ReportPart, say: Say): Change[] {
  const more = changes.length - TOLD_OF_A_PART;
  if (more <= 0) return changes;
  const where = say(`report.layout.part.${part}`);
  const rest = say('report.changes.more', { count: more });
  return [...changes.slice(0, TOLD_OF_A_PART), changeOf('changed', where, '', rest, say)];
}

function changeOf(
  change: Change['change'],
  where: string,
  from: string,
  to: string,
  say: Say,
): Change {
  return { change, how: say(`report.changes.${change}`), where, from, to };
}
