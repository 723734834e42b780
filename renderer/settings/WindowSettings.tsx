import { Checkbox } from '@mantine/core';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { Setting } from './Setting.tsx';
import { useSettings } from './store.ts';
import { useChange } from './useChange.ts';

/** What a desktop window does when it is closed, and when the computer starts. */
export function WindowSettings() {
  const say = useSay();
  const closeToTray = useSettings((settings) => settings.closeToTray);
  const startAtLogin = useSettings((settings) => settings.startAtLogin);
  const { change, problem } = useChange();
  return (
    <>
      <Setting id="closeToTray">
        <Checkbox
          label={say('settings.closeToTray')}
          description={say('settings.closeToTrayHint')}
          checked={closeToTray}
          onChange={(event) => change({ closeToTray: event.currentTarget.checked })}
        />
      </Setting>
      <Setting id="startAtLogin">
        <Checkbox
          label={say('settings.startAtLogin')}
          description={say('settings.startAtLoginHint')}
          checked={startAtLogin}
          onChange={(event) => change({ startAtLogin: event.currentTarget.checked })}
        />
      </Setting>
      <ProblemText of={problem} />
    </>
  );
}
