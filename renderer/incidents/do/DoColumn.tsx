import type { Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';
import { useEditable } from '../editable.ts';
import { lay, useAtHand } from './atHand.ts';
import { Checklists } from './Checklists.tsx';
import { type Progress, progressOf } from './checklist.ts';
import { DoTabs, type DoView } from './DoTabs.tsx';
import { RunbookAtHand } from './RunbookAtHand.tsx';
import { useFirstItem } from './useFirstItem.ts';
import { useWide } from './useWide.ts';
import './do.css';

/**
 * The checklists and a runbook: side by side where there is room, else as two tabs. Both stay as
 * they are while the other one is shown, so neither loses its place.
 */
export function DoColumn({ incident }: { incident: Incident }) {
  const say = useSay();
  const wide = useWide();
  const { view: shown } = useAtHand(incident.id);
  useFirstItem(incident, useEditable(incident));
  const progress = progressOf(incident);
  const panel = (view: DoView) => ({
    className: 'do-panel',
    'data-shown': wide || view === shown,
    ...(wide
      ? {}
      : { role: 'tabpanel', id: `do-panel-${view}`, 'aria-labelledby': `do-tab-${view}` }),
  });
  return (
    <section className="do" aria-label={say('incidentView.do')} data-wide={wide}>
      {!wide && <h2 className="visually-hidden">{say('incidentView.do')}</h2>}
      {!wide && <DoTabs shown={shown} onShow={(view) => lay(incident.id, { view })} />}
      <div {...panel('checklist')}>
        {wide && (
          <div className="column-head">
            <h2>{say('incidentView.checklist')}</h2>
          </div>
        )}
        {progress.total > 0 && <ProgressLine progress={progress} />}
        <Checklists incident={incident} />
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

/** How far the work is, in a line that stays in sight while the items scroll. */
function ProgressLine({ progress: { total, settled, requiredLeft } }: { progress: Progress }) {
  const say = useSay();
  return (
    <div className="do-progress">
      <progress max={total} value={settled} aria-label={say('incidentView.checklist')} />
      <p className="num" role="status">
        {say('incidentView.progress', { settled, total })}
        {requiredLeft > 0 && (
          <strong>{say('incidentView.progressRequired', { count: requiredLeft })}</strong>
        )}
      </p>
    </div>
  );
}
