import { Button, Radio, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CatalogueFault } from '../../shared/catalogueFault.ts';
import { type Sentence, sentence } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { FIRST_DRILL } from '../drill/store.ts';
import { NotOpened } from '../ui/NotOpened.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

/** What is watched: the drill, or a catalogue that is opened at once and shows its faults here. */
export function WatchStep(props: StepProps) {
  const say = useSay();
  const world = useWorld((state) => state.world);
  const picks = useWorld((state) => state.host.picksFiles);
  const opened = world?.kind === 'catalogue' ? world.path : null;
  const [choice, setChoice] = useState<'drill' | 'own'>(opened === null ? 'drill' : 'own');
  const [path, setPath] = useState(opened ?? '');
  const [faults, setFaults] = useState<readonly CatalogueFault[]>([]);
  const [missing, setMissing] = useState<Sentence | null>(null);
  const chosen = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = useCall('catalogue.open');
  const pick = useCall('catalogue.pick');
  const drill = useCall('drill.open');
  useEffect(() => chosen.current?.focus(), []);
  const choose = (value: string) => {
    setChoice(value === 'own' ? 'own' : 'drill');
    setFaults([]);
    setMissing(null);
  };
  const openOwn = async () => {
    setMissing(path.trim() ? null : sentence('welcome.pathNeeded'));
    const answer = path.trim() ? await open.run({ path }) : null;
    setFaults(answer?.value ?? []);
    if (answer?.value.length === 0) props.onNext();
    else field.current?.focus();
  };
  const submit = async () => {
    if (choice === 'own') return openOwn();
    if (opened === null || (await drill.run({ name: FIRST_DRILL }))) props.onNext();
  };
  const browse = async () => {
    const picked = await pick.run({});
    if (picked?.value) setPath(picked.value);
    field.current?.focus();
  };
  return (
    <StepForm
      {...props}
      title={say('welcome.watch')}
      hint={say('welcome.watchHint')}
      busy={open.busy || drill.busy}
      onSubmit={() => void submit()}
    >
      <Radio.Group
        aria-label={say('welcome.watch')}
        value={choice}
        onChange={choose}
        className="welcome-choices"
      >
        <Radio
          ref={choice === 'drill' ? chosen : null}
          value="drill"
          label={say('welcome.drill')}
          description={say('welcome.drillHint')}
        />
        <Radio
          ref={choice === 'own' ? chosen : null}
          value="own"
          label={say('welcome.own')}
          description={say('welcome.ownHint')}
        />
      </Radio.Group>
      {choice === 'own' && (
        <div className="welcome-path">
          <TextInput
            ref={field}
            label={say('settings.path')}
            placeholder={say('settings.pathExample')}
            value={path}
            maxLength={4096}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setPath(event.currentTarget.value)}
          />
          {picks && <Button onClick={() => void browse()}>{say('settings.browse')}</Button>}
        </div>
      )}
      <ProblemText of={missing ?? open.problem ?? pick.problem ?? drill.problem} />
      <NotOpened faults={faults} />
    </StepForm>
  );
}
