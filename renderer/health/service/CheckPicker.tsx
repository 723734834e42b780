import type { CheckSummary, ServiceSummary } from '../../../shared/catalogue.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { Latency } from '../../ui/Latency.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useCheckHealth } from '../store.ts';

interface Props {
  service: ServiceSummary;
  /** The key of the check that the ladder, the chart and the observations show. */
  chosen: string;
  onChoose(check: string): void;
}

/** Which check the page is about; nothing to choose where there is only one. */
export function CheckPicker({ service, chosen, onChoose }: Props) {
  const say = useSay();
  if (service.checks.length < 2) return null;
  return (
    <fieldset className="check-picker">
      <legend className="visually-hidden">{say('board.checks')}</legend>
      {service.checks.map((check) => (
        <Choice
          key={check.key}
          check={check}
          chosen={check.key === chosen}
          onChoose={() => onChoose(check.key)}
        />
      ))}
    </fieldset>
  );
}

function Choice(props: { check: CheckSummary; chosen: boolean; onChoose(): void }) {
  const { check, chosen, onChoose } = props;
  const nameIn = useNames();
  const health = useCheckHealth(check.key);
  return (
    <button type="button" className="check-choice" aria-pressed={chosen} onClick={onChoose}>
      <StateMark state={health?.state ?? 'pending'} firm={health?.firm ?? true} size={12} />
      {nameIn(check.name)}
      <span className="muted">
        <Latency ms={health?.latencyMs ?? null} />
      </span>
    </button>
  );
}
