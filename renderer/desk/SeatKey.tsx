import { Popover } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useSay } from '../app/language.tsx';
import { closeSeat, openSeat, useDesk } from './desk.ts';
import { SeatPanel } from './SeatPanel.tsx';
import { useSeat } from './seat.ts';
import './desk.css';

/** Who sits here, and the way to everything about it. */
export function SeatKey() {
  const say = useSay();
  const seat = useSeat();
  const { open } = useDesk();
  if (!seat) return null;
  const { name, role } = seat.operator;
  const words = { name, role: say(`desk.role.${role}`) };
  return (
    <Popover
      position="bottom-end"
      width={400}
      trapFocus
      returnFocus
      opened={open}
      onChange={(opened) => (opened ? openSeat() : closeSeat())}
    >
      <Popover.Target>
        <button
          type="button"
          className="seat-key"
          aria-keyshortcuts="Control+Shift+O"
          title={`${say('desk.seat', words)} (Ctrl+Shift+O)`}
          onClick={() => (open ? closeSeat() : openSeat())}
        >
          <span className="visually-hidden">{say('desk.seat.menu')}</span>
          {seat.locked && <IconLock size={14} stroke={1.5} aria-hidden />}
          <span className="seat-name clip">{name}</span>
          <span className="muted">{words.role}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('desk.seat.menu')}>
        <SeatPanel seat={seat} />
      </Popover.Dropdown>
    </Popover>
  );
}
