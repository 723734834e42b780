import { type ReactNode, useEffect, useState } from 'react';
import type { Incident } from '../../shared/incident.ts';
import { mayAct } from '../../shared/operator.ts';
import type { TemplateFault } from '../../shared/reportMaking.ts';
import { useSay } from '../app/language.tsx';
import { useSeat } from '../desk/seat.ts';
import type { Choice, Tab } from './choice.ts';
import { TABS } from './choice.ts';
import { ExportPanel } from './making/ExportPanel.tsx';
import { ReportHead } from './ReportHead.tsx';
import { RedactionPanel } from './redaction/RedactionPanel.tsx';
import type { Findings } from './redaction/useFindings.ts';
import { SideTabs } from './SideTabs.tsx';
import { SendPanel } from './send/SendPanel.tsx';
import { WritePanel } from './write/WritePanel.tsx';

interface Props {
  incident: Incident;
  choice: Choice;
  onChoose(change: Partial<Choice>): void;
  findings: Findings;
  faults: readonly TemplateFault[];
}

/** What one does with the report. Who may only look is shown what was sent. */
export function ReportSide({ incident, choice, onChoose, findings, faults }: Props) {
  const say = useSay();
  const seat = useSeat();
  // A locked seat keeps its tabs: what was typed stays where it was.
  const works = seat !== null && mayAct(seat.operator.role, 'operator');
  const tabs = works ? TABS : (['send'] as const);
  const shown = tabs.find((tab) => tab === choice.tab) ?? 'send';
  const panels: Record<Tab, ReactNode> = {
    write: <WritePanel incident={incident} choice={choice} faults={faults} />,
    export: <ExportPanel incident={incident.id} choice={choice} />,
    send: <SendPanel incident={incident} choice={choice} findings={findings} />,
    redaction: <RedactionPanel incident={incident.id} findings={findings} />,
  };
  return (
    <section className="report-side" aria-labelledby="report-name">
      <ReportHead incident={incident} choice={choice} onChoose={onChoose} />
      <h2 className="visually-hidden">{say('reportView.tabs')}</h2>
      <SideTabs tabs={tabs} shown={shown} onShow={(tab) => onChoose({ tab })} />
      <div className="report-panels">
        {tabs.map((tab) => (
          <Panel key={tab} tab={tab} shown={tab === shown}>
            {panels[tab]}
          </Panel>
        ))}
      </div>
    </section>
  );
}

/** Made when it is first looked at, and kept from then on: neither scroll nor progress is lost. */
function Panel({ tab, shown, children }: { tab: Tab; shown: boolean; children: ReactNode }) {
  const [looked, setLooked] = useState(shown);
  useEffect(() => {
    if (shown) setLooked(true);
  }, [shown]);
  return (
    <div
      role="tabpanel"
      id={`report-panel-${tab}`}
      aria-labelledby={`report-tab-${tab}`}
      className="report-panel"
      data-shown={shown}
    >
      {(looked || shown) && children}
    </div>
  );
}
