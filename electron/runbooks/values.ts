import { RE2JS } from 're2js';
import { HostName } from '../../shared/checks/fields.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import type { Parameter, ParameterType } from '../../shared/runbook.ts';
import { isTypable } from './context.ts';

/** As long as a call lets a value be. */
const MAX_LENGTH = 10_000;

/** What is wrong with a value of a parameter, naming the parameter; null where it fits. */
export function misfitOf(value: string, parameter: Parameter): Sentence | null {
  const { name, type, choices, pattern } = parameter;
  if (value.length > MAX_LENGTH) {
    return sentence('runbook.longValue', { parameter: name, limit: MAX_LENGTH });
  }
  if (!isTypable(value)) return sentence('runbook.unsafeValue', { parameter: name });
  if (type === 'choice') {
    if (choices.includes(value)) return null;
    return sentence('runbook.notAChoice', { parameter: name, allowed: choices.join(', ') });
  }
  if (type !== 'text' && !FORMS[type](value)) {
    return sentence(`runbook.not.${type}`, { parameter: name });
  }
  if (pattern !== null && !RE2JS.compile(pattern).matches(value)) {
    return sentence('runbook.notLikePattern', { parameter: name, pattern });
  }
  return null;
}

/** What a value of each type looks like. */
const FORMS: Readonly<
  Record<Exclude<ParameterType, 'text' | 'choice'>, (value: string) => boolean>
> = {
  integer: (value) => /^\d{1,15}$/.test(value),
  port: (value) => /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535,
  // What no name or address has, and shells and URLs read as something else.
  host: (value) => HostName.safeParse(value).success && !/["'`$\\<>|;&(){}*!,]/.test(value),
  url: isUrl,
  // Where the session stands is not known before; only a whole path says which file it is.
  path: isAbsolute,
  boolean: (value) => value === 'true' || value === 'false',
};

function isUrl(value: string): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  // A password in an address would be shown, kept and reported.
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** `/var/log`, `C:\logs`, `\\server\share` */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}
