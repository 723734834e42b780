import type { Parameter } from '../../../shared/runbook.ts';
import type { YamlText } from '../../markdown/yaml.ts';
import { CONTEXT_NAMES, isContextName } from '../context.ts';
import { placeholdersOf } from '../placeholders.ts';
import { misfitOf } from '../values.ts';
import { compiles } from './pattern.ts';
import { type Tell, tellUnknown } from './tell.ts';

/** What no schema sees of a parameter: members that contradict each other, and its default. */
export function parameterFaults(
  parameter: Parameter,
  placeOf: YamlText['placeOf'],
  tell: Tell,
): void {
  const { name, type, choices, pattern, secret } = parameter;
  const at = (...path: string[]) => placeOf('parameters', name, ...path);
  if (secret) {
    const with_ = {
      default: parameter.default !== null,
      choices: choices.length > 0,
      pattern: pattern !== null,
      type: type !== 'text',
    };
    for (const [member, stands] of Object.entries(with_)) {
      if (stands) tell(at(member), 'runbook.secretMember', { parameter: name, member });
    }
    return;
  }
  if (type === 'choice' && choices.length === 0) {
    tell(at('type'), 'runbook.needsChoices', { parameter: name });
    return;
  }
  if (type !== 'choice' && choices.length > 0) {
    tell(at('choices'), 'runbook.strayChoices', { parameter: name });
  }
  const isPattern =
    pattern === null ||
    compiles(pattern, (detail) =>
      tell(at('pattern'), 'runbook.badPattern', { pattern: pattern.slice(0, 100), detail }),
    );
  if (isPattern) defaultFaults(parameter, at('default'), tell);
}

function defaultFaults(
  parameter: Parameter,
  at: ReturnType<YamlText['placeOf']>,
  tell: Tell,
): void {
  if (parameter.default === null || parameter.default === '') return;
  const placeholders = placeholdersOf(parameter.default);
  for (const { name, written } of placeholders) {
    if (isContextName(name)) continue;
    const params = { parameter: written };
    tellUnknown(tell, at, 'runbook.unknownParameter', name, CONTEXT_NAMES, params);
  }
  // With a placeholder in it, only a run can tell.
  const misfit = placeholders.length === 0 ? misfitOf(parameter.default, parameter) : null;
  if (misfit) tell(at, misfit.key, misfit.params);
}
