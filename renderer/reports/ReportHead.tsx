import { NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import { Link } from 'wouter';
import type { Incident } from '../../shared/incident.ts';
import { REPORT_KINDS, ReportKind } from '../../shared/report.ts';
import { useSay } from '../app/language.tsx';
import type { Choice } from './choice.ts';

interface Props {
  incident: Incident;
  choice: Choice;
  onChoose(change: Partial<Choice>): void;
}

/** Of which incident, and which report of it. */
export function ReportHead({ incident, choice: { kind, language, redacted }, onChoose }: Props) {
  const say = useSay();
  return (
    <header className="report-head">
      <div className="report-title">
        <h1 id="report-name">{say('reportView.heading', { number: incident.number })}</h1>
        <Link href={`/incidents/${incident.id}`}>{say('reportView.toIncident')}</Link>
      </div>
      <p>{incident.title}</p>
      <div className="report-choice">
        <NativeSelect
          aria-label={say('reportView.kind')}
          value={kind}
          data={REPORT_KINDS.map((value) => ({ value, label: say(`report.kind.${value}`) }))}
          onChange={(event) => onChoose({ kind: ReportKind.parse(event.currentTarget.value) })}
        />
        <SegmentedControl
          aria-label={say('reportView.language')}
          value={language}
          onChange={(chosen) => onChoose({ language: chosen === 'en' ? 'en' : 'ko' })}
          data={[
            { value: 'ko', label: say('reportView.korean') },
            { value: 'en', label: say('reportView.english') },
          ]}
        />
        <Switch
          size="xs"
          label={say('reportView.redacted')}
          checked={redacted}
          onChange={(event) => onChoose({ redacted: event.currentTarget.checked })}
        />
      </div>
    </header>
  );
}
