import { Problem } from '../../shared/problem.ts';
import type { Parameter, Runbook } from '../../shared/runbook.ts';
import { type Context, contextValue, isContextName } from './context.ts';
import { replacePlaceholders } from './placeholders.ts';
import { misfitOf } from './values.ts';

/** What the form of a runbook begins with: by name, the defaults that could be filled. */
export function formValues(runbook: Runbook, context: Context): Record<string, string> {
  return Object.fromEntries(
    runbook.parameters.flatMap((parameter) => {
      const value = defaultOf(parameter, context);
      return value === null ? [] : [[parameter.name, value]];
    }),
  );
}

/**
 * The values a run goes by: those given, else the defaults, else nothing where a parameter may be
 * left out. Secret ones are not among them.
 * @throws Problem that names the first parameter that is missing, unknown or does not fit
 */
export function checkParameters(
  runbook: Runbook,
  given: Readonly<Record<string, string>>,
  context: Context,
): Record<string, string> {
  const known = new Map(runbook.parameters.map((parameter) => [parameter.name, parameter]));
  for (const name of Object.keys(given)) {
    const parameter = known.get(name);
    if (!parameter) throw new Problem('runbook.notAParameter', { parameter: name });
    if (parameter.secret) throw new Problem('runbook.secretGiven', { parameter: name });
  }
  return Object.fromEntries(
    runbook.parameters
      .filter(({ secret }) => !secret)
      .map((parameter) => {
        const { name } = parameter;
        const own = Object.hasOwn(given, name) ? given[name] : undefined;
        const value = own ?? defaultOf(parameter, context) ?? '';
        if (value === '') {
          if (parameter.required)
            throw new Problem('runbook.missingParameter', { parameter: name });
          return [name, value];
        }
        const misfit = misfitOf(value, parameter);
        if (misfit) throw new Problem(misfit.key, misfit.params);
        return [name, value];
      }),
  );
}

/** @returns null where there is none, or service and incident do not give what it needs */
function defaultOf(parameter: Parameter, context: Context): string | null {
  if (parameter.default === null) return null;
  try {
    return replacePlaceholders(parameter.default, (name) => {
      if (isContextName(name)) return contextValue(name, context);
      throw new Problem('runbook.notAParameter', { parameter: name });
    });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
