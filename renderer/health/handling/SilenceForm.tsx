import { type FormEvent, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import { useCall } from '../../ui/useCall.ts';
import { PanelBox } from '../panel/PanelBox.tsx';
import { closePanel } from '../panel/panel.ts';
import { FormKeys } from './FormKeys.tsx';
import { isNobody, MatchFields, NOBODY } from './MatchFields.tsx';
import { ReasonField } from './ReasonField.tsx';
import { UntilField, untilDraft } from './UntilField.tsx';
import { endOf } from './until.ts';

/** Has nobody called about services for a while. */
export function SilenceForm({ services }: { services: readonly string[] }) {
  const say = useSay();
  const [match, setMatch] = useState(() => ({ ...NOBODY, services: [...services] }));
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => untilDraft('120'));
  const { run, may, busy, problem } = useCall('handling.silence');
  const end = () => endOf(until.until, until.time, Date.now());
  const ready = may && reason.trim() !== '' && !isNobody(match) && typeof end() === 'number';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const at = end();
    if (!ready || busy || typeof at !== 'number') return;
    if (await run({ match, reason, until: at })) closePanel();
  };
  return (
    <PanelBox title={say('handlingView.silence')} hint={say('handlingView.silenceHint')}>
      <form className="handling-form" onSubmit={(event) => void submit(event)}>
        <MatchFields match={match} onMatch={setMatch} />
        <ReasonField first value={reason} onChange={setReason} />
        <UntilField endless={false} draft={until} onDraft={setUntil} />
        <FormKeys act={say('handlingView.silence')} {...{ ready, busy, problem }} />
      </form>
    </PanelBox>
  );
}
