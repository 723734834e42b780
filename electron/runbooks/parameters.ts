import type { Quoting } from '../../shared/shellQuote.ts';
import { bareAt } from './bare.ts';

/** What a command can be filled with. */
export const PARAMETERS = ['service.id', 'service.url', 'service.host', 'service.port'] as const;
export type Parameter = (typeof PARAMETERS)[number];

/** `{{.Names}}` and the like belong to other programs' templates. */
const PARAMETER = /\{\{\s*([A-Za-z][\w.-]*)\s*\}\}/g;

/** What is wrong with a command's parameters: one that does not exist, or stands where quoting fails. */
export interface FaultyParameter {
  fault: 'unknown' | 'quoted';
  /** As written, braces included. */
  parameter: string;
}

/** @returns the first fault, null where every parameter can be filled in safely */
export function faultyParameter(command: string, quoting: Quoting): FaultyParameter | null {
  const found = [...command.matchAll(PARAMETER)];
  const isBare = bareAt(command, quoting);
  for (const match of found) {
    if (!isParameter(match[1])) return { fault: 'unknown', parameter: match[0] };
    if (!isBare(match.index)) return { fault: 'quoted', parameter: match[0] };
  }
  return null;
}

/** Replaces every parameter. @param fill gets the name, and how it is written */
export function replaceParameters(
  command: string,
  fill: (name: Parameter, written: string) => string,
): string {
  return command.replace(PARAMETER, (written, name: string) =>
    isParameter(name) ? fill(name, written) : written,
  );
}

function isParameter(name: string | undefined): name is Parameter {
  return PARAMETERS.some((parameter) => parameter === name);
}
