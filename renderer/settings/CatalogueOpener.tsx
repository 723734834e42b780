import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CatalogueFault } from '../../shared/catalogueFault.ts';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { NotOpened } from '../ui/NotOpened.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { useSettings } from './store.ts';
import './settings.css';

/** Opens a catalogue by its path, or by the host's file dialog where it has one. */
export function CatalogueOpener({ onOpened }: { onOpened?: () => void }) {
  const say = useSay();
  const last = useSettings((settings) => settings.catalogue);
  const picks = useWorld((world) => world.host.picksFiles);
  const [path, setPath] = useState(last ?? '');
  const [faults, setFaults] = useState<readonly CatalogueFault[]>([]);
  const open = useCall('catalogue.open');
  const pick = useCall('catalogue.pick');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!path.trim()) return;
    const answer = await open.run({ path });
    setFaults(answer?.value ?? []);
    if (answer?.value.length === 0) onOpened?.();
  };
  const browse = async () => {
    const picked = await pick.run({});
    if (picked?.value) setPath(picked.value);
  };
  if (!open.may) return null;
  return (
    <form className="catalogue-opener" onSubmit={(event) => void submit(event)}>
      <TextInput
        label={say('settings.path')}
        placeholder={say('settings.pathExample')}
        value={path}
        maxLength={4096}
        spellCheck={false}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <div className="settings-keys">
        {picks && <Button onClick={() => void browse()}>{say('settings.browse')}</Button>}
        <Button type="submit" variant="filled" aria-busy={open.busy} disabled={!path.trim()}>
          {say('settings.open')}
        </Button>
      </div>
      <ProblemText of={open.problem ?? pick.problem} />
      <NotOpened faults={faults} />
    </form>
  );
}
