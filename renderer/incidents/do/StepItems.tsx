import { IconSquareCheck } from '@tabler/icons-react';
import type { Incident } from '../../../shared/incident.ts';
import type { RunbookStep } from '../../../shared/runbook.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { showItem } from './focusItem.ts';

interface Props {
  incident: Incident;
  runbook: string;
  step: RunbookStep;
}

/** Which items of the checklists a step of a runbook does, with the way back to each. */
export function StepItems({ incident, runbook, step }: Props) {
  const say = useSay();
  const name = useNames();
  const items = incident.items.filter(
    (item) => item.runbook?.id === runbook && isNamed(step, item.runbook.step),
  );
  return items.map((item) => (
    <button
      key={item.id}
      type="button"
      className="step-item"
      onClick={() => showItem(incident.id, item.id)}
    >
      <IconSquareCheck size={14} stroke={1.5} aria-hidden />
      <span>
        {say('incidentView.stepDoes', { item: name(item.text) })}{' '}
        <span className="muted">{say(`incident.item.${item.state}`)}</span>
      </span>
    </button>
  ));
}

/** Checklists call a step by its place or by its name. */
function isNamed({ id, name }: RunbookStep, called: string | null): boolean {
  return called !== null && (called === id || called === name);
}
