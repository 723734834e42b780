import { TextInput } from '@mantine/core';
import { useSay } from '../../app/language.tsx';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Whether the form opens with the writer here. */
  first?: boolean;
}

/** Why; nothing is handled without a reason that the next shift can read. */
export function ReasonField({ value, onChange, first = false }: Props) {
  const say = useSay();
  return (
    <TextInput
      className="form-wide"
      label={say('handlingView.reason')}
      placeholder={say('handlingView.reasonHint')}
      value={value}
      maxLength={500}
      required
      withAsterisk={false}
      autoComplete="off"
      data-first={first || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
