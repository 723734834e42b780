import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useSay } from '../../app/language.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { ITEM_KEYS, type ItemAct } from './itemKeys.ts';

interface Props {
  /** The item's text: what the menu is about. */
  item: string;
  acts: readonly ItemAct[];
  tabbable: boolean;
  onAct(act: ItemAct): void;
}

/** What else can be done with an item, each with its key. */
export function ItemMenu({ item, acts, tabbable, onAct }: Props) {
  const say = useSay();
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} returnFocus>
      <Menu.Target>
        <ActionIcon
          size={24}
          tabIndex={tabbable ? 0 : -1}
          aria-label={say('incidentView.itemMenu', { item })}
        >
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item
            key={act}
            rightSection={<KeyHint>{ITEM_KEYS[act].hint}</KeyHint>}
            onClick={() => onAct(act)}
          >
            {say(`incidentView.act.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
