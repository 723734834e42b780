import type { Say } from '../../../shared/messages/say.ts';
import { REPORT_PARTS, type Report, type ReportPart } from '../../../shared/report.ts';
import { assertNever } from '../../../shared/words.ts';
import type { Office } from '../template/office.ts';
import { headed, narrative, orRemark, pairs, sentences } from './blocks.ts';
import type { Block, Pictures, Section } from './document.ts';
import { actionBlocks } from './parts/actions.ts';
import { causeBlocks } from './parts/cause.ts';
import { changeBlocks } from './parts/changes.ts';
import { checklistBlocks } from './parts/checklist.ts';
import { commandBlocks } from './parts/commands.ts';
import { contactBlocks } from './parts/contacts.ts';
import { deadlineBlocks } from './parts/deadlines.ts';
import { earlierBlocks } from './parts/earlier.ts';
import { evidenceBlocks } from './parts/evidence.ts';
import { impactBlocks } from './parts/impact.ts';
import { nextBlocks } from './parts/next.ts';
import { serviceBlocks } from './parts/services.ts';
import { timelineBlocks } from './parts/timeline.ts';

/** The parts a report has, numbered in the office's order; what the office leaves out is not there. */
export function sectionsOf(
  report: Report,
  office: Office,
  say: Say,
  pictures: Pictures,
): Section[] {
  const order = new Set(office.parts[report.kind] ?? REPORT_PARTS);
  const there = [...order].filter((name) => report[name] !== null);
  const asEvidence = there.includes('evidence') ? evidenceFiles(report) : new Set<string>();
  return there.map((name, index) => ({
    part: name,
    heading: `${index + 1}. ${say(`report.layout.part.${name}`)}`,
    blocks: blocksOf(report, name, say, pictures, asEvidence),
    source: report[name]?.source ?? '',
  }));
}

/** A picture on the board and on the timeline is shown once, as evidence. */
function evidenceFiles({ evidence }: Report): Set<string> {
  const files = evidence?.rows.flatMap((row) => row.files) ?? [];
  return new Set(files.map(({ sha256 }) => sha256));
}

function blocksOf(
  report: Report,
  name: ReportPart,
  say: Say,
  pictures: Pictures,
  asEvidence: ReadonlySet<string>,
): Block[] {
  switch (name) {
    case 'statement':
    case 'happened':
      return orRemark(narrative(report[name]?.text ?? ''), say('report.layout.unwritten'));
    case 'form':
    case 'overview':
    case 'severity':
    case 'people':
    case 'integrity':
      return orRemark(pairs(report[name]?.rows ?? [], say), say('report.layout.rows.empty'));
    case 'times':
      return timeBlocks(report, say);
    case 'account':
      return accountBlocks(report, say);
    case 'changes':
      return report.changes ? changeBlocks(report.changes, say) : [];
    case 'services':
      return report.services ? serviceBlocks(report.services, say) : [];
    case 'cause':
      return report.cause ? causeBlocks(report.cause, say) : [];
    case 'impact':
      return impactBlocks(report, say);
    case 'actions':
      return report.actions ? actionBlocks(report.actions, say) : [];
    case 'next':
      return report.next ? nextBlocks(report.next, say) : [];
    case 'deadlines':
      return report.deadlines ? deadlineBlocks(report.deadlines, say) : [];
    case 'timeline':
      return report.timeline ? timelineBlocks(report.timeline, say, pictures, asEvidence) : [];
    case 'checklist':
      return report.checklist ? checklistBlocks(report.checklist, say) : [];
    case 'commands':
      return report.commands ? commandBlocks(report.commands, say) : [];
    case 'evidence':
      return report.evidence ? evidenceBlocks(report.evidence, say, pictures) : [];
    case 'earlier':
      return report.earlier ? earlierBlocks(report.earlier, say) : [];
    case 'contacts':
      return report.contacts ? contactBlocks(report.contacts, say) : [];
    default:
      return assertNever(name);
  }
}

function timeBlocks({ times }: Report, say: Say): Block[] {
  const durations = pairs(times?.durations ?? [], say);
  const blocks = [
    ...pairs(times?.rows ?? [], say),
    ...headed(say('report.layout.times.durations'), durations),
  ];
  return orRemark(blocks, say('report.layout.rows.empty'));
}

function accountBlocks({ account }: Report, say: Say): Block[] {
  const blocks = [
    ...sentences(say('report.layout.account.known'), account?.known ?? []),
    ...sentences(say('report.layout.account.unknown'), account?.unknown ?? []),
  ];
  return orRemark(blocks, say('report.layout.rows.empty'));
}
