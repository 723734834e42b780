import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { changeSettings, type SettingsChange, useSettings } from './store.ts';

/** Pixels to choose from; the keys in the terminal go by single ones. */
const SIZES = [10, 11, 12, 13, 14, 15, 16, 18, 20, 24, 28, 32];

/** How terminals are shown, and what their recordings keep. */
export function TerminalSettings() {
  const say = useSay();
  const size = useSettings((settings) => settings.terminalFontSize);
  const recordInput = useSettings((settings) => settings.recordInput);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const change = (to: SettingsChange) => {
    setProblem(null);
    changeSettings(to).catch((error) => setProblem(sentenceOf(error)));
  };
  // What was set by keys stays to be seen.
  const sizes = [...new Set([...SIZES, size])].sort((a, b) => a - b);
  return (
    <>
      <NativeSelect
        className="settings-name"
        label={say('settings.fontSize')}
        value={String(size)}
        data={sizes.map((count) => ({
          value: String(count),
          label: say('settings.pixels', { count }),
        }))}
        onChange={(event) => change({ terminalFontSize: Number(event.currentTarget.value) })}
      />
      <div className="settings-field">
        <Checkbox
          label={say('settings.recordInput')}
          checked={recordInput}
          onChange={(event) => change({ recordInput: event.currentTarget.checked })}
        />
        <p className="muted">{say('settings.recordInputHint')}</p>
      </div>
      <ProblemText of={problem} />
    </>
  );
}
