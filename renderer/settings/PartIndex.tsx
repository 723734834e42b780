import { Link } from 'wouter';
import { useSay } from '../app/language.tsx';
import { PARTS, type PartId, settingPath } from './entries.ts';

/** The way to each group of settings, where the window is wide enough for it. */
export function PartIndex({ parts, addressed }: { parts: PartId[]; addressed: string | null }) {
  const say = useSay();
  return (
    <nav className="settings-index" aria-label={say('settings.index')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <Link href={settingPath(part)} aria-current={part === addressed ? 'true' : undefined}>
              {say(PARTS[part])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
