import { NativeSelect } from '@mantine/core';
import { useSay } from '../app/language.tsx';
import { SentenceText } from '../ui/SentenceText.tsx';
import { faultAtPath } from './faultPlaces.ts';
import { fieldWords } from './fields.ts';
import { textAt } from './part.ts';
import { change, type Editing } from './session.ts';
import type { Path } from './text/read.ts';

interface Props {
  editing: Editing;
  /** Of what has a type. */
  at: Path;
  types: readonly string[];
  /** In whose words it is told. */
  of: string | null;
  fixed: boolean;
}

/** Of which type something is, on which its other fields depend. */
export function TypeChoice({ editing, at, types, of, fixed }: Props) {
  const say = useSay();
  const path = [...at, 'type'];
  const present = textAt(editing.written.value, path);
  const { label, help } = fieldWords({ of, path: ['type'] });
  const type = types.includes(present) ? present : '';
  const fault = faultAtPath(editing.placed, path);
  return (
    <NativeSelect
      label={say(label)}
      description={help && say(help)}
      error={fault ? <SentenceText of={fault.sentence} /> : undefined}
      value={type}
      disabled={fixed}
      data={type ? types : ['', ...types]}
      onChange={(event) =>
        change([{ kind: 'set', path, value: event.currentTarget.value, order: ['id', 'type'] }])
      }
    />
  );
}
