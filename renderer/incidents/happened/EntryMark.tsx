import {
  type Icon,
  IconAlarm,
  IconArrowMerge,
  IconArrowsSplit,
  IconCheck,
  IconFileText,
  IconFlag,
  IconListCheck,
  IconListDetails,
  IconMessage,
  IconPencil,
  IconPlayerTrackNext,
  IconPlus,
  IconRotate2,
  IconScale,
  IconServer,
  IconStairs,
  IconTerminal2,
  IconUser,
} from '@tabler/icons-react';
import type { Happening } from '../../../shared/incident.ts';
import { StateMark } from '../../ui/StateMark.tsx';

const ITEM = {
  done: IconCheck,
  skipped: IconPlayerTrackNext,
  notApplicable: IconPlayerTrackNext,
  blocked: IconAlarm,
  open: IconRotate2,
} as const;

const ICONS: Record<Exclude<Happening['kind'], 'transition' | 'item'>, Icon> = {
  opened: IconFlag,
  state: IconFlag,
  ladder: IconStairs,
  note: IconMessage,
  checklist: IconListCheck,
  itemAdded: IconPlus,
  itemAssigned: IconUser,
  command: IconTerminal2,
  step: IconListDetails,
  titled: IconPencil,
  graded: IconPencil,
  duty: IconUser,
  time: IconPencil,
  service: IconServer,
  clock: IconAlarm,
  hypothesis: IconScale,
  evidence: IconScale,
  judgement: IconScale,
  merged: IconArrowMerge,
  split: IconArrowsSplit,
  operator: IconUser,
  handover: IconUser,
  reported: IconFileText,
};

/** What kind of entry it is, told quietly; the words beside it say it in full. */
export function EntryMark({ what }: { what: Happening }) {
  if (what.kind === 'transition') {
    return (
      <span className="entry-mark">
        <StateMark state={what.to} size={12} silent />
      </span>
    );
  }
  const Mark = what.kind === 'item' ? ITEM[what.to] : ICONS[what.kind];
  return (
    <span className="entry-mark">
      <Mark size={14} stroke={1.5} aria-hidden />
    </span>
  );
}
