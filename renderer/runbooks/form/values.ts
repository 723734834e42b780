import type { Sentence } from '../../../shared/problem.ts';
import type { Parameter, Runbook } from '../../../shared/runbook.ts';
import type { Bilingual } from '../../../shared/words.ts';

type Values = Readonly<Record<string, string>>;

/** What a parameter is called: by its description, else by its name. */
export function titleOf(
  { name, description }: Pick<Parameter, 'name' | 'description'>,
  names: (both: Bilingual) => string,
): string {
  return names(description) || name;
}

/** What a parameter stands at before anybody says otherwise: a box that is not ticked says no. */
function startOf({ type }: Parameter): string {
  return type === 'boolean' ? 'false' : '';
}

/** By parameter what was typed, else what the form begins with. Secret ones are not in it. */
export function valuesOf(
  { parameters }: Pick<Runbook, 'parameters'>,
  begins: Values,
  typed: Values,
): Record<string, string> {
  return Object.fromEntries(
    parameters
      .filter(({ secret }) => !secret)
      .map((one) => [one.name, typed[one.name] ?? begins[one.name] ?? startOf(one)]),
  );
}

/** Required parameters that have no value yet, secret ones by what the host keeps. */
export function missingOf(
  { parameters }: Pick<Runbook, 'parameters'>,
  values: Values,
  kept: readonly string[],
): Parameter[] {
  return parameters.filter(
    ({ name, required, secret }) => required && (secret ? !kept.includes(name) : !values[name]),
  );
}

/** What is wrong with one parameter, of all that the console says. */
export function faultOf(name: string, said: readonly (Sentence | null)[]): Sentence | null {
  return said.find((one) => one?.params.parameter === name) ?? null;
}
