import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { Sentence } from '../../../shared/problem.ts';
import type { Parameter } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';

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
  const title = names(parameter.description) || name;
  const common = {
    label: title,
    description: say(`runbookView.type.${type}`),
    error: fault && say(fault.key, fault.params),
    'data-parameter': name,
  };
  switch (type) {
    case 'boolean':
      return (
        <Checkbox
          {...common}
          size="xs"
          checked={value === 'true'}
          onChange={(event) => onValue(String(event.currentTarget.checked))}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          aria-required={required}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
          data={[
            ...(required && value !== ''
              ? []
              : [{ value: '', label: say('runbookView.noChoice') }]),
            ...choices.map((one) => ({ value: one, label: one })),
          ]}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          label={required ? title : say('runbookView.optional', { name: title })}
          aria-required={required}
          value={value}
          maxLength={10_000}
          spellCheck={false}
          autoComplete="off"
          inputMode={DIGITS.has(type) ? 'numeric' : 'text'}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      );
  }
}
