import type { MessageKey } from '../../shared/messages/index.ts';
import { type Say, sayIn } from '../../shared/messages/say.ts';
import type { Report } from '../../shared/report.ts';
import type { Language } from '../../shared/words.ts';

/** One column: its heading, and its share of the width relative to the other columns. */
export interface Column {
  heading: string;
  share: number;
  /** Figures stand at the right edge. */
  figures?: boolean;
}

/** A line of a table: its cells, or a heading over the lines that follow. */
export type Line = { cells: string[] } | { group: string };

/** What a section is laid out from. Texts are plain; a line feed starts a new line. */
export type Block =
  | { kind: 'pairs'; rows: { label: string; value: string }[] }
  | { kind: 'table'; columns: Column[]; lines: Line[] }
  | { kind: 'command'; title: string; command: string; facts: string; output: string }
  | { kind: 'remark'; text: string };

export interface Section {
  heading: string;
  blocks: Block[];
  source: string;
}

/** The report as an office document: what every laid-out format shows, in this order. */
export interface Document {
  language: Language;
  /** What marks every page of an exercise; null for a real incident. */
  drillMark: string | null;
  heading: string;
  title: string;
  number: string;
  particulars: { label: string; value: string }[];
  approval: { heading: string; columns: string[] };
  /** `{page}` and `{pages}` stand for the numbers. */
  pageMark: string;
  sourceLabel: string;
  sections: Section[];
}

/** Printed outputs end here; the JSON report holds all that was kept. */
const OUTPUT_LINES = 40;

/** Lays a report out as sections of plain blocks. */
export function documentOf(report: Report): Document {
  const say = sayIn(report.language);
  const orNone = (text: string) => text || say('report.none');
  return {
    language: report.language,
    drillMark: report.drill ? say('report.drill') : null,
    heading: say('report.final'),
    title: report.title,
    number: report.number,
    particulars: [
      { label: say('report.label.number'), value: report.number },
      { label: say('report.label.organisation'), value: orNone(report.organisation) },
      { label: say('report.label.madeAt'), value: report.madeAt },
      { label: say('report.label.madeBy'), value: report.madeBy },
    ],
    approval: {
      heading: say('report.approval'),
      columns: [
        say('report.approval.author'),
        say('report.approval.reviewer'),
        say('report.approval.approver'),
      ],
    },
    pageMark: say('report.page', { page: '{page}', pages: '{pages}' }),
    sourceLabel: say('report.source'),
    sections: [
      pairs(say('report.overview'), report.overview),
      pairs(say('report.times'), report.times),
      account(report, say),
      services(report, say),
      impact(report, say),
      timeline(report, say),
      checklist(report, say),
      commands(report, say),
      contacts(report, say),
    ],
  };
}

function pairs(heading: string, part: Report['overview']): Section {
  return { heading, blocks: [{ kind: 'pairs', rows: part.rows }], source: part.source };
}

function account({ account: part }: Report, say: Say): Section {
  const row = (label: MessageKey, sentences: string[]) => ({
    label: say(label),
    value: sentences.join(' ') || say('report.none'),
  });
  const rows = [
    row('report.account.known', part.known),
    row('report.account.unknown', part.unknown),
  ];
  return { heading: say('report.account'), blocks: [{ kind: 'pairs', rows }], source: part.source };
}

/** A table, or the sentence that says why there is none. */
function tableOr(empty: string, columns: Column[], lines: Line[]): Block[] {
  return lines.length > 0 ? [{ kind: 'table', columns, lines }] : [{ kind: 'remark', text: empty }];
}

function column(say: Say, heading: MessageKey, share: number, figures = false): Column {
  return { heading: say(heading), share, figures };
}

function services({ services: part }: Report, say: Say): Section {
  const columns = [
    column(say, 'report.services.name', 24),
    column(say, 'report.services.owner', 22),
    column(say, 'report.services.grade', 10),
    column(say, 'report.services.state', 28),
    column(say, 'report.services.reason', 38),
  ];
  const lines = part.rows.map((row) => ({
    cells: [row.name, row.owner, row.grade, joined(row.state, row.since), row.reason],
  }));
  const blocks = tableOr(say('report.none'), columns, lines);
  return { heading: say('report.services'), blocks, source: part.source };
}

