import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useSay } from '../../app/language.tsx';
import { float } from '../../palette/store.ts';

/** The way to the sheet of keys for who does not know that `?` opens it. */
export function BoardKeys() {
  const say = useSay();
  return (
    <ActionIcon
      title={`${say('keys.title')} (?)`}
      aria-label={say('keys.title')}
      aria-haspopup="dialog"
      onClick={() => float('keys')}
    >
      <IconKeyboard size={18} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}
