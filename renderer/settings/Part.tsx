import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../app/language.tsx';
import { PARTS, type PartId, SETTINGS } from './entries.ts';
import { useSought } from './sought.ts';

interface Props {
  id: PartId;
  hint?: string;
  children: ReactNode;
}

/** A group of settings under its name. */
export function Part({ id, hint, children }: Props) {
  const say = useSay();
  const { found, addressed } = useSought();
  const box = useRef<HTMLElement>(null);
  const here = addressed === id && !SETTINGS.some((setting) => setting.id === id);
  useEffect(() => {
    if (!here) return;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus({ preventScroll: true });
  }, [here]);
  const title = say(PARTS[id]);
  const fits = SETTINGS.some((setting) => setting.part === id && found?.has(setting.id));
  return (
    <section
      className="settings-part"
      aria-label={title}
      ref={box}
      tabIndex={-1}
      data-part={id}
      hidden={found !== null && !fits}
    >
      <div>
        <h2>{title}</h2>
        {hint && <p className="muted">{hint}</p>}
      </div>
      <div className="settings-fields">{children}</div>
    </section>
  );
}
