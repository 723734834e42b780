import { Checkbox, NativeSelect } from '@mantine/core';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { Setting } from './Setting.tsx';
import { useSettings } from './store.ts';
import { useChange } from './useChange.ts';

/** Pixels to choose from; the keys in the terminal go by single ones. */
const SIZES = [10, 11, 12, 13, 14, 15, 16, 18, 20, 24, 28, 32];

/** How terminals are shown, and what their recordings keep. */
export function TerminalSettings() {
  const say = useSay();
  const size = useSettings((settings) => settings.terminalFontSize);
  const recordInput = useSettings((settings) => settings.recordInput);
  const { change, problem } = useChange();
  // What was set by keys stays to be seen.
  const sizes = [...new Set([...SIZES, size])].sort((a, b) => a - b);
  return (
    <>
      <Setting id="terminalFontSize">
        <NativeSelect
          className="settings-name"
          label={say('settings.fontSize')}
          description={say('settings.fontSizeHint')}
          value={String(size)}
          data={sizes.map((count) => ({
            value: String(count),
            label: say('settings.pixels', { count }),
          }))}
          onChange={(event) => change({ terminalFontSize: Number(event.currentTarget.value) })}
        />
      </Setting>
      <Setting id="recordInput">
        <Checkbox
          label={say('settings.recordInput')}
          description={say('settings.recordInputHint')}
          checked={recordInput}
          onChange={(event) => change({ recordInput: event.currentTarget.checked })}
        />
      </Setting>
      <ProblemText of={problem} />
    </>
  );
}
