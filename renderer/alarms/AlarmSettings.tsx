import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { Setting } from '../settings/Setting.tsx';
import { useSettings } from '../settings/store.ts';
import { useChange } from '../settings/useChange.ts';
import { ProblemText } from '../ui/ProblemText.tsx';
import { ring } from './sound.ts';
import { permission } from './systemNotices.ts';

/** How alarms call at this station: shown at once, remembered by the console. */
export function AlarmSettings() {
  const say = useSay();
  const sound = useSettings((settings) => settings.alarmSound);
  const notify = useSettings((settings) => settings.alarmNotify);
  const inBrowser = useWorld((world) => world.host.kind === 'browser');
  const { change, problem } = useChange();
  return (
    <>
      <Setting id="alarmSound">
        <div className="settings-field">
          <Checkbox
            label={say('alarms.sound')}
            description={say('settings.alarmSoundHint')}
            checked={sound}
            onChange={(event) => change({ alarmSound: event.currentTarget.checked })}
          />
          <Button onClick={() => ring('down')}>{say('alarms.trySound')}</Button>
        </div>
      </Setting>
      <Setting id="alarmNotify">
        <div className="settings-field">
          <Checkbox
            label={say('alarms.notify')}
            description={say('settings.alarmNotifyHint')}
            checked={notify}
            onChange={(event) => change({ alarmNotify: event.currentTarget.checked })}
          />
          {notify && inBrowser && <BrowserPermission />}
        </div>
      </Setting>
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
