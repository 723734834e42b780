import {
  IconCheck,
  IconFileText,
  IconFlag,
  IconMessage,
  IconPencil,
  IconPlayerTrackNext,
  IconRotate2,
  IconTerminal2,
} from '@tabler/icons-react';
import type { Happening } from '../../shared/incident.ts';
import { StateMark } from '../ui/StateMark.tsx';

const ITEM = { done: IconCheck, skipped: IconPlayerTrackNext, open: IconRotate2 } as const;

/** What kind of entry it is, told quietly; the words beside it say it in full. */
export function EntryMark({ what }: { what: Happening }) {
  if (what.kind === 'transition') {
    return (
      <span className="entry-mark">
        <StateMark state={what.to} size={12} silent />
      </span>
    );
  }
  const Icon = iconOf(what);
  return (
    <span className="entry-mark">
      <Icon size={14} stroke={1.5} aria-hidden />
    </span>
  );
}

function iconOf(what: Exclude<Happening, { kind: 'transition' }>) {
  switch (what.kind) {
    case 'opened':
    case 'resolved':
    case 'closed':
      return IconFlag;
    case 'note':
      return IconMessage;
    case 'item':
      return ITEM[what.to];
    case 'command':
      return IconTerminal2;
    case 'edited':
      return IconPencil;
    case 'reported':
      return IconFileText;
  }
}
