import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { changeSettings, type SettingsChange, useSettings } from '../settings/store.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { ring } from './sound.ts';
import { permission } from './systemNotices.ts';

/** How alarms call at this station: shown at once, remembered by the console. */
export function AlarmSettings() {
  const say = useSay();
  const sound = useSettings((settings) => settings.alarmSound);
  const notify = useSettings((settings) => settings.alarmNotify);
  const inBrowser = useWorld((world) => world.host.kind === 'browser');
  const [problem, setProblem] = useState<Sentence | null>(null);
  const change = (to: SettingsChange) => {
    setProblem(null);
    changeSettings(to).catch((error) => setProblem(sentenceOf(error)));
  };
  return (
    <>
      <div className="settings-field">
        <Checkbox
          label={say('alarms.sound')}
          checked={sound}
          onChange={(event) => change({ alarmSound: event.currentTarget.checked })}
        />
        <Button onClick={() => ring('down')}>{say('alarms.trySound')}</Button>
      </div>
      <div className="settings-field">
        <Checkbox
          label={say('alarms.notify')}
          checked={notify}
          onChange={(event) => change({ alarmNotify: event.currentTarget.checked })}
        />
        {notify && inBrowser && <BrowserPermission />}
      </div>
      <ProblemText of={problem} />
    </>
  );
}

/** Browsers ask only when the operator does, and never again once refused. */
function BrowserPermission() {
  const say = useSay();
  const [given, setGiven] = useState(permission);
  if (given === 'none') return null;
  return (
    <>
      <span className="muted">{say(`alarms.permission.${given}`)}</span>
      {given === 'default' && (
        <Button onClick={() => void Notification.requestPermission().then(setGiven)}>
          {say('alarms.askPermission')}
        </Button>
      )}
    </>
  );
}
