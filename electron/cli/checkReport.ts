import type { CheckHealth, Observation } from '../../shared/health.ts';
import { type Say, sayIn } from '../../shared/messages/say.ts';
import { clockTime, latencyOf } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';
import type { Fault } from '../catalogue/load.ts';

/** A check with the observation that its health rests on. */
export interface Looked {
  service: string;
  check: string;
  health: CheckHealth;
  observation: Observation;
}

/** `FILE:LINE:COLUMN: message`, which editors and other tools can follow. */
export function faultLine({ file, line, column, sentence }: Fault, language: Language): string {
  return `${file}:${line}:${column}: ${sayIn(language)(sentence.key, sentence.params)}`;
}

/** One check as `--json` prints it. Times in milliseconds; null for what did not take place. */
export function jsonOf({ service, check, health, observation }: Looked, language: Language) {
  const { phases, latencyMs, errorClass, reason } = observation;
  const ms = (value: number | undefined): number | null =>
    value === undefined ? null : Math.round(value * 1000) / 1000;
  return {
    service,
    check,
    state: health.firmState,
    reason: sayIn(language)(reason.key, reason.params),
    errorClass,
    phases: {
      dnsMs: ms(phases.dns),
      connectMs: ms(phases.connect),
      tlsMs: ms(phases.tls),
      firstByteMs: ms(phases.firstByte),
      totalMs: ms(latencyMs),
    },
  };
}

/** All checks as aligned columns, the reason last. */
export function tableOf(looked: readonly Looked[], language: Language): string {
  const say = sayIn(language);
  const head = [
    say('health.tableState'),
    say('health.tableCheck'),
    say('health.tableLatency'),
    say('health.tableReason'),
  ];
  const rows = [head, ...looked.map((one) => cellsOf(one, say))];
  const widths = head.map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row.map((cell, i) => (i === row.length - 1 ? cell : padded(cell, widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

/** A change, as one line of a running watch. */
export function changeLine(looked: Looked, at: number, language: Language): string {
  const [state, name, latency, reason] = cellsOf(looked, sayIn(language));
  return `${clockTime(at)}  ${padded(state ?? '', 9)}  ${name}  ${latency}  ${reason}`;
}

function cellsOf({ service, check, health, observation }: Looked, say: Say): string[] {
  const { reason, latencyMs } = observation;
  return [
    say(`state.${health.firmState}`),
    `${service}/${check}`,
    latencyOf(latencyMs),
    say(reason.key, reason.params),
  ];
}

/** Columns a text takes in a terminal: Hangul and Han letters take two (UAX #11, wide). */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum + (/[\p{Script=Hangul}\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(letter) ? 2 : 1),
    0,
  );
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