function impact({ impact: part }: Report, say: Say): Section {
  const columns = [
    column(say, 'report.services.name', 30),
    column(say, 'report.impact.check', 26),
    column(say, 'report.impact.observations', 14, true),
    column(say, 'report.impact.failed', 12, true),
    column(say, 'report.impact.failedShare', 18, true),
    column(say, 'report.impact.outage', 30, true),
  ];
  const lines = part.rows.map((row) => ({
    cells: [
      row.service,
      row.check,
      figure(row.observations),
      figure(row.failed),
      row.failedShare,
      row.outage,
    ],
  }));
  const blocks = tableOr(say('report.impact.empty'), columns, lines);
  return { heading: say('report.impact'), blocks, source: part.source };
}

function timeline({ timeline: part }: Report, say: Say): Section {
  const columns = [
    column(say, 'report.timeline.time', 15),
    column(say, 'report.timeline.kind', 17),
    column(say, 'report.timeline.what', 78),
    column(say, 'report.timeline.by', 22),
  ];
  let day = '';
  const lines = part.entries.flatMap((entry): Line[] => {
    const written = entry.writtenAt && say('report.timeline.writtenAt', { at: entry.writtenAt });
    const what = joined(entry.what, written ?? '');
    const line = { cells: [entry.time, entry.kind, what, entry.by] };
    if (entry.day === day) return [line];
    day = entry.day;
    return [{ group: day }, line];
  });
  const blocks = tableOr(say('report.timeline.empty'), columns, lines);
  return { heading: say('report.timeline'), blocks, source: part.source };
}

function checklist({ checklist: part }: Report, say: Say): Section {
  const heading = say('report.checklist');
  const empty = say('report.checklist.empty');
  if (!part) return { heading, blocks: [{ kind: 'remark', text: empty }], source: '' };
  const columns = [
    column(say, 'report.checklist.item', 74),
    column(say, 'report.checklist.state', 16),
    column(say, 'report.checklist.who', 40),
  ];
  let section = '';
  const lines = part.items.flatMap((item): Line[] => {
    const text = item.required ? say('report.checklist.required', { text: item.text }) : item.text;
    const reason = item.reason && say('report.checklist.reason', { reason: item.reason });
    const line = { cells: [joined(text, reason), item.state, joined(item.by, item.at)] };
    if (item.section === section) return [line];
    section = item.section;
    return [{ group: section }, line];
  });
  return { heading, blocks: tableOr(empty, columns, lines), source: part.source };
}

function commands({ commands: part }: Report, say: Say): Section {
  const blocks = part.runs.flatMap((run): Block[] => {
    const bytes = { bytes: figure(run.outputBytes), hash: run.outputSha256 };
    const output = run.output.trimEnd().split('\n');
    const command: Block = {
      kind: 'command',
      title: `${run.at} · ${run.by} · ${run.step} (${run.runbook})`,
      command: run.command,
      facts: `${run.exitCode} · ${run.duration} · ${say('report.commands.output', bytes)}`,
      output: output.slice(-OUTPUT_LINES).join('\n'),
    };
    const cut = say('report.commands.cut', { lines: OUTPUT_LINES });
    return output.length > OUTPUT_LINES ? [command, { kind: 'remark', text: cut }] : [command];
  });
  if (blocks.length === 0) blocks.push({ kind: 'remark', text: say('report.commands.empty') });
  return { heading: say('report.commands'), blocks, source: part.source };
}

function contacts({ contacts: part }: Report, say: Say): Section {
  const columns = [
    column(say, 'report.services.name', 28),
    column(say, 'report.contacts.name', 24),
    column(say, 'report.contacts.duty', 24),
    column(say, 'report.contacts.phone', 22),
    column(say, 'report.contacts.email', 46),
  ];
  const lines = part.rows.map((row) => ({
    cells: [row.service, row.name, row.duty, row.phone, row.email],
  }));
  const blocks = tableOr(say('report.contacts.empty'), columns, lines);
  return { heading: say('report.contacts'), blocks, source: part.source };
}

/** `3,024`, as both languages write it. */
function figure(count: number): string {
  return count.toLocaleString('en-US');
}

function joined(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
