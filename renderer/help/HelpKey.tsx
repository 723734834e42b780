import { ActionIcon } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useSay } from '../app/language.tsx';
import { toggleHelp, useHelp } from './store.ts';

/** The way to help for who does not know that F1 opens it. */
export function HelpKey() {
  const say = useSay();
  const { open } = useHelp();
  return (
    <ActionIcon
      title={say('help.open')}
      aria-label={say('help.open')}
      aria-expanded={open}
      aria-keyshortcuts="F1"
      onClick={toggleHelp}
    >
      <IconHelp size={18} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}
