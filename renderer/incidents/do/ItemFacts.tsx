import { IconListDetails } from '@tabler/icons-react';
import type { RunningItem } from '../../../shared/checklist.ts';
import type { Incident } from '../../../shared/incident.ts';
import { dueAt, standingOf } from '../../../shared/progress.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useRunbooks } from '../../runbooks/store.ts';
import { KstTime } from '../../ui/KstTime.tsx';
import { ItemDue } from './ItemDue.tsx';

interface Props {
  item: RunningItem;
  incident: Incident;
  onRunbook(): void;
}

/** Under an item's text: whose it is, until when, what does it, and how it was settled. */
export function ItemFacts({ item, incident, onRunbook }: Props) {
  const standing = standingOf(item, incident);
  const due = dueAt(item, incident);
  return (
    <>
      <p className="item-facts">
        <Whose item={item} incident={incident} />
        {due !== null && standing !== 'settled' && <ItemDue at={due} />}
        <RunbookKey item={item} onRunbook={onRunbook} />
      </p>
      <Settled item={item} />
    </>
  );
}

/** Who took it; else whose duty it is, and who has that duty. */
function Whose({ item, incident }: Pick<Props, 'item' | 'incident'>) {
  const say = useSay();
  if (item.assignee !== null) {
    return (
      <span className="item-whose">{say('incidentView.assigned', { name: item.assignee })}</span>
    );
  }
  if (item.for === null) return null;
  const name = incident.duties[item.for];
  return (
    <span className="item-whose">
      {say(`incident.duty.${item.for}`)}
      {name !== null && ` ${name}`}
    </span>
  );
}

function RunbookKey({ item, onRunbook }: Pick<Props, 'item' | 'onRunbook'>) {
  const say = useSay();
  const name = useNames();
  const runbook = useRunbooks().find(({ id }) => id === item.runbook?.id);
  if (!item.runbook || !runbook) return null;
  const { step } = item.runbook;
  const title = name(runbook.title);
  const where = step === null ? title : say('incidentView.runbookStep', { runbook: title, step });
  return (
    <button
      type="button"
      className="item-runbook"
      tabIndex={-1}
      aria-label={say('incidentView.toRunbookOf', { step: where, item: name(item.text) })}
      onClick={onRunbook}
    >
      <IconListDetails size={12} stroke={1.75} aria-hidden />
      {where}
    </button>
  );
}

/** Who settled or blocked it, how, when, and why. */
function Settled({ item }: { item: RunningItem }) {
  const say = useSay();
  if (item.state === 'open' || item.at === null) return null;
  return (
    <p className="item-settled" data-item={item.state}>
      <strong>{say(`incident.item.${item.state}`)}</strong> {item.by} <KstTime at={item.at} />
      {item.reason && <span className="item-reason">{item.reason}</span>}
    </p>
  );
}
