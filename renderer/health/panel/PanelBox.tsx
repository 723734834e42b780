import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../../app/language.tsx';
import { closePanel } from './panel.ts';

interface Props {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** The frame of what was opened: its name, its content, and the key that closes it. */
export function PanelBox({ title, hint, children }: Props) {
  const say = useSay();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[data-first]');
    (first ?? box.current)?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="board-panel" aria-label={title} ref={box} tabIndex={-1}>
      <div className="board-panel-head">
        <h2>{title}</h2>
        {hint && <span className="muted">{hint}</span>}
        <ActionIcon
          className="board-panel-close"
          aria-label={say('frame.close')}
          onClick={closePanel}
        >
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
      {children}
    </section>
  );
}
