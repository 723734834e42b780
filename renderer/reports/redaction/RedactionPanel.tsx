import { Checkbox, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { SensitiveKind } from '../../../shared/redaction.ts';
import { useSay } from '../../app/language.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/Standing.tsx';
import { FindingList } from './FindingList.tsx';
import { countByKind, EVERY_FINDING, filterFindings } from './findings.ts';
import type { Findings } from './useFindings.ts';
import './redaction.css';

interface Props {
  incident: string;
  findings: Findings;
}

/** Personal data in the report, and what was decided of each piece. */
export function RedactionPanel({ incident, findings: { all, problem, retry } }: Props) {
  const say = useSay();
  const [filter, setFilter] = useState(EVERY_FINDING);
  const counts = useMemo(() => countByKind(all ?? []), [all]);
  const shown = useMemo(() => filterFindings(all ?? [], filter), [all, filter]);
  if (problem) return <ErrorState why={problem} onRetry={retry} />;
  if (all === null) return <LoadingState />;
  if (all.length === 0) {
    return (
      <EmptyState title={say('reportView.noFindings')}>
        {say('reportView.noFindingsHint')}
      </EmptyState>
    );
  }
  const left = all.filter(({ decision }) => decision === null).length;
  return (
    <div className="redaction">
      <p className="muted">{say('reportView.findingsHint')}</p>
      <div className="redaction-filter">
        <NativeSelect
          aria-label={say('reportView.findingKind')}
          value={filter.kind ?? ''}
          data={[
            { value: '', label: say('reportView.anyFinding', { count: all.length }) },
            ...counts.map(({ kind, count }) => ({
              value: kind,
              label: say('reportView.findingsOf', { kind: say(`redaction.kind.${kind}`), count }),
            })),
          ]}
          onChange={(event) => {
            const kind = SensitiveKind.safeParse(event.currentTarget.value);
            setFilter({ ...filter, kind: kind.success ? kind.data : null });
          }}
        />
        <Checkbox
          size="xs"
          label={say('reportView.onlyUndecided', { count: left })}
          checked={filter.undecided}
          onChange={(event) => setFilter({ ...filter, undecided: event.currentTarget.checked })}
        />
      </div>
      {shown.length === 0 ? (
        <p className="muted">{say('reportView.noFindingsLeft')}</p>
      ) : (
        <FindingList incident={incident} findings={shown} />
      )}
    </div>
  );
}
