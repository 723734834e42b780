import type { KeyboardEvent } from 'react';
import type { Incident } from '../../shared/incident.ts';
import { useSay } from '../app/language.tsx';
import { Checklist } from './Checklist.tsx';
import { progressOf } from './checklist.ts';
import { RunbookAtHand } from './RunbookAtHand.tsx';
import { useKept } from './useKept.ts';
import { useWide } from './useWide.ts';

const VIEWS = ['checklist', 'runbook'] as const;
type View = (typeof VIEWS)[number];

/**
 * The checklist and a runbook: side by side where there is room, else as two tabs. Both stay as
 * they are while the other one is shown, so neither loses its place.
 */
export function DoColumn({ incident }: { incident: Incident }) {
  const say = useSay();
  const wide = useWide();
  const [kept, setShown] = useKept(`do ${incident.id}`, 'checklist');
  const shown: View = kept === 'runbook' ? 'runbook' : 'checklist';
  const progress = progressOf(incident.checklist?.items ?? []);
  const count = progress.total > 0 ? `${progress.settled} / ${progress.total}` : '';
  const panel = (view: View) => ({
    className: 'do-panel',
    'data-shown': wide || view === shown,
    ...(wide
      ? {}
      : { role: 'tabpanel', id: `do-panel-${view}`, 'aria-labelledby': `do-tab-${view}` }),
  });
  return (
    <section className="do" aria-label={say('incidentView.do')} data-wide={wide}>
      {!wide && <h2 className="visually-hidden">{say('incidentView.do')}</h2>}
      {!wide && <DoTabs shown={shown} count={count} onShow={setShown} />}
      <div {...panel('checklist')}>
        {wide && (
          <div className="column-head">
            <h2>{say('incidentView.checklist')}</h2>
            <span className="num muted">{count}</span>
          </div>
        )}
        <Checklist incident={incident} />
      </div>
      <div {...panel('runbook')}>
        {wide && (
          <div className="column-head">
            <h2>{say('incidentView.runbook')}</h2>
          </div>
        )}
        <RunbookAtHand incident={incident} />
      </div>
    </section>
  );
}

interface DoTabsProps {
  shown: View;
  count: string;
  onShow(view: View): void;
}

function DoTabs({ shown, count, onShow }: DoTabsProps) {
  const say = useSay();
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = shown === 'checklist' ? 'runbook' : 'checklist';
    onShow(other);
    document.getElementById(`do-tab-${other}`)?.focus();
  };
  return (
    <div
      className="column-head do-tabs"
      role="tablist"
      aria-label={say('incidentView.doViews')}
      onKeyDown={keyed}
    >
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`do-tab-${view}`}
          className="do-tab"
          aria-selected={view === shown}
          aria-controls={`do-panel-${view}`}
          tabIndex={view === shown ? 0 : -1}
          onClick={() => onShow(view)}
        >
          {say(`incidentView.${view}`)}
          {view === 'checklist' && <span className="num muted"> {count}</span>}
        </button>
      ))}
    </div>
  );
}
