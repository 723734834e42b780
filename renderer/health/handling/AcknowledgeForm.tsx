import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Bilingual } from '../../../shared/words.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useOperatorName } from '../../desk/seat.ts';
import { useCall } from '../../ui/useCall.ts';
import { PanelBox } from '../panel/PanelBox.tsx';
import { closePanel } from '../panel/panel.ts';
import { FormKeys } from './FormKeys.tsx';
import { ReasonField } from './ReasonField.tsx';
import { UntilField, untilDraft } from './UntilField.tsx';
import { endOf } from './until.ts';

/** A call takes so many services; who has more in hand has them by their first hundred. */
const MOST = 100;

interface Props {
  services: readonly string[];
  /** What is acknowledged, in a name. */
  name: Bilingual;
}

/** Says who has failing services in hand, why, and for how long. */
export function AcknowledgeForm({ services, name }: Props) {
  const say = useSay();
  const title = useNames()(name);
  const operator = useOperatorName();
  const [owner, setOwner] = useState(operator);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => untilDraft('none'));
  const [sticky, setSticky] = useState(true);
  const { run, may, busy, problem } = useCall('handling.acknowledge');
  const ready =
    may &&
    owner.trim() !== '' &&
    reason.trim() !== '' &&
    endOf(until.until, until.time, Date.now()) !== undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const end = endOf(until.until, until.time, Date.now());
    if (!ready || busy || end === undefined) return;
    const done = await run({
      services: services.slice(0, MOST),
      owner,
      reason,
      until: end,
      sticky,
    });
    if (done) closePanel();
  };
  return (
    <PanelBox
      title={
        services.length > 1
          ? say('handlingView.acknowledgeMany', { name: title, count: services.length })
          : say('handlingView.acknowledgeOne', { name: title })
      }
    >
      <form className="handling-form" onSubmit={(event) => void submit(event)}>
        <TextInput
          className="form-owner"
          label={say('handlingView.owner')}
          value={owner}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <ReasonField first value={reason} onChange={setReason} />
        <UntilField endless draft={until} onDraft={setUntil} />
        <Checkbox
          size="xs"
          className="form-check"
          label={say('handlingView.sticky')}
          title={say('handlingView.stickyHint')}
          checked={sticky}
          onChange={(event) => setSticky(event.currentTarget.checked)}
        />
        <FormKeys act={say('handlingView.acknowledge')} {...{ ready, busy, problem }} />
      </form>
    </PanelBox>
  );
}
