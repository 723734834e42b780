import { useEffect, useRef } from 'react';
import type { Session } from '../../shared/terminal.ts';
import { screenOf } from './screens.ts';
import { activate, useTerminal } from './store.ts';
import type { Tab } from './tabs.ts';
import { visibleText } from './visible.ts';

/** The sessions of the shown tab, side by side. */
export function Panes({ tab }: { tab: Tab }) {
  return (
    <div
      className="terminal-panes"
      role="tabpanel"
      id="terminal-screen"
      aria-labelledby={`terminal-tab-${tab.id}`}
    >
      {tab.sessions.map((session) => (
        <Pane key={session.id} session={session} alone={tab.sessions.length === 1} />
      ))}
    </div>
  );
}

function Pane({ session, alone }: { session: Session; alone: boolean }) {
  const active = useTerminal((state) => state.active === session.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> groups the fields of a form.
    <div
      role="group"
      className="terminal-pane"
      aria-label={session.title}
      aria-current={active}
      onFocus={() => activate(session.id)}
    >
      {!alone && <PaneHead session={session} />}
      <ScreenPlace session={session.id} />
    </div>
  );
}

function PaneHead({ session: { title, programTitle, cwd } }: { session: Session }) {
  const more = programTitle ?? cwd;
  return (
    <div className="terminal-pane-head">
      <span>{title}</span>
      {more !== null && <span className="muted terminal-more">{visibleText(more)}</span>}
    </div>
  );
}

/** Shows one session's screen for as long as it is mounted. */
function ScreenPlace({ session }: { session: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const screen = screenOf(session);
    screen.show(place.current);
    const sized = new ResizeObserver(() => screen.fit());
    sized.observe(place.current);
    return () => {
      sized.disconnect();
      screen.hide();
    };
  }, [session]);
  return <div className="terminal-place" ref={place} />;
}
