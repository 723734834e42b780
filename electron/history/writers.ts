import { type Observation, PHASES } from '../../shared/health.ts';
import type { MessageKey } from '../../shared/messages/index.ts';
import { sayIn } from '../../shared/messages/say.ts';
import type { Sentence } from '../../shared/problem.ts';
import type { Language } from '../../shared/words.ts';
import { timeName } from './tiers.ts';

/** Writes observations as a text, piece by piece. */
export interface Writer {
  observation(observation: Observation): void;
  /** What was written since the last time. */
  take(): string;
  /** The rest. @param cut why not everything is in it, null where it is */
  end(cut: Sentence | null): string;
}

/** RFC 4180. */
const LINE_END = '\r\n';
/** Without it Excel takes the file for one in the Korean code page (949). */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS: readonly MessageKey[] = [
  'history.columnCheck',
  'history.columnTime',
  'history.columnVerdict',
  'history.columnLatency',
  'history.columnError',
  'history.columnReason',
  'history.columnStatus',
  'history.columnAddress',
  'history.columnDns',
  'history.columnConnect',
  'history.columnTls',
  'history.columnFirstByte',
  'history.columnTransfer',
  'history.columnProtocol',
  'history.columnBytes',
  'history.columnCertificate',
];

/** A table for a spreadsheet, with the words of one language. */
export function csvWriter(language: Language): Writer {
  const say = sayIn(language);
  let text = BYTE_ORDER_MARK + lineOf(COLUMNS.map((key) => say(key)));
  const writer: Writer = {
    observation(o) {
      text += lineOf([
        o.check,
        `${timeName(o.at)}.${String(o.at % 1000).padStart(3, '0')}`,
        say(`state.${o.verdict}`),
        o.latencyMs,
        o.errorClass,
        say(o.reason.key, o.reason.params),
        o.status,
        o.address,
        ...PHASES.map((phase) => o.phases[phase] ?? null),
        o.protocol,
        o.bytes,
        o.certificate && timeName(o.certificate.until),
      ]);
    },
    take() {
      const taken = text;
      text = '';
      return taken;
    },
    end(cut) {
      if (cut) text += lineOf([say(cut.key, cut.params), ...COLUMNS.slice(1).map(() => null)]);
      return writer.take();
    },
  };
  return writer;
}

function lineOf(fields: readonly (string | number | null)[]): string {
  return fields.map(csvField).join(',') + LINE_END;
}

/** What a spreadsheet takes for a formula when a field begins with it (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A field as RFC 4180 quotes it. Text that a spreadsheet would calculate is made plain text. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The version of the members below; raised when one changes its meaning or goes. */
const JSON_VERSION = 1;

/**
 * One JSON object, an observation a line, so that line tools can read it too. Members are those of
 * `Observation` in shared/health.ts; times are milliseconds since the epoch.
 */
export function jsonWriter(about: {
  of: string;
  from: number;
  to: number;
  language: Language;
}): Writer {
  const { of, from, to, language } = about;
  const say = sayIn(language);
  const head = JSON.stringify({ version: JSON_VERSION, of, from, to });
  let text = `${head.slice(0, -1)},"observations":[`;
  let separator = '\n';
  const writer: Writer = {
    observation({ reason, ...rest }) {
      const said = say(reason.key, reason.params);
      text += `${separator}${JSON.stringify({ ...rest, reason: { ...reason, text: said } })}`;
      separator = ',\n';
    },
    take() {
      const taken = text;
      text = '';
      return taken;
    },
    end(cut) {
      text += `\n],"cut":${JSON.stringify(cut && { ...cut, text: say(cut.key, cut.params) })}}\n`;
      return writer.take();
    },
  };
  return writer;
}
