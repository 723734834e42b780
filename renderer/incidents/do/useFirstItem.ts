import { useEffect, useRef } from 'react';
import type { Incident } from '../../../shared/incident.ts';
import { firstOpen } from './checklist.ts';
import { focusItem } from './focusItem.ts';

/**
 * On arrival the first item that waits has the focus, so that one key marks it done. Later the
 * focus stays where the operator has it.
 */
export function useFirstItem(incident: Incident, editable: boolean): void {
  const arrived = useRef(false);
  const first = firstOpen(incident)?.id;
  useEffect(() => {
    if (arrived.current || !editable || first === undefined) return;
    arrived.current = true;
    focusItem(first);
  }, [editable, first]);
}
