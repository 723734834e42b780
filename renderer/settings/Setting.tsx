import { type ReactNode, useEffect, useRef } from 'react';
import type { SettingId } from './entries.ts';
import { useSought } from './sought.ts';

/** What can be reached by keyboard within a setting. */
const CONTROLS = 'input, select, button, a[href]';

/**
 * The place of one setting: marked where it is what was looked for, out of the way where it is not.
 * What was begun in it stays.
 */
export function Setting({ id, children }: { id: SettingId; children: ReactNode }) {
  const { found, addressed } = useSought();
  const box = useRef<HTMLDivElement>(null);
  const here = addressed === id;
  useEffect(() => {
    if (!here) return;
    box.current?.scrollIntoView({ block: 'center' });
    const within = (what: string) => box.current?.querySelector<HTMLElement>(what);
    // Of a group of choices, the chosen one.
    const control = within('input:checked') ?? within(CONTROLS);
    control?.focus({ preventScroll: true });
  }, [here]);
  return (
    <div
      className="setting"
      ref={box}
      data-setting={id}
      data-found={found?.has(id) || (here && found === null) || undefined}
      hidden={found !== null && !found.has(id)}
    >
      {children}
    </div>
  );
}
