import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconArrowsExchange,
  IconFileText,
  IconFlag,
  IconLayoutList,
  IconListCheck,
  IconListSearch,
  IconMovie,
} from '@tabler/icons-react';
import type { MessageKey } from '../../shared/messages/index.ts';

/** A place of the rail. */
export interface View {
  path: string;
  /** Where else its views live. */
  also?: readonly string[];
  name: MessageKey;
  Icon: Icon;
}

export const VIEWS: readonly View[] = [
  { path: '/board', also: ['/services', '/lanes'], name: 'frame.board', Icon: IconLayoutList },
  { path: '/incidents', name: 'frame.incidents', Icon: IconFlag },
  { path: '/triage', name: 'desk.logs', Icon: IconListSearch },
  { path: '/runbooks', name: 'frame.runbooks', Icon: IconListCheck },
  { path: '/recordings', name: 'frame.recordings', Icon: IconMovie },
  { path: '/reports', name: 'frame.reports', Icon: IconFileText },
  { path: '/handover', name: 'frame.handover', Icon: IconArrowsExchange },
  {
    path: '/settings',
    also: ['/catalogue'],
    name: 'frame.settings',
    Icon: IconAdjustmentsHorizontal,
  },
];

/** The place of the rail to which an address belongs. */
export function viewAt(path: string): View | undefined {
  const under = (root: string) => path === root || path.startsWith(`${root}/`);
  return VIEWS.find((view) => [view.path, ...(view.also ?? [])].some(under));
}
