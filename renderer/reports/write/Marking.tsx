import { Autocomplete, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { TLP, Tlp } from '../../../shared/report.ts';
import type { ReportDraft } from '../../../shared/reportDraft.ts';
import { useSay } from '../../app/language.tsx';
import { ProblemText } from '../../ui/ProblemText.tsx';
import { useCall } from '../../ui/useCall.ts';
import { keepDraft } from '../store.ts';

interface Props {
  draft: ReportDraft;
  /** What the office may call it. */
  levels: readonly string[];
}

/** How confidential the report is, and who may read it. */
export function Marking({ draft, levels }: Props) {
  const say = useSay();
  const { run, may, problem } = useCall('reports.mark');
  // What is typed, until it is saved.
  const [typed, setTyped] = useState<string | null>(null);
  const { incident, language, security, tlp } = draft;
  const mark = async (change: Partial<Pick<ReportDraft, 'security' | 'tlp'>>): Promise<void> => {
    const answer = await run({ incident, language, security: typed ?? security, tlp, ...change });
    if (!answer) return;
    keepDraft(answer.value);
    setTyped(null);
  };
  return (
    <section className="report-marking" aria-label={say('reportView.marking')}>
      <Autocomplete
        size="xs"
        label={say('reportView.security')}
        placeholder={say('reportView.securityHint')}
        data={[...new Set(levels)].filter((level) => level !== '')}
        // Whatever stands in the field, every level the office has is offered.
        filter={({ options }) => options}
        maxLength={100}
        readOnly={!may}
        value={typed ?? security}
        onChange={setTyped}
        onOptionSubmit={(level) => void mark({ security: level })}
        onBlur={() => {
          if (typed !== null && typed.trim() !== security) void mark({});
        }}
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      />
      <NativeSelect
        label={say('reportView.tlp')}
        disabled={!may}
        value={tlp}
        data={TLP.map((value) => ({
          value,
          label: `TLP:${value} – ${say(`reportView.tlp.${value}`)}`,
        }))}
        onChange={(event) => void mark({ tlp: Tlp.parse(event.currentTarget.value) })}
      />
      <ProblemText of={problem} />
    </section>
  );
}
