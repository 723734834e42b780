import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { UpdateOffer, UpdateState } from '../../shared/updates.ts';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { sizeOf } from '../ui/bytes.ts';
import { KstTime } from '../ui/KstTime.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { useAnswer } from '../ui/useAnswer.ts';
import { useCall } from '../ui/useCall.ts';
import { useSettings } from './store.ts';
import './updates.css';

/** Where updates come from, what is there, and the way to install it: each step on a click. */
export function UpdateSettings() {
  const say = useSay();
  const kind = useWorld((world) => world.host.kind);
  if (kind === 'browser') return <p>{say('updates.elsewhere')}</p>;
  return <DesktopUpdates />;
}

function DesktopUpdates() {
  const say = useSay();
  const from = useSettings((settings) => settings.updateFrom);
  const asked = useAnswer('updates.state', {}, from ?? '');
  /** What the last click led to; void once updates come from elsewhere. */
  const [told, setTold] = useState<{ from: string | null; state: UpdateState } | null>(null);
  const follow = (state: UpdateState) => setTold({ from, state });
  if (asked.state === 'loading') return null;
  if (asked.state === 'failed') return <ProblemText of={asked.why} />;
  const state = told?.from === from ? told.state : asked.value;
  if (state.kind === 'elsewhere') return <p>{say('updates.elsewhere')}</p>;
  return (
    <>
      <ComingFrom key={from} from={from} />
      {from !== null && (
        <div className="updates-state" role="status">
          <Found state={state} onPrepared={follow} />
        </div>
      )}
      {from !== null && (
        <div className="settings-keys">
          <ActionButton call="updates.look" args={{}} onDone={follow}>
            {say('updates.look')}
          </ActionButton>
        </div>
      )}
    </>
  );
}

function ComingFrom({ from }: { from: string | null }) {
  const say = useSay();
  const [text, setText] = useState(from ?? '');
  const keep = useCall('updates.from');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep.run({ from: text.trim() || null });
  };
  return (
    <form className="catalogue-opener" onSubmit={submit}>
      <TextInput
        label={say('updates.from')}
        description={say('updates.fromHint')}
        placeholder={say('updates.fromExample')}
        value={text}
        maxLength={4096}
        spellCheck={false}
        autoComplete="off"
        readOnly={!keep.may}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {keep.may && (
        <div className="settings-keys">
          <Button type="submit" aria-busy={keep.busy} disabled={text.trim() === (from ?? '')}>
            {say('updates.save')}
          </Button>
        </div>
      )}
      <ProblemText of={keep.problem} />
    </form>
  );
}

function Found({
  state,
  onPrepared,
}: {
  state: UpdateState;
  onPrepared: (state: UpdateState) => void;
}) {
  const say = useSay();
  switch (state.kind) {
    case 'elsewhere':
    case 'off':
    case 'unasked':
      return null;
    case 'current':
      return (
        <p>
          {say('updates.current')} <KstTime at={state.lookedAt} form="day" />
        </p>
      );
    case 'offered':
      return (
        <>
          <p>
            {say('updates.offered', {
              version: state.offer.version,
              size: sizeOf(state.offer.size),
            })}
          </p>
          <Notes offer={state.offer} />
          <div className="settings-keys">
            <ActionButton call="updates.prepare" args={{}} variant="filled" onDone={onPrepared}>
              {say('updates.prepare')}
            </ActionButton>
          </div>
        </>
      );
    case 'ready':
      return (
        <>
          <p>{say('updates.ready', { version: state.offer.version })}</p>
          <Notes offer={state.offer} />
          {state.command === null ? (
            <Install />
          ) : (
            <>
              <p>{say('updates.command')}</p>
              <pre className="updates-command">{state.command}</pre>
            </>
          )}
        </>
      );
  }
}

function Notes({ offer }: { offer: UpdateOffer }) {
  const say = useSay();
  return (
    <section aria-label={say('updates.notes')}>
      <h3>{say('updates.notes')}</h3>
      {offer.released !== null && (
        <p className="muted">
          {say('updates.released')} <KstTime at={offer.released} form="full" />
        </p>
      )}
      {offer.notes ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <pre className="updates-notes" tabIndex={0}>
          {offer.notes}
        </pre>
      ) : (
        <p className="muted">{say('updates.noNotes')}</p>
      )}
    </section>
  );
}

/** A second click, for nothing is watched meanwhile. */
function Install() {
  const say = useSay();
  const [sure, setSure] = useState(false);
  return (
    <>
      <p className="muted">{say('updates.installHint')}</p>
      <div className="settings-keys">
        {sure ? (
          <>
            <ActionButton call="updates.install" args={{}} variant="filled">
              {say('updates.installSure')}
            </ActionButton>
            <Button variant="subtle" onClick={() => setSure(false)}>
              {say('frame.cancel')}
            </Button>
          </>
        ) : (
          <Button variant="filled" onClick={() => setSure(true)}>
            {say('updates.install')}
          </Button>
        )}
      </div>
    </>
  );
}
