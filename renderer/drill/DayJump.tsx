import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { DrillState } from '../../shared/drill.ts';
import { dayOf } from '../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../app/language.tsx';
import { dayAt } from './storyTime.ts';

interface Props {
  drill: DrillState;
  /** Story time now. */
  story: number;
  /** Left out where who sits here may not. */
  onJump: ((at: number) => void) | undefined;
}

/** The day that is being told, and the way to the beginning of any, this one too. */
export function DayJump({ drill, story, onJump }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const language = useLanguage();
  const text = (day: DrillState['days'][number]) =>
    `${dayOf(day.at, language)} ${nameIn(day.title)}`;
  const today = dayAt(drill, story);
  if (!today) return null;
  if (!onJump) return <span className="clip">{text(today)}</span>;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          className="drill-day"
          justify="space-between"
          aria-label={say('board.jumpFrom', { day: text(today) })}
          rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
        >
          <span className="clip">{text(today)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={say('board.jump')}>
        {drill.days.map((day) => (
          <Menu.Item key={day.day} onClick={() => onJump(day.at)}>
            {text(day)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
