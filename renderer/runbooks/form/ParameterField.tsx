import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { Sentence } from '../../../shared/problem.ts';
import type { Parameter } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { titleOf } from './values.ts';

interface Props {
  parameter: Parameter;
  value: string;
  /** What is wrong with it. */
  fault: Sentence | null;
  onValue(value: string): void;
}

const DIGITS: ReadonlySet<Parameter['type']> = new Set(['integer', 'port']);

/** One parameter, asked for by what fits its type. */
export function ParameterField({ parameter, value, fault, onValue }: Props) {
  const say = useSay();
  const names = useNames();
  const { name, type, required, choices } = parameter;
  const title = titleOf(parameter, names);
  const named = { error: fault && say(fault.key, fault.params), 'data-parameter': name };
  if (type === 'boolean') {
    return (
      <Checkbox
        {...named}
        size="xs"
        label={title}
        checked={value === 'true'}
        onChange={(event) => onValue(String(event.currentTarget.checked))}
      />
    );
  }
  const field = {
    ...named,
    label: required ? title : say('runbookView.optional', { name: title }),
    description: say(`runbookView.type.${type}`),
    'aria-required': required,
    value,
  };
  if (type === 'choice') {
    // What is required cannot be given up again for nothing.
    const none =
      required && value !== '' ? [] : [{ value: '', label: say('runbookView.noChoice') }];
    return (
      <NativeSelect
        {...field}
        onChange={(event) => onValue(event.currentTarget.value)}
        data={[...none, ...choices.map((one) => ({ value: one, label: one }))]}
      />
    );
  }
  return (
    <TextInput
      {...field}
      maxLength={10_000}
      spellCheck={false}
      autoComplete="off"
      inputMode={DIGITS.has(type) ? 'numeric' : 'text'}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}
