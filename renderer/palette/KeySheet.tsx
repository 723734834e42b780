import { ActionIcon, Button, FocusTrap } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useSay } from '../app/language.tsx';
import { openHelp } from '../help/store.ts';
import { KeyLines } from './KeyLines.tsx';
import { KEY_TABLE } from './keyTable.ts';
import { sink } from './store.ts';
import { useOutside } from './useOutside.ts';
import './palette.css';

/** Every key of the window, from the table by which it listens. */
export function KeySheet() {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useOutside(box, sink);
  // The trap would only do so in a while, and Escape is heard at once.
  useEffect(() => title.current?.focus(), []);
  return (
    <FocusTrap innerRef={box}>
      <div
        className="palette key-sheet"
        role="dialog"
        aria-label={say('keys.title')}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape') sink();
        }}
      >
        <div className="key-sheet-head">
          <h2 tabIndex={-1} data-autofocus ref={title}>
            {say('keys.title')}
          </h2>
          <span className="muted">{say('keys.hint')}</span>
          <Button variant="subtle" aria-keyshortcuts="F1" onClick={() => openHelp()}>
            {say('help.open')}
          </Button>
          <ActionIcon aria-label={say('frame.close')} onClick={sink}>
            <IconX size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </div>
        <div className="key-sheet-groups">
          {KEY_TABLE.map((group) => (
            <section key={group.name} aria-label={say(group.name)}>
              <h3>{say(group.name)}</h3>
              <KeyLines group={group} />
            </section>
          ))}
        </div>
      </div>
    </FocusTrap>
  );
}
