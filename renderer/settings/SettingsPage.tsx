import type { ReactNode } from 'react';
import { AlarmSettings } from '../alarms/AlarmSettings.tsx';
import { useSay } from '../app/language.tsx';
import { useWorld } from '../app/world.ts';
import { JournalLine } from '../desk/JournalLine.tsx';
import { CatalogueSettings } from './CatalogueSettings.tsx';
import { DisplaySettings } from './DisplaySettings.tsx';
import { OperatorSettings } from './OperatorSettings.tsx';
import { Secrets } from './Secrets.tsx';
import { TerminalSettings } from './TerminalSettings.tsx';
import './settings.css';

/** What this console remembers of how it is used. */
export function SettingsPage() {
  const say = useSay();
  const version = useWorld((world) => world.version);
  return (
    <div className="settings">
      <h1>{say('frame.settings')}</h1>
      <Part title={say('settings.display')}>
        <DisplaySettings />
      </Part>
      <Part title={say('desk.operators')} hint={say('desk.operatorsHint')}>
        <OperatorSettings />
      </Part>
      <Part title={say('alarms.settings')} hint={say('alarms.settingsHint')}>
        <AlarmSettings />
      </Part>
      <Part title={say('settings.terminal')} hint={say('settings.terminalHint')}>
        <TerminalSettings />
      </Part>
      <Part title={say('settings.secrets')} hint={say('settings.secretsHint')}>
        <Secrets />
      </Part>
      <Part title={say('settings.catalogue')} hint={say('settings.catalogueHint')}>
        <CatalogueSettings />
      </Part>
      <Part title={say('desk.journal')} hint={say('desk.journal.hint')}>
        <JournalLine />
      </Part>
      <Part title={say('settings.about')}>
        <p className="num">
          {say('frame.product')} {version}
        </p>
      </Part>
    </div>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="settings-part" aria-label={title}>
      <div>
        <h2>{title}</h2>
        {hint && <p className="muted">{hint}</p>}
      </div>
      <div className="settings-fields">{children}</div>
    </section>
  );
}
