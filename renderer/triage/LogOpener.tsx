import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { useDrill } from '../drill/store.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { keepTriage } from './store.ts';

/** Begins to read a log: by its path, or by the host's file dialog where it has one. */
export function LogOpener({ onOpened }: { onOpened: (id: string) => void }) {
  const say = useSay();
  const picks = useWorld((world) => world.host.picksFiles);
  // In a drill there is one log to read, and nobody knows where its servers keep it.
  const drill = useDrill();
  const [path, setPath] = useState(drill?.accessLog ?? '');
  const open = useCall('triage.open');
  const pick = useCall('triage.pick');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!path.trim() || open.busy) return;
    const answer = await open.run({ path });
    if (!answer) return;
    keepTriage(answer.value);
    onOpened(answer.value.id);
  };
  const browse = async () => {
    const picked = await pick.run({});
    if (picked?.value) setPath(picked.value);
  };
  if (!open.may) return null;
  return (
    <form className="log-opener" onSubmit={(event) => void submit(event)}>
      <TextInput
        className="log-path"
        label={say('triageView.path')}
        description={say('triageView.pathHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={say('triageView.pathExample')}
        value={path}
        maxLength={4096}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <div className="log-opener-keys">
        {picks && <Button onClick={() => void browse()}>{say('triageView.browse')}</Button>}
        <Button type="submit" variant="filled" aria-busy={open.busy} disabled={!path.trim()}>
          {say('triageView.open')}
        </Button>
      </div>
      <ProblemText of={open.problem ?? pick.problem} />
    </form>
  );
}
