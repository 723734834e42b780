import type { TimelineEntry } from '../../../shared/incident.ts';
import type { Say } from '../../../shared/messages/say.ts';
import { assertNever } from '../../../shared/words.ts';
import type { Speech } from './speech.ts';

/** What kind of entry it is and what happened, in words; further facts on lines of their own. */
export function wordsOf(
  entry: TimelineEntry,
  { language, say, checkName, when }: Speech,
): { kind: string; what: string } {
  const { what } = entry;
  const kind = say(`report.entry.${what.kind}`);
  const none = say('report.none');
  switch (what.kind) {
    case 'opened':
      return { kind, what: say('report.entry.opened.what') };
    case 'state':
      return {
        kind,
        what: lines(
          change(say(`incident.state.${what.from}`), say(`incident.state.${what.to}`)),
          reasonOf(what.reason, say),
        ),
      };
    case 'note':
      return { kind, what: lines(what.newFact ? say('report.entry.newFact') : '', what.text) };
    case 'ladder':
      return {
        kind,
        what: lines(
          `${what.service.name[language]} · ${checkName(what.check)}`,
          say(what.summary.key, what.summary.params),
        ),
      };
    case 'transition': {
      const where = `${what.service.name[language]} · ${checkName(what.check)}`;
      const turned = change(say(`state.${what.from}`), say(`state.${what.to}`));
      return { kind, what: lines(`${where}: ${turned}`, say(what.reason.key, what.reason.params)) };
    }
    case 'item': {
      const done = `${say(`report.entry.item.${what.to}`)}: ${what.text[language]}`;
      return { kind, what: lines(done, reasonOf(what.reason, say)) };
    }
    case 'command':
      return {
        kind,
        what: lines(
          what.step[language],
          what.command,
          exitOf(what.exitCode, say),
          what.approvedBy ? say('report.entry.approvedBy', { name: what.approvedBy }) : '',
        ),
      };
    case 'step':
      return {
        kind,
        what: lines(
          `${what.step[language]}: ${say(`report.step.${what.done}`)}`,
          ...what.chosen.map((label) => label[language]),
          what.text ?? '',
        ),
      };
    case 'checklist':
      return { kind, what: what.title[language] };
    case 'itemAdded':
      return { kind, what: what.text[language] };
    case 'itemAssigned':
      return { kind, what: `${what.text[language]}: ${what.to ?? none}` };
    case 'titled':
      return { kind, what: change(what.from, what.to) };
    case 'graded': {
      const [from, to] = [what.from?.[language] ?? none, what.to?.[language] ?? none];
      return { kind, what: `${what.scale[language]}: ${change(from, to)}` };
    }
    case 'duty': {
      const duty = say(`incident.duty.${what.duty}`);
      return { kind, what: `${duty}: ${change(what.from ?? none, what.to ?? none)}` };
    }
    case 'time': {
      const said = (at: number | null) => (at === null ? none : when(at));
      const turned = `${say(`incident.time.${what.time}`)}: ${change(said(what.from), said(what.to))}`;
      return { kind, what: lines(turned, reasonOf(what.reason, say)) };
    }
    case 'service':
      return {
        kind,
        what: `${say(`report.entry.service.${what.change}`)}: ${what.service.name[language]}`,
      };
    case 'clock': {
      const due = say(`report.entry.clock.${what.phase}`, { at: when(what.due) });
      return { kind, what: lines(`${what.name[language]}: ${due}`, what.note ?? '') };
    }
    case 'hypothesis': {
      const turned = say(`report.entry.hypothesis.${what.change}`);
      return {
        kind,
        what: lines(`${what.name[language]}: ${turned}`, reasonOf(what.reason, say)),
      };
    }
    case 'evidence': {
      const turned = say(`report.entry.evidence.${what.change}`);
      return { kind, what: lines(`${turned}: ${what.text}`, reasonOf(what.reason, say)) };
    }
    case 'judgement': {
      const judged = `${what.name[language]}: ${change(what.from ?? none, what.to)}`;
      return { kind, what: lines(judged, what.text, reasonOf(what.reason, say)) };
    }
    case 'merged': {
      const { number } = what.other;
      const turned = say(`report.entry.merged.${what.into ? 'into' : 'from'}`, { number });
      return { kind, what: lines(turned, reasonOf(what.reason, say)) };
    }
    case 'split': {
      const { number } = what.other;
      const services = what.services.map((name) => name[language]).join(', ');
      const turned = say(`report.entry.split.${what.off ? 'off' : 'from'}`, { number });
      return { kind, what: lines(turned, services, reasonOf(what.reason, say)) };
    }
    case 'operator':
    case 'handover':
      return { kind, what: change(what.from, what.to) };
    case 'reported':
      return { kind, what: lines(reportedOf(what, say), `SHA-256 ${what.sha256}`) };
    default:
      return assertNever(what);
  }
}

type Reported = Extract<TimelineEntry['what'], { kind: 'reported' }>;

/** What was made, and whom it went to; entries of earlier consoles know the format alone. */
function reportedOf({ format, report }: Reported, say: Say): string {
  const file = format.toUpperCase();
  if (!report) return say('report.entry.reported.what', { format: file });
  const made = {
    format: file,
    kind: say(`report.kind.${report.kind}`),
    version: say('report.version', { version: report.version }),
  };
  return report.sent
    ? say('report.entry.reported.sent', { ...made, to: report.sent.to })
    : say('report.entry.reported.made', made);
}

/** Words of several lines as one; what stood on lines of its own is parted by a point. */
export function onOneLine(words: string): string {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' · ');
}

/** Why something was left out, in words; empty for no reason. */
export function reasonOf(reason: string | null, say: Say): string {
  return reason ? say('report.checklist.reason', { reason }) : '';
}

/** How a command ended, in words. */
export function exitOf(code: number | null, say: Say): string {
  return code === null
    ? say('report.commands.noExitCode')
    : say('report.commands.exitCode', { code });
}

function change(from: string, to: string): string {
  return `${from} → ${to}`;
}

function lines(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
