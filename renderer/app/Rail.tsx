import {
  IconAdjustmentsHorizontal,
  IconFileText,
  IconFlag,
  IconLayoutList,
  IconListCheck,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useSay } from './language.tsx';

const VIEWS = [
  { path: '/board', also: '/services', name: 'frame.board', Icon: IconLayoutList },
  { path: '/incidents', also: null, name: 'frame.incidents', Icon: IconFlag },
  { path: '/runbooks', also: null, name: 'frame.runbooks', Icon: IconListCheck },
  { path: '/reports', also: null, name: 'frame.reports', Icon: IconFileText },
  { path: '/settings', also: null, name: 'frame.settings', Icon: IconAdjustmentsHorizontal },
] as const;

/** The way between the views. */
export function Rail() {
  const say = useSay();
  const [path] = useLocation();
  return (
    <nav className="rail" aria-label={say('frame.views')}>
      {VIEWS.map((view) => {
        const here = path.startsWith(view.path) || (view.also && path.startsWith(view.also));
        return (
          <Link
            key={view.path}
            href={view.path}
            className="rail-item"
            aria-current={here ? 'page' : undefined}
          >
            <view.Icon size={20} stroke={1.5} aria-hidden />
            <span>{say(view.name)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
