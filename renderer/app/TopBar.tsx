import { ActionIcon } from '@mantine/core';
import { IconTerminal2 } from '@tabler/icons-react';
import { clockTime, dayOf } from '../../shared/time.ts';
import { useOperatorName } from '../desk/seat.ts';
import { changeSettings, useSettings } from '../settings/store.ts';
import { useLanguage, useSay } from './language.tsx';
import { useNow } from './now.ts';
import { SelfCheck } from './SelfCheck.tsx';

/** This station's own state, the time, and who is on duty. */
export function TopBar() {
  const say = useSay();
  const operator = useOperatorName();
  return (
    <header className="top-bar">
      <span className="top-product">{say('frame.product')}</span>
      <SelfCheck />
      <span className="top-gap" />
      <TerminalToggle />
      <Clock />
      <span className="top-operator">
        <span className="visually-hidden">{say('frame.operator')}: </span>
        {operator}
      </span>
    </header>
  );
}

function Clock() {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  return (
    <span className="top-clock" role="timer" aria-label={say('frame.clock')}>
      <span className="muted">{dayOf(now, language)}</span> {clockTime(now)}{' '}
      <span className="muted">KST</span>
    </span>
  );
}

function TerminalToggle() {
  const say = useSay();
  const open = useSettings((settings) => settings.terminalOpen);
  return (
    <ActionIcon
      title={say('frame.toggleTerminal')}
      aria-label={say('frame.toggleTerminal')}
      aria-pressed={open}
      onClick={() => {
        // Where the console refuses, the button simply shows what still holds.
        changeSettings({ terminalOpen: !open }).catch(() => {});
      }}
    >
      <IconTerminal2 size={18} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}
