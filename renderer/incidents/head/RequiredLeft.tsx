import type { Incident } from '../../../shared/incident.ts';
import { requiredLeft } from '../../../shared/progress.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { showItem } from '../do/focusItem.ts';

/** Why it cannot be resolved yet: the required items left, each a way to it. */
export function RequiredLeft({ incident }: { incident: Incident }) {
  const say = useSay();
  const name = useNames();
  const left = requiredLeft(incident);
  if (left.length === 0) return null;
  return (
    <div className="head-panel" role="alert">
      <p className="problem">{say('incidentView.held', { count: left.length })}</p>
      <ul className="required-left">
        {left.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="required-item"
              onClick={() => showItem(incident.id, item.id)}
            >
              {name(item.text)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
