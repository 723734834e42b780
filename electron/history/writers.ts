import { BYTE_ORDER_MARK, csvLine } from '../../shared/csv.ts';
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
  let text = BYTE_ORDER_MARK + csvLine(COLUMNS.map((key) => say(key)));
  const writer: Writer = {
    observation(o) {
      text += csvLine([
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
      if (cut) text += csvLine([say(cut.key, cut.params), ...COLUMNS.slice(1).map(() => null)]);
      return writer.take();
    },
  };
  return writer;
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
