import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { CatalogueTrouble } from '../../shared/contract.ts';
import { clockTime } from '../../shared/time.ts';
import { FaultLines } from '../ui/FaultLines.tsx';
import { useSay } from './language.tsx';

/** The catalogue on disk cannot be read while the last good one stays in force: where, and why. */
export function CatalogueFaults({ trouble }: { trouble: CatalogueTrouble }) {
  const say = useSay();
  const list = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="notice notice-tall" role="status">
      <div className="notice-line">
        <p>
          {say('frame.catalogueTrouble', {
            path: trouble.path,
            time: clockTime(trouble.at),
            count: trouble.faults.length,
          })}
        </p>
        <Button
          variant="subtle"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {say(open ? 'frame.hideDetails' : 'frame.showDetails')}
        </Button>
      </div>
      <ul id={list} hidden={!open} className="notice-faults">
        <FaultLines faults={trouble.faults} />
      </ul>
    </div>
  );
}
