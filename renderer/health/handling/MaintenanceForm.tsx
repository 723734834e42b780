import { type FormEvent, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import { useMinute } from '../../app/now.ts';
import { useCall } from '../../ui/useCall.ts';
import { PanelBox } from '../panel/PanelBox.tsx';
import { closePanel } from '../panel/panel.ts';
import { FormKeys } from './FormKeys.tsx';
import { isNobody, MatchFields, NOBODY } from './MatchFields.tsx';
import { ReasonField } from './ReasonField.tsx';
import { toField } from './until.ts';
import { WhenFields } from './WhenFields.tsx';
import { readWhen, type WhenDraft } from './when.ts';

const HOUR = 3_600_000;

/** What the form opens with: two hours from now, or Saturday nights. */
function firstDraft(now: number): WhenDraft {
  return { kind: 'now', from: toField(now + HOUR), lasts: '2h', cron: '0 2 * * 6' };
}

/** Announces a time in which failures are expected. */
export function MaintenanceForm({ services }: { services: readonly string[] }) {
  const say = useSay();
  const minute = useMinute();
  const [match, setMatch] = useState(() => ({ ...NOBODY, services: [...services] }));
  const [reason, setReason] = useState('');
  const [when, setWhen] = useState(() => firstDraft(Date.now()));
  const { run, may, busy, problem } = useCall('handling.maintain');
  const meant = readWhen(when, minute);
  const ready = may && reason.trim() !== '' && !isNobody(match) && meant.ok;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const now = readWhen(when, Date.now());
    if (!ready || busy || !now.ok) return;
    if (await run({ match, reason, when: now.when })) closePanel();
  };
  return (
    <PanelBox title={say('handlingView.maintain')} hint={say('handlingView.maintainHint')}>
      <form className="handling-form" onSubmit={(event) => void submit(event)}>
        <MatchFields match={match} onMatch={setMatch} />
        <WhenFields draft={when} meant={meant} onDraft={setWhen} />
        <ReasonField first value={reason} onChange={setReason} />
        <FormKeys act={say('handlingView.maintain')} {...{ ready, busy, problem }} />
      </form>
    </PanelBox>
  );
}
