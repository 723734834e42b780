import { ActionIcon } from '@mantine/core';
import { IconSearch, IconTerminal2 } from '@tabler/icons-react';
import { clockTime, dayOf } from '../../shared/time.ts';
import { NearestClock } from '../clocks/NearestClock.tsx';
import { SeatKey } from '../desk/SeatKey.tsx';
import { HandoverNotice } from '../handover/HandoverNotice.tsx';
import { HelpKey } from '../help/HelpKey.tsx';
import { float } from '../palette/store.ts';
import { changeSettings, useSettings } from '../settings/store.ts';
import { useLanguage, useSay } from './language.tsx';
import { useNow } from './now.ts';
import { SelfCheck } from './SelfCheck.tsx';

/** This station's own state, the time, and who is on duty. */
export function TopBar() {
  const say = useSay();
  return (
    <header className="top-bar">
      <span className="top-product">{say('frame.product')}</span>
      <SelfCheck />
      <span className="top-gap" />
      <NearestClock />
      <HandoverNotice />
      <PaletteKey />
      <HelpKey />
      <TerminalToggle />
      <Clock />
      <SeatKey />
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

function PaletteKey() {
  const say = useSay();
  return (
    <ActionIcon
      title={say('palette.open')}
      aria-label={say('palette.open')}
      aria-keyshortcuts="Control+K"
      onClick={() => float('palette')}
    >
      <IconSearch size={18} stroke={1.5} aria-hidden />
    </ActionIcon>
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
