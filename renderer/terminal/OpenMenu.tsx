import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useNames, useSay } from '../app/language.tsx';
import { screenOf } from './screens.ts';
import { type Opening, openSession, showTrouble, useTerminal } from './store.ts';
import { Tool } from './Tool.tsx';

/** Opens a session and gives it the keys. */
export function openAndFocus(opening?: Opening): void {
  openSession(opening).then(({ id }) => screenOf(id).focus(), showTrouble);
}

/** Opens the usual shell, or one of the shells and servers there are to choose from. */
export function OpenMenu() {
  const say = useSay();
  const name = useNames();
  const { shells, targets } = useTerminal((state) => state.terminals);
  return (
    <>
      <Tool name={say('terminalView.new')} onClick={() => openAndFocus()}>
        <IconPlus size={16} stroke={1.5} aria-hidden />
      </Tool>
      {shells.length + targets.length > 1 && (
        // The keys go on to the session that was chosen, not back to the menu's own.
        <Menu
          position="top-start"
          width={260}
          transitionProps={{ duration: 0 }}
          returnFocus={false}
        >
          <Menu.Target>
            <ActionIcon aria-label={say('terminalView.choose')} size={20}>
              <IconChevronDown size={12} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className="terminal-menu">
            {shells.length > 0 && <Menu.Label>{say('terminalView.shells')}</Menu.Label>}
            {shells.map(({ id, title }) => (
              <Menu.Item key={id} onClick={() => openAndFocus({ shell: id })}>
                {title}
              </Menu.Item>
            ))}
            {targets.length > 0 && <Menu.Label>{say('terminalView.targets')}</Menu.Label>}
            {targets.map((target) => (
              <Menu.Item key={target.id} onClick={() => openAndFocus({ target: target.id })}>
                {name(target.name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
