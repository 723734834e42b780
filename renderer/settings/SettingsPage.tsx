import { useEffect, useMemo, useState } from 'react';
import { AlarmSettings } from '../alarms/AlarmSettings.tsx';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { JournalLine } from '../desk/JournalLine.tsx';
import { CatalogueSettings } from './CatalogueSettings.tsx';
import { DisplaySettings } from './DisplaySettings.tsx';
import { partsOn, settingsFor } from './entries.ts';
import { FindSetting } from './FindSetting.tsx';
import { OperatorSettings } from './OperatorSettings.tsx';
import { Part } from './Part.tsx';
import { PartIndex } from './PartIndex.tsx';
import { Secrets } from './Secrets.tsx';
import { Setting } from './Setting.tsx';
import { SupportSettings } from './SupportSettings.tsx';
import { SoughtSettings } from './sought.ts';
import { TerminalSettings } from './TerminalSettings.tsx';
import { TourSettings } from './TourSettings.tsx';
import { UpdateSettings } from './UpdateSettings.tsx';
import { useFindKey } from './useFindKey.ts';
import { WindowSettings } from './WindowSettings.tsx';
import './settings.css';

/**
 * What this console remembers of how it is used.
 * @param addressed the setting, or group of them, that the address leads to
 */
export function SettingsPage({ addressed }: { addressed: string | null }) {
  const say = useSay();
  const version = useWorld((world) => world.version);
  const host = useWorld((world) => world.host.kind);
  const [query, setQuery] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is led elsewhere looks no more
  useEffect(() => setQuery(''), [addressed]);
  const found = useMemo(() => settingsFor(query, host), [query, host]);
  const sought = useMemo(() => ({ found, addressed }), [found, addressed]);
  const parts = partsOn(host);
  useFindKey();
  return (
    <div className="settings-page">
      <PartIndex parts={parts} addressed={addressed} />
      <div className="settings">
        <h1>{say('frame.settings')}</h1>
        <FindSetting query={query} count={found?.size ?? null} onQuery={setQuery} />
        <SoughtSettings value={sought}>
          <Part id="display">
            <DisplaySettings />
          </Part>
          <Part id="operators" hint={say('desk.operatorsHint')}>
            <OperatorSettings />
          </Part>
          <Part id="alarms" hint={say('alarms.settingsHint')}>
            <AlarmSettings />
          </Part>
          {parts.includes('window') && (
            <Part id="window" hint={say('settings.windowHint')}>
              <WindowSettings />
            </Part>
          )}
          <Part id="terminal" hint={say('settings.terminalHint')}>
            <TerminalSettings />
          </Part>
          <Part id="secrets" hint={say('settings.secretsHint')}>
            <Setting id="secrets">
              <Secrets />
            </Setting>
          </Part>
          <Part id="catalogue" hint={say('settings.catalogueHint')}>
            <Setting id="catalogue">
              <CatalogueSettings />
            </Setting>
          </Part>
          <Part id="journal" hint={say('desk.journal.hint')}>
            <Setting id="journal">
              <JournalLine />
            </Setting>
          </Part>
          <Part id="updates" hint={say('updates.hint')}>
            <Setting id="updates">
              <UpdateSettings />
            </Setting>
          </Part>
          <Part id="support" hint={say('support.hint')}>
            <SupportSettings />
          </Part>
          <Part id="about">
            <Setting id="tour">
              <TourSettings />
            </Setting>
            <Setting id="about">
              <p className="num">
                {say('frame.product')} {version}
              </p>
            </Setting>
          </Part>
        </SoughtSettings>
      </div>
    </div>
  );
}
