import type { TimelineEntry } from '../../shared/incident.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import type { Say } from '../../shared/messages/say.ts';
import { assertNever, type Bilingual, type Language } from '../../shared/words.ts';

/** How texts of the console become words of one report. */
export interface Speech {
  language: Language;
  say: Say;
  /** A check's own name, by its key (`gov24/portal`). */
  checkName(key: string): Bilingual;
}

/** What kind of entry it is and what happened, in words; further facts on lines of their own. */
export function wordsOf(
  entry: TimelineEntry,
  { language, say, checkName }: Speech,
): { kind: string; what: string } {
  const { what } = entry;
  const kind = say(`report.entry.${what.kind}`);
  switch (what.kind) {
    case 'opened':
    case 'resolved':
    case 'closed':
      return { kind, what: say(`report.entry.${what.kind}.what`) };
    case 'note':
      return { kind, what: what.text };
    case 'transition': {
      const where = `${what.service.name[language]} · ${checkName(what.check)[language]}`;
      const change = `${say(`state.${what.from}`)} → ${say(`state.${what.to}`)}`;
      return { kind, what: lines(`${where}: ${change}`, say(what.reason.key, what.reason.params)) };
    }
    case 'item': {
      const done = `${say(`report.entry.item.${what.to}`)}: ${what.text[language]}`;
      return { kind, what: lines(done, reasonOf(what.reason, say)) };
    }
    case 'command':
      return {
        kind,
        what: lines(what.step[language], what.command, exitOf(what.exitCode, say)),
      };
    case 'edited': {
      const field: MessageKey = `report.entry.edited.${what.field}`;
      return { kind, what: `${say(field)}: ${what.from} → ${what.to}` };
    }
    case 'reported': {
      const exported = say('report.entry.reported.what', { format: what.format.toUpperCase() });
      return { kind, what: lines(exported, `SHA-256 ${what.sha256}`) };
    }
    default:
      return assertNever(what);
  }
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

function lines(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
