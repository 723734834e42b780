import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report, ReportFile, Row } from '../../../shared/report.ts';

/** What every format of a report must tell, named by where it stands in the report. */
export function factsOf(report: Report): [where: string, fact: string][] {
  const of = (where: string, facts: readonly string[]): [string, string][] =>
    facts.filter((fact) => fact.trim() !== '').map((fact) => [where, fact]);
  const rows = (where: string, given: readonly Row[] | undefined) =>
    of(
      where,
      (given ?? []).flatMap(({ label, value }) => [label, value]),
    );
  const { services, account, actions, timeline, checklist, commands, evidence, contacts } = report;
  return [
    ...of('number', [report.number]),
    ...of('title', [report.title]),
    ...rows('form', report.form?.rows),
    ...rows('overview', report.overview?.rows),
    ...rows('severity', report.severity?.rows),
    ...rows('times', report.times?.rows),
    ...rows('durations', report.times?.durations),
    ...rows('people', report.people?.rows),
    ...rows('integrity', report.integrity?.rows),
    ...of(
      'changes',
      report.changes?.rows.flatMap(({ where, from, to }) => [where, from, to]) ?? [],
    ),
    ...of('services', services?.rows.flatMap((row) => [row.name, row.owner, row.state]) ?? []),
    ...of('account', [...(account?.known ?? []), ...(account?.unknown ?? [])]),
    ...of('hypotheses', report.cause?.hypotheses.flatMap((h) => [h.name, h.standing]) ?? []),
    ...of('impact', report.impact?.rows.flatMap((row) => [row.check, row.failedShare]) ?? []),
    ...of('taken', actions?.taken.flatMap(({ at, what }) => [at, what]) ?? []),
    ...of('skipped', actions?.skipped.flatMap(({ what, reason }) => [what, reason]) ?? []),
    ...of('next', report.next?.open.flatMap(({ what, state }) => [what, state]) ?? []),
    ...of('deadlines', report.deadlines?.rows.flatMap((d) => [d.name, d.due, d.state]) ?? []),
    ...of('timeline', timeline?.entries.flatMap(({ day, time, what }) => [day, time, what]) ?? []),
    ...of('checklist', checklist?.items.flatMap(({ text, state }) => [text, state]) ?? []),
    ...of('commands', commands?.runs.flatMap((run) => [run.command, run.outputSha256]) ?? []),
    ...of('evidence', evidence?.rows.flatMap((row) => [row.number, row.text, row.from]) ?? []),
    ...of(
      'files',
      filesOf(report).flatMap(({ name, sha256 }) => [name, sha256]),
    ),
    ...of('earlier', report.earlier?.rows.flatMap((row) => [row.to, row.files]) ?? []),
    ...of('contacts', contacts?.rows.flatMap((row) => [row.name, row.phone, row.email]) ?? []),
    ...narrativesOf(report).flatMap(([where, text]) => of(where, plainOf(text))),
  ];
}

function filesOf({ evidence }: Report): ReportFile[] {
  return evidence?.rows.flatMap((row) => row.files) ?? [];
}

function narrativesOf(report: Report): [string, string][] {
  const { statement, happened, cause, impact, actions, next, services } = report;
  return [
    ['statement text', statement?.text ?? ''],
    ['happened text', happened?.text ?? ''],
    ['cause text', cause?.text ?? ''],
    ['impact text', impact?.text ?? ''],
    ['actions text', actions?.text ?? ''],
    ['next text', next?.text ?? ''],
    ['users text', services?.users ?? ''],
  ];
}

/** The words of Markdown, paragraph by paragraph. */
function plainOf(markdown: string): string[] {
  const paragraphs = (node: Nodes): string[] => {
    if (node.type === 'paragraph' || node.type === 'heading') return [textOf(node)];
    return 'children' in node ? node.children.flatMap(paragraphs) : [];
  };
  return paragraphs(fromMarkdown(markdown));
}

/** White space is where a format breaks its lines; nothing else may differ. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\s\u200b\u2060]/g, '');
}

/** The facts that are not in a text. */
export function missingIn(text: string, report: Report): [where: string, fact: string][] {
  const there = squeezed(text);
  return factsOf(report).filter(([, fact]) => !there.includes(squeezed(fact)));
}
