import type { RunningItem } from '../../../shared/checklist.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { conditionWords } from './conditionWords.ts';

/** Items whose condition is not true of the incident now, folded away, each with its condition. */
export function NotNow({ items }: { items: readonly RunningItem[] }) {
  const say = useSay();
  const name = useNames();
  if (items.length === 0) return null;
  return (
    <details className="not-now">
      <summary>{say('incidentView.notNow', { count: items.length })}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="not-now-item">
            <p>{name(item.text)}</p>
            {item.when !== null && (
              <p className="item-facts">
                {say('incidentView.notNowWhy', { condition: conditionWords(item.when, say) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
