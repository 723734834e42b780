import type { Cause } from '../../../shared/causes.ts';
import { AcknowledgeForm } from '../handling/AcknowledgeForm.tsx';
import { HandlingList } from '../handling/HandlingList.tsx';
import { MaintenanceForm } from '../handling/MaintenanceForm.tsx';
import { SilenceForm } from '../handling/SilenceForm.tsx';
import { usePanel } from './panel.ts';
import { Suspects } from './Suspects.tsx';
import '../handling/handling.css';

/** What was opened above the lines. They stay in sight under it, and nothing waits for it. */
export function BoardPanel({ causes }: { causes: readonly Cause[] }) {
  const panel = usePanel();
  switch (panel?.kind) {
    case undefined:
      return null;
    case 'suspects':
      return <Suspects failing={causes.reduce((sum, { services }) => sum + services.length, 0)} />;
    case 'acknowledge':
      return <AcknowledgeForm key={panel.services.join()} {...panel} />;
    case 'maintenance':
      return <MaintenanceForm key={panel.services.join()} services={panel.services} />;
    case 'silence':
      return <SilenceForm key={panel.services.join()} services={panel.services} />;
    case 'handling':
      return <HandlingList />;
  }
}
