import { Problem } from '../../shared/problem.ts';
import type { RunbookStep } from '../../shared/runbook.ts';
import { type Quoting, shellQuote } from '../../shared/shellQuote.ts';
import { faultyParameter, PARAMETERS, type Parameter, replaceParameters } from './parameters.ts';

/** What a command can know of a service: from its first check that has it. */
export interface RunbookService {
  id: string;
  url: string | null;
  host: string | null;
  port: number | null;
}

/** Whose rules of quoting a step's command follows. */
export function quotingOf(shell: RunbookStep['shell']): Quoting {
  return shell === 'pwsh' ? 'powershell' : 'posix';
}

/**
 * The line a step types: its command with every parameter replaced by the service's value, as one
 * shell-quoted word.
 * @throws Problem where a parameter is unknown or stands inside quotes, no service was chosen, or
 *   the service lacks the value or its value cannot be typed
 */
export function fillCommand(
  command: string,
  quoting: Quoting,
  service: RunbookService | null,
): string {
  const faulty = faultyParameter(command, quoting);
  if (faulty) {
    const { fault, parameter } = faulty;
    if (fault === 'quoted') throw new Problem('runbook.quotedParameter', { parameter });
    throw new Problem('runbook.unknownParameter', { parameter, allowed: PARAMETERS.join(', ') });
  }
  return replaceParameters(command, (name, written) =>
    shellQuote(typable(name, written, service), quoting),
  );
}

function typable(name: Parameter, written: string, service: RunbookService | null): string {
  if (!service) throw new Problem('runbook.needsService', { parameter: written });
  const values: Record<Parameter, string | number | null> = {
    'service.id': service.id,
    'service.url': service.url,
    'service.host': service.host,
    'service.port': service.port,
  };
  const params = { service: service.id, parameter: written };
  const value = values[name];
  if (value === null || value === '') throw new Problem('runbook.noValue', params);
  const text = String(value);
  // Quoting cannot help here: a line editor acts on control characters, a program on options.
  if (/\p{Cc}/u.test(text) || text.startsWith('-')) throw new Problem('runbook.badValue', params);
  return text;
}
