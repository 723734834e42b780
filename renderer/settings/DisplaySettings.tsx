import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type Sentence, sentenceOf } from '../../shared/problem.ts';
import { Theme } from '../../shared/settings.ts';
import { LANGUAGES, Language } from '../../shared/words.ts';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { changeSettings, type SettingsChange, useSettings } from './store.ts';

/** Language and appearance: shown at once, remembered by the console. */
export function DisplaySettings() {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const theme = useSettings((settings) => settings.theme);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const change = (to: SettingsChange) => {
    setProblem(null);
    changeSettings(to).catch((error) => setProblem(sentenceOf(error)));
  };
  return (
    <>
      <div className="settings-field">
        <span className="settings-label">{say('settings.language')}</span>
        <SegmentedControl
          aria-label={say('settings.language')}
          value={language}
          onChange={(value) => change({ language: Language.parse(value) })}
          data={LANGUAGES.map((of) => ({ value: of, label: say(`settings.language.${of}`) }))}
        />
      </div>
      <div className="settings-field">
        <span className="settings-label">{say('settings.theme')}</span>
        <SegmentedControl
          aria-label={say('settings.theme')}
          value={theme}
          onChange={(value) => change({ theme: Theme.parse(value) })}
          data={Theme.options.map((of) => ({ value: of, label: say(`settings.theme.${of}`) }))}
        />
      </div>
      <ProblemText of={problem} />
    </>
  );
}
