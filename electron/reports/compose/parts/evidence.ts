import type { Evidence } from '../../../../shared/evidence.ts';
import type { TimelineEntry } from '../../../../shared/incident.ts';
import type { Report } from '../../../../shared/report.ts';
import type { TriageQuery } from '../../../../shared/triage.ts';
import { assertNever } from '../../../../shared/words.ts';
import { inOrder, numbersOf } from '../evidenceNumbers.ts';
import { onOneLine, wordsOf } from '../happening.ts';
import type { Speech, Telling } from '../speech.ts';

export function evidenceOf({ commission, speech }: Telling): Report['evidence'] {
  const { board, timeline } = commission.facts;
  const { say, when } = speech;
  const numbers = numbersOf(board.evidence);
  const rows = inOrder(board.evidence).map((piece) => ({
    number: numbers.get(piece.id) ?? '',
    text: piece.text,
    from: fromOf(piece, timeline, speech),
    weight: say('report.evidence.weight', {
      weight: piece.weight,
      word: say(`evidence.weight.${piece.weight}`),
    }),
    by: piece.by,
    at: when(piece.at),
    withdrawn: withdrawnOf(piece, speech),
    files: [...piece.attachments],
  }));
  return { rows, source: say('report.evidence.source') };
}

/** Where it comes from, so that anybody can look again. */
function fromOf({ source }: Evidence, timeline: readonly TimelineEntry[], speech: Speech): string {
  const { say, when } = speech;
  switch (source.kind) {
    case 'entry': {
      const entry = timeline.find(({ id }) => id === source.entry);
      if (!entry) return say('report.evidence.entryGone', { entry: source.entry });
      const { kind, what } = wordsOf(entry, speech);
      return say('report.evidence.entry', { at: when(entry.at), kind, what: onOneLine(what) });
    }
    case 'log':
      return [
        say('report.evidence.log', { file: source.file }),
        say('report.evidence.logBytes', { bytes: source.bytes.toLocaleString('en-US') }),
        source.sha256 === null ? say('report.evidence.logUnhashed') : `SHA-256 ${source.sha256}`,
        queryWords(source.query, speech),
      ].join('\n');
    case 'person':
      return say('report.evidence.person', { name: source.name });
    case 'document':
      return say('report.evidence.document', { name: source.name });
    default:
      return assertNever(source);
  }
}

/** Which requests of the log it is about. */
function queryWords(query: TriageQuery, { say, when }: Speech): string {
  const asked = (
    ['from', 'to', 'source', 'subnet', 'country', 'network', 'path', 'agent', 'status'] as const
  ).flatMap((name) => {
    const value = query[name];
    if (value === undefined) return [];
    const said = typeof value === 'number' ? when(value) : value;
    return [`${say(`report.query.${name}`)}: ${said}`];
  });
  return asked.length === 0
    ? say('report.evidence.wholeLog')
    : say('report.evidence.query', { query: asked.join(', ') });
}

function withdrawnOf({ withdrawn }: Evidence, { say, when }: Speech): string {
  if (withdrawn === null) return '';
  const { at, by, reason } = withdrawn;
  return say('report.evidence.withdrawn', { at: when(at), by, reason });
}
