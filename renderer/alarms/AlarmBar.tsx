import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { useSay } from '../app/language.tsx';
import { useSettings } from '../settings/store.ts';
import { AlarmLine } from './AlarmLine.tsx';
import { hush, soundStore } from './sound.ts';
import { callingAmong, mute, shownAmong, useAlarms } from './store.ts';
import { useCalls } from './useCalls.ts';
import './alarms.css';

/** What calls for a person now, over every view, with the keys to answer. */
export function AlarmBar() {
  const say = useSay();
  const alarms = useAlarms((state) => state.alarms);
  const calling = useMemo(() => callingAmong(alarms), [alarms]);
  const shown = useMemo(() => shownAmong(alarms), [alarms]);
  useCalls(calling);
  if (calling.length === 0) return null;
  const more = calling.length - shown.length;
  return (
    <section className="alarm-bar" aria-label={say('alarms.calling')}>
      <ul className="alarm-lines" aria-live="assertive">
        {shown.map((alarm) => (
          <AlarmLine key={alarm.id} alarm={alarm} />
        ))}
      </ul>
      <div className="alarm-foot">
        {more > 0 && <Link href="/board">{say('alarms.more', { count: more })}</Link>}
        <SoundKey calling={calling.map(({ id }) => id)} />
      </div>
    </section>
  );
}

/** Turns off what sounds now, or says why nothing is heard. */
function SoundKey({ calling }: { calling: readonly string[] }) {
  const say = useSay();
  const wanted = useSettings((settings) => settings.alarmSound);
  const muted = useAlarms((state) => calling.every((id) => state.muted.has(id)));
  const { state } = useStore(soundStore);
  if (!wanted || muted) return <span className="muted">{say('alarms.muted')}</span>;
  return (
    <>
      {state === 'blocked' && <span>{say('alarms.blocked')}</span>}
      {state === 'none' && <span>{say('alarms.noSound')}</span>}
      <Button
        variant="subtle"
        onClick={() => {
          mute();
          hush();
        }}
      >
        {say('alarms.mute')}
      </Button>
    </>
  );
}
