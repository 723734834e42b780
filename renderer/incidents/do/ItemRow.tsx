import { type KeyboardEvent, memo, useState } from 'react';
import type { RunningItem } from '../../../shared/checklist.ts';
import type { ArgsOf } from '../../../shared/contract.ts';
import { type Incident, isOpen } from '../../../shared/incident.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { NameForm } from '../forms/NameForm.tsx';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { keepIncident } from '../store.ts';
import { boxId, focusItem } from './focusItem.ts';
import { ItemBox } from './ItemBox.tsx';
import { ItemFacts } from './ItemFacts.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import { actOfKey, actsOf, type ItemAct } from './itemKeys.ts';

type Asking = 'skipped' | 'notApplicable' | 'blocked' | 'assign';

interface Props {
  item: RunningItem;
  incident: Incident;
  editable: boolean;
  /** Whether Tab comes to this row; the arrow keys come to all of them. */
  tabbable: boolean;
  onRunbook(item: RunningItem): void;
}

/** One thing to do: mark it done with one key, or say right here why it is not. */
export const ItemRow = memo(function ItemRow(props: Props) {
  const { item, incident, editable, tabbable, onRunbook } = props;
  const say = useSay();
  const text = useNames()(item.text);
  const [asking, setAsking] = useState<Asking | null>(null);
  const setting = useCall('incidents.item');
  const assigning = useCall('incidents.assign');
  const set = async (change: ItemSetting): Promise<void> => {
    if (setting.busy) return;
    const answer = await setting.run({ incident: incident.id, item: item.id, ...change });
    if (answer) end(answer.value);
  };
  const assign = async (to: string | null): Promise<void> => {
    const answer = await assigning.run({ incident: incident.id, item: item.id, to });
    if (answer) end(answer.value);
  };
  const end = (changed: Incident | null): void => {
    if (changed) keepIncident(changed);
    if (asking === null) return;
    setAsking(null);
    focusItem(item.id);
  };
  const act = (one: ItemAct): void => {
    if (one === 'runbook') onRunbook(item);
    else if (one === 'open') void set({ to: 'open' });
    else setAsking(one);
  };
  const keyed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
    const asked = actOfKey(item, isOpen(incident), event.code);
    if (!asked || (asked !== 'runbook' && !editable)) return;
    event.preventDefault();
    act(asked);
  };
  const pending = item.state === 'open' || item.state === 'blocked';
  return (
    <li className="item" data-item={item.state}>
      <ItemBox
        id={boxId(item.id)}
        state={item.state}
        tabIndex={tabbable ? 0 : -1}
        aria-labelledby={`text-${item.id}`}
        aria-disabled={!editable}
        aria-busy={setting.busy}
        onClick={() => {
          if (editable) void set({ to: pending ? 'done' : 'open' });
        }}
        onKeyDown={keyed}
      />
      <div className="item-body">
        <p id={`text-${item.id}`} className="item-text">
          {item.required && <span className="item-required">{say('incidentView.required')}</span>}
          {text}
        </p>
        <ItemFacts item={item} incident={incident} onRunbook={() => onRunbook(item)} />
        {asking !== null && asking !== 'assign' && (
          <ReasonForm
            key={asking}
            label={say(`incidentView.reason.${asking}`)}
            action={say(`incidentView.act.${asking}`)}
            may={setting.may}
            busy={setting.busy}
            problem={setting.problem}
            onReason={(reason) => void set({ to: asking, reason })}
            onCancel={() => end(null)}
          />
        )}
        {asking === 'assign' && (
          <NameForm
            label={say('incidentView.assignee')}
            name={item.assignee}
            may={assigning.may}
            busy={assigning.busy}
            problem={assigning.problem}
            onName={(to) => void assign(to)}
            onCancel={() => end(null)}
          />
        )}
        {asking === null && <ProblemText of={setting.problem} />}
      </div>
      {editable && (
        <ItemMenu
          item={text}
          acts={actsOf(item, isOpen(incident))}
          tabbable={tabbable}
          onAct={act}
        />
      )}
    </li>
  );
});

/** What the call takes besides the incident and the item, each state with what it needs. */
type ItemSetting =
  ArgsOf<'incidents.item'> extends infer A
    ? A extends { incident: string; item: string }
      ? Omit<A, 'incident' | 'item'>
      : never
    : never;
