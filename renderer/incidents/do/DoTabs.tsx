import type { KeyboardEvent } from 'react';
import { useSay } from '../../app/language.tsx';

const VIEWS = ['checklist', 'runbook'] as const;
export type DoView = (typeof VIEWS)[number];

interface Props {
  shown: DoView;
  onShow(view: DoView): void;
}

/** Checklists or runbook, where there is room for one. */
export function DoTabs({ shown, onShow }: Props) {
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
        </button>
      ))}
    </div>
  );
}
