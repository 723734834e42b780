import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { RunningItem } from '../../shared/checklist.ts';
import { useNames, useSay } from '../app/language.tsx';
import { KstTime } from '../ui/KstTime.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useCall } from '../ui/useCall.ts';
import { keepIncident } from './store.ts';

interface Props {
  item: RunningItem;
  incident: string;
  closed: boolean;
}

/** One thing to do: tick it, skip it with a reason right here, or undo either. */
export function ChecklistRow({ item, incident, closed }: Props) {
  const say = useSay();
  const text = useNames()(item.text);
  const [skipping, setSkipping] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const { run, busy, problem } = useCall('incidents.item');
  const set = async (
    change: { to: 'done' } | { to: 'open' } | { to: 'skipped'; reason: string },
  ): Promise<void> => {
    if (busy) return;
    const answer = await run({ incident, item: item.id, ...change });
    if (!answer) return;
    keepIncident(answer.value);
    setSkipping(false);
  };
  useEffect(() => {
    if (box.current) box.current.indeterminate = item.state === 'skipped';
  }, [item.state]);
  const endSkipping = (): void => {
    setSkipping(false);
    box.current?.focus();
  };
  return (
    <li className="item" data-item={item.state}>
      <input
        ref={box}
        id={`item-${item.id}`}
        type="checkbox"
        className="item-box"
        checked={item.state === 'done'}
        disabled={closed}
        onChange={() => void set({ to: item.state === 'open' ? 'done' : 'open' })}
      />
      <div className="item-body">
        <label className="item-text" htmlFor={`item-${item.id}`}>
          {text}
          {item.required && <span className="item-required">{say('incidentView.required')}</span>}
        </label>
        <Standing item={item} />
        {skipping && <SkipForm busy={busy} onSkip={set} onCancel={endSkipping} />}
        <ProblemText of={problem} />
      </div>
      {!closed && !skipping && item.state === 'open' && (
        <Button
          className="item-key"
          variant="subtle"
          aria-label={say('incidentView.skipItem', { item: text })}
          onClick={() => setSkipping(true)}
        >
          {say('incidentView.skip')}
        </Button>
      )}
      {!closed && item.state !== 'open' && (
        <Button
          className="item-key"
          variant="subtle"
          aria-label={say('incidentView.undoItem', { item: text })}
          onClick={() => void set({ to: 'open' })}
        >
          {say('incidentView.undo')}
        </Button>
      )}
    </li>
  );
}

/** Who settled it, how and when. */
function Standing({ item }: { item: RunningItem }) {
  const say = useSay();
  if (item.state === 'open' || item.at === null) return null;
  return (
    <p className="item-standing">
      {say(item.state === 'done' ? 'incidentView.done' : 'incidentView.skipped')} {item.by}{' '}
      <KstTime at={item.at} />
      {item.reason && <span className="item-reason">{item.reason}</span>}
    </p>
  );
}

interface SkipFormProps {
  busy: boolean;
  onSkip(change: { to: 'skipped'; reason: string }): Promise<void>;
  onCancel(): void;
}

function SkipForm({ busy, onSkip, onCancel }: SkipFormProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  return (
    <form
      className="skip-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void onSkip({ to: 'skipped', reason });
      }}
    >
      <TextInput
        autoFocus
        aria-label={say('incidentView.skipReason')}
        placeholder={say('incidentView.skipReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
        }}
      />
      <Button type="submit" aria-busy={busy} disabled={reason.trim() === ''}>
        {say('incidentView.skip')}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {say('frame.cancel')}
      </Button>
    </form>
  );
}
