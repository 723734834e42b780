import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '../app/language.tsx';
import { kstInput, readKstInput } from '../incidents/kst.ts';

interface Props {
  /** What the picture spans, milliseconds since the epoch. */
  from: number;
  to: number;
  onChosen: (from: number, to: number) => void;
}

/** The same as a drag over the picture, for keys and for exact times. Korea Standard Time. */
export function TimeForm({ from, to, onChosen }: Props) {
  const say = useSay();
  const [first, setFirst] = useState(kstInput(from));
  const [last, setLast] = useState(kstInput(to));
  const [bad, setBad] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [begin, end] = [readKstInput(first), readKstInput(last)];
    const fits = begin !== null && end !== null && begin < end;
    setBad(!fits);
    if (fits) onChosen(begin, end);
  };
  return (
    <form className="time-form" onSubmit={submit}>
      <TextInput
        type="datetime-local"
        step={1}
        label={say('triageView.from')}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        step={1}
        label={say('triageView.to')}
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
      <Button type="submit">{say('triageView.onlyTime')}</Button>
      {bad && (
        <p className="problem" role="alert">
          {say('triageView.badTime')}
        </p>
      )}
    </form>
  );
}
