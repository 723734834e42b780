import { SegmentedControl } from '@mantine/core';
import { Theme } from '../../shared/settings.ts';
import { LANGUAGES, Language } from '../../shared/words.ts';
import { useSay } from '../app/language.tsx';
import { ProblemText } from '../ui/ProblemText.tsx';
import { Setting } from './Setting.tsx';
import { useSettings } from './store.ts';
import { useChange } from './useChange.ts';

/** Language and appearance: shown at once, remembered by the console. */
export function DisplaySettings() {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const theme = useSettings((settings) => settings.theme);
  const { change, problem } = useChange();
  return (
    <>
      <Setting id="language">
        <div className="settings-field">
          <span className="settings-label">{say('settings.language')}</span>
          <SegmentedControl
            aria-label={say('settings.language')}
            aria-describedby="setting-language"
            value={language}
            onChange={(value) => change({ language: Language.parse(value) })}
            data={LANGUAGES.map((of) => ({ value: of, label: say(`settings.language.${of}`) }))}
          />
          <p className="muted" id="setting-language">
            {say('settings.languageHint')}
          </p>
        </div>
      </Setting>
      <Setting id="theme">
        <div className="settings-field">
          <span className="settings-label">{say('settings.theme')}</span>
          <SegmentedControl
            aria-label={say('settings.theme')}
            aria-describedby="setting-theme"
            value={theme}
            onChange={(value) => change({ theme: Theme.parse(value) })}
            data={Theme.options.map((of) => ({ value: of, label: say(`settings.theme.${of}`) }))}
          />
          <p className="muted" id="setting-theme">
            {say('settings.themeHint')}
          </p>
        </div>
      </Setting>
      <ProblemText of={problem} />
    </>
  );
}
