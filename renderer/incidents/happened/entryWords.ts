import type { Happening } from '../../../shared/incident.ts';
import type { Say } from '../../../shared/messages/say.ts';
import { clockTime, dayOf } from '../../../shared/time.ts';
import { assertNever, type Language } from '../../../shared/words.ts';

/** What an entry says: one line, and what belongs to it on lines of their own. */
export interface EntryWords {
  line: string;
  more: readonly string[];
}

/** An entry in words: what the timeline shows, and what a search looks through. */
export function entryWords(what: Happening, say: Say, language: Language): EntryWords {
  const none = say('incident.entry.none');
  const when = (at: number | null): string =>
    at === null ? none : `${dayOf(at, language)} ${clockTime(at)}`;
  switch (what.kind) {
    case 'opened':
      return words(say(what.proposed ? 'incident.entry.openedProposed' : 'incident.entry.opened'));
    case 'state':
      return words(
        say('incident.entry.state', {
          from: say(`incident.state.${what.from}`),
          to: say(`incident.state.${what.to}`),
        }),
        what.reason,
      );
    case 'transition':
      return words(
        say('incident.entry.transition', {
          service: what.service.name[language],
          from: say(`state.${what.from}`),
          to: say(`state.${what.to}`),
        }),
        say(what.reason.key, what.reason.params),
        what.check,
      );
    case 'ladder':
      return words(
        say(what.broken === null ? 'incident.entry.ladderWhole' : 'incident.entry.ladder', {
          service: what.service.name[language],
          layer: what.broken === null ? '' : say(`service.layer.${what.broken}`),
        }),
        say(what.summary.key, what.summary.params),
        what.check,
      );
    case 'note':
      return words(what.text, ...what.attachments.map(({ name }) => name));
    case 'checklist':
      return words(say('incident.entry.checklist', { title: what.title[language] }));
    case 'item':
      return words(
        say(`incident.entry.item.${what.to}`, { item: what.text[language] }),
        what.reason,
      );
    case 'itemAdded':
      return words(say('incident.entry.itemAdded', { item: what.text[language] }));
    case 'itemAssigned':
      return words(
        say(what.to === null ? 'incident.entry.itemUnassigned' : 'incident.entry.itemAssigned', {
          item: what.text[language],
          name: what.to ?? '',
        }),
      );
    case 'command':
      return words(
        what.command,
        what.step[language],
        what.state ? say(`runbookView.step.${what.state}`) : null,
        ...commandFacts(what, say),
        what.output,
      );
    case 'step':
      return words(
        say(`incident.entry.step.${what.done}`, {
          step: what.step[language],
          state: say(`runbookView.step.${what.state}`),
        }),
        what.chosen.map((label) => label[language]).join(', '),
        what.text,
      );
    case 'titled':
      return words(say('incident.entry.titled', { from: what.from, to: what.to }));
    case 'graded':
      return words(
        say('incident.entry.graded', {
          scale: what.scale[language],
          from: what.from?.[language] ?? none,
          to: what.to?.[language] ?? none,
        }),
      );
    case 'duty':
      return words(
        say('incident.entry.duty', {
          duty: say(`incident.duty.${what.duty}`),
          from: what.from ?? none,
          to: what.to ?? none,
        }),
      );
    case 'time':
      return words(
        say('incident.entry.time', {
          time: say(`incident.time.${what.time}`),
          from: when(what.from),
          to: when(what.to),
        }),
        what.reason,
      );
    case 'service':
      return words(
        say(`incident.entry.service.${what.change}`, { service: what.service.name[language] }),
      );
    case 'clock':
      return words(
        say(`incident.entry.clock.${what.phase}`, {
          clock: what.name[language],
          due: when(what.due),
        }),
        what.note,
      );
    case 'hypothesis':
      return words(
        say(`incident.entry.hypothesis.${what.change}`, { name: what.name[language] }),
        what.reason,
      );
    case 'evidence':
      return words(
        say(`incident.entry.evidence.${what.change}`, { text: what.text }),
        weightWords(what, say),
        what.reason,
      );
    case 'judgement':
      return words(
        say('incident.entry.judgement', {
          name: what.name[language],
          from: what.from ? say(`evidence.rating.${what.from}`) : none,
          to: say(`evidence.rating.${what.to}`),
        }),
        what.text,
        what.reason,
      );
    case 'merged':
      return words(
        say(what.into ? 'incident.entry.mergedInto' : 'incident.entry.absorbed', {
          number: what.other.number,
        }),
        what.reason,
      );
    case 'split':
      return words(
        say(what.off ? 'incident.entry.splitOff' : 'incident.entry.splitFrom', {
          number: what.other.number,
        }),
        what.services.map((name) => name[language]).join(', '),
        what.reason,
      );
    case 'operator':
      return words(say('incident.entry.operator', { from: what.from, to: what.to }));
    case 'handover':
      return words(say('incident.entry.handover', { from: what.from, to: what.to }));
    case 'reported':
      return words(reportedWords(what, say), `SHA-256 ${what.sha256}`);
    default:
      return assertNever(what);
  }
}

/** Which report it was, and to whom it went; of one from before these were kept, its format. */
function reportedWords(what: Extract<Happening, { kind: 'reported' }>, say: Say): string {
  const { report } = what;
  const format = what.format.toUpperCase();
  if (!report) return say('incident.entry.reported', { format });
  const kind = say(`report.kind.${report.kind}`);
  const made = { format, kind, version: say('report.version', { version: report.version }) };
  return report.sent
    ? say('incident.entry.sent', { ...made, to: report.sent.to })
    : say('incident.entry.exported', made);
}

function words(line: string, ...more: (string | null)[]): EntryWords {
  return { line, more: more.filter((text): text is string => text !== null && text !== '') };
}

/** How much evidence counts, where the entry is of a change that says so. */
function weightWords(
  { change, weight }: Extract<Happening, { kind: 'evidence' }>,
  say: Say,
): string | null {
  if (weight === undefined || change === 'withdrawn') return null;
  return say('evidenceView.weightOf', { weight, word: say(`evidence.weight.${weight}`) });
}

/** Who agreed to a command, and that its end was told by the prompt. */
export function commandFacts(
  { boundary, approvedBy }: Extract<Happening, { kind: 'command' }>,
  say: Say,
): string[] {
  return [
    ...(approvedBy ? [say('runbookView.approvedBy', { name: approvedBy })] : []),
    ...(boundary === 'prompt' ? [say('incident.entry.byPrompt')] : []),
  ];
}
