import { ActionIcon, Menu } from '@mantine/core';
import { IconTextSize } from '@tabler/icons-react';
import { useSay } from '../app/language.tsx';
import { useSettings } from '../settings/store.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { changeFontSize } from './panel.ts';

/** The size of the screens' letters. */
export function FontMenu() {
  const say = useSay();
  const size = useSettings((settings) => settings.terminalFontSize);
  return (
    <Menu position="top-end" width={220} transitionProps={{ duration: 0 }} closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon aria-label={say('terminalView.fontSize', { size })}>
          <IconTextSize size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('terminalView.fontSize', { size })}</Menu.Label>
        <Menu.Item
          onClick={() => changeFontSize('bigger')}
          rightSection={<KeyHint>Ctrl +</KeyHint>}
        >
          {say('terminalView.bigger')}
        </Menu.Item>
        <Menu.Item
          onClick={() => changeFontSize('smaller')}
          rightSection={<KeyHint>Ctrl −</KeyHint>}
        >
          {say('terminalView.smaller')}
        </Menu.Item>
        <Menu.Item onClick={() => changeFontSize('usual')} rightSection={<KeyHint>Ctrl 0</KeyHint>}>
          {say('terminalView.usual')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
