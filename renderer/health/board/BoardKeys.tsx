import { ActionIcon, Popover } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useSay } from '../../app/language.tsx';

/** Which keys the board knows. */
export function BoardKeys() {
  const say = useSay();
  const [title, list] = say('board.keys').split(': ');
  return (
    <Popover position="bottom-end" width={260}>
      <Popover.Target>
        <ActionIcon title={say('board.keys')} aria-label={say('board.keysTitle')}>
          <IconKeyboard size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <h2>{title}</h2>
        <ul className="board-keys">
          {list?.split(', ').map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
