import { Button, Popover } from '@mantine/core';
import type { DrillState } from '../../shared/drill.ts';
import { useNames, useSay } from '../app/language.tsx';
import { useHealth } from '../health/store.ts';

/** Which faults the script has in force: what the trainer knows and the trainee is to find. */
export function FaultList({ faults }: { faults: DrillState['faults'] }) {
  const say = useSay();
  const nameIn = useNames();
  const services = useHealth((state) => state.services);
  if (faults.length === 0) return <span className="muted">{say('board.noFaults')}</span>;
  const count = faults.length;
  return (
    <Popover position="bottom-start" width={360} trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="var(--wr-ink)">
          {count === 1 ? say('board.oneFault') : say('board.faults', { count })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="fault-list" tabIndex={-1} data-autofocus>
          {faults.map((fault) => {
            const service = services.get(fault.service);
            return (
              <li key={`${fault.service} ${fault.text.ko}`}>
                <strong>{service ? nameIn(service.name) : fault.service}</strong>
                <span>{nameIn(fault.text)}</span>
              </li>
            );
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
