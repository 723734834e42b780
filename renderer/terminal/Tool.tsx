import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  name: string;
  pressed?: boolean;
  disabled?: boolean;
  onClick(): void;
  children: ReactNode;
}

/** One key of the panel, drawn as an icon. */
export function Tool({ name, pressed, disabled = false, onClick, children }: Props) {
  return (
    <Tooltip label={name}>
      <ActionIcon aria-label={name} aria-pressed={pressed} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
