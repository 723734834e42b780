import type { CheckSummary, ServiceSummary } from '../../../shared/catalogue.ts';
import { spanOf } from '../../../shared/time.ts';
import { useLanguage, useNames, useSay } from '../../app/language.tsx';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Latency } from '../../ui/Latency.tsx';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { Since } from '../../ui/Since.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useCheckHealth } from '../store.ts';

interface Props {
  service: ServiceSummary;
  /** The key of the check that the chart and the observations show. */
  chosen: string | null;
  onChoose(check: string): void;
}

/** The checks of a service, each with its state and reason. */
export function CheckTable({ service, chosen, onChoose }: Props) {
  const say = useSay();
  return (
    <section aria-labelledby="service-checks">
      <h2 id="service-checks">{say('board.checks')}</h2>
      <table className="facts-table checks-table">
        <thead>
          <tr>
            <th scope="col">{say('board.check')}</th>
            <th scope="col">{say('board.state')}</th>
            <th scope="col">{say('board.reason')}</th>
            <th scope="col" className="end">
              {say('board.latency')}
            </th>
            <th scope="col">{say('board.since')}</th>
            <th scope="col">
              <span className="visually-hidden">{say('board.checkNow')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {service.checks.map((check) => (
            <CheckRow
              key={check.key}
              check={check}
              chosen={check.key === chosen}
              onChoose={() => onChoose(check.key)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  check: CheckSummary;
  chosen: boolean;
  onChoose(): void;
}

function CheckRow({ check, chosen, onChoose }: RowProps) {
  const say = useSay();
  const language = useLanguage();
  const name = useNames()(check.name);
  const health = useCheckHealth(check.key);
  const state = health?.state ?? 'pending';
  const firm = health?.firm ?? true;
  return (
    <tr data-chosen={chosen}>
      <th scope="row" className="check-name">
        <button type="button" className="plain-key" aria-pressed={chosen} onClick={onChoose}>
          {name}
        </button>
        <span className="check-target muted clip" title={check.target}>
          {`${say('board.every', { span: spanOf(check.interval, language) })} · `}
          <code>{`${check.type} ${check.target}`}</code>
        </span>
      </th>
      <td>
        <span className="check-state">
          <StateMark state={state} firm={firm} silent />
          <StateWord state={state} firm={firm} />
        </span>
      </td>
      <td>{health && <SentenceText of={health.reason} />}</td>
      <td className="end">
        <Latency ms={health?.latencyMs ?? null} />
      </td>
      <td>{health && <Since at={health.since} />}</td>
      <td className="end">
        <ActionButton
          call="health.checkNow"
          args={{ check: check.key }}
          label={say('board.checkNowOf', { check: name })}
        >
          {say('board.checkNow')}
        </ActionButton>
      </td>
    </tr>
  );
}
