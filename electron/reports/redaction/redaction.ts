import { createHash } from 'node:crypto';
import type { Say } from '../../../shared/messages/say.ts';
import type { Finding, RedactionDecision, SensitiveKind } from '../../../shared/redaction.ts';
import type { Report, ReportFile } from '../../../shared/report.ts';
import type { Office } from '../template/office.ts';
import type { Found } from './found.ts';
import { masks } from './masks.ts';
import { isUnit } from './recognisers/name.ts';
import { visitReport, type Where } from './reportTexts.ts';
import { type Scan, scanFor } from './scan.ts';

/** Characters of the text around a finding that are shown with it. */
const AROUND = 30;
const PLACES = 20;

/**
 * The personal data of a report, in the order in which it stands there.
 * @param extra further texts that leave the office with it
 * @param names whom the console knows; divisions and control rooms among them are nobody
 * @param rules the office's own
 * @param decisions what somebody decided of findings; all others are covered
 */
export function findingsIn(
  report: Report,
  extra: readonly string[],
  names: readonly string[],
  rules: Office['redaction'],
  decisions: readonly RedactionDecision[],
  say: Say,
): Finding[] {
  const scan = remembered(
    scanFor([
      ...names.filter((name) => !isUnit(name)),
      ...rules.names,
      ...reportersOf(report, say),
    ]),
  );
  const decided = new Map(decisions.map((decision) => [decision.finding, decision]));
  const maskFor = masks(rules, say);
  const findings = new Map<string, Finding>();
  const add = (one: Found, text: string, where: Where | 'extra'): void => {
    const key = `${one.kind} ${one.value}`;
    let finding = findings.get(key);
    if (finding === undefined) {
      const id = idOf(one.kind, one.value);
      finding = {
        id,
        kind: one.kind,
        text: text.slice(one.from, one.to),
        mask: maskFor(one),
        count: 0,
        places: [],
        decision: decided.get(id) ?? null,
      };
      findings.set(key, finding);
    }
    finding.count += 1;
    if (finding.places.length < PLACES) {
      finding.places.push({ where: say(`redaction.where.${where}`), ...around(text, one) });
    }
  };
  const search = (text: string, where: Where | 'extra', label: string): string => {
    for (const one of scan(text, label)) add(one, text, where);
    return text;
  };
  visitReport(report, {
    text: search,
    file(file, where) {
      if (isPicture(file)) add(pictureOf(file), file.name, where);
      search(file.name, where, '');
      return file;
    },
  });
  for (const text of extra) search(text, 'extra', '');
  return [...findings.values()];
}

/** The report without what the findings name, but for what somebody decided to keep. */
export function covered(report: Report, findings: readonly Finding[]): Report {
  const cover = coverFor(findings, filesOf(report));
  const result = visitReport(report, {
    text: (text, _, label) => cover.text(text, label),
    file(file) {
      const mask = isPicture(file) ? cover.picture(file.sha256) : null;
      // Without its hash nothing leads to the bytes, and the layout says that they are missing.
      if (mask !== null) return { ...file, name: mask, bytes: 0, sha256: '' };
      return { ...file, name: cover.text(file.name, '') };
    },
  });
  return { ...result, redacted: true };
}

/** A text that leaves the office with the report, such as a table or a file's name. */
export function coveredText(text: string, findings: readonly Finding[]): string {
  return coverFor(findings, []).text(text, '');
}

interface Cover {
  text(text: string, label: string): string;
  /** What stands for a picture; null where it is kept. */
  picture(sha256: string): string | null;
}

function coverFor(findings: readonly Finding[], files: readonly ReportFile[]): Cover {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const maskOf = (kind: SensitiveKind, value: string): string | null => {
    const finding = byId.get(idOf(kind, value));
    return finding === undefined || finding.decision?.keep ? null : finding.mask;
  };
  const names = findings.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  const scan = remembered(scanFor(names));
  const pictures = files.filter(isPicture).flatMap(({ name, sha256 }) => {
    const mask = maskOf('picture', sha256);
    // Whoever knows name or hash could ask for the picture.
    return mask === null ? [] : [name, sha256].map((text): [string, string] => [text, mask]);
  });
  const literal = new Map(pictures.filter(([text]) => text !== ''));
  const longestFirst = [...literal].toSorted(([a], [b]) => b.length - a.length);
  return {
    text(text, label) {
      const rest = longestFirst.reduce((t, [of, mask]) => t.replaceAll(of, () => mask), text);
      let result = '';
      let done = 0;
      for (const { kind, value, from, to } of scan(rest, label)) {
        const mask = maskOf(kind, value);
        if (mask === null) continue;
        result += rest.slice(done, from) + mask;
        done = to;
      }
      return done === 0 ? rest : result + rest.slice(done);
    },
    picture: (sha256) => maskOf('picture', sha256),
  };
}

function filesOf(report: Report): ReportFile[] {
  const files: ReportFile[] = [];
  visitReport(report, {
    text: (text) => text,
    file(file) {
      files.push(file);
      return file;
    },
  });
  return files;
}

/** Who reports, as the authority's form asks: somebody whom the console need not know. */
function reportersOf({ form }: Report, say: Say): string[] {
  const label = say('report.field.reporterName');
  return (form?.rows ?? []).filter((row) => row.label === label).map(({ value }) => value);
}

function isPicture({ mime }: ReportFile): boolean {
  return mime.startsWith('image/');
}

function pictureOf({ name, sha256 }: ReportFile): Found {
  return { kind: 'picture', from: 0, to: name.length, value: sha256 };
}

/** The same for the same data in every report. */
function idOf(kind: SensitiveKind, value: string): string {
  return createHash('sha256').update(`${kind}\n${value}`).digest('hex').slice(0, 16);
}

/** Longer texts are hardly there twice, UTF-16 units. */
const REMEMBERED = 1000;

/** Many texts of a report are the same: who wrote, of what kind it is. */
function remembered(scan: Scan): Scan {
  const known = new Map<string, Found[]>();
  return (text, label = '') => {
    if (text.length > REMEMBERED) return scan(text, label);
    const key = label === '' ? text : `${label}\n${text}`;
    let found = known.get(key);
    if (found === undefined) {
      found = scan(text, label);
      known.set(key, found);
    }
    return found;
  };
}

/** What stands before and after, without half a character. */
function around(text: string, { from, to }: Found): { before: string; after: string } {
  return {
    before: text.slice(Math.max(0, from - AROUND), from).replace(/^[\udc00-\udfff]/, ''),
    after: text.slice(to, to + AROUND).replace(/[\ud800-\udbff]$/, ''),
  };
}
