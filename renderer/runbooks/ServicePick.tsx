import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useNames, useSay } from '../app/language.tsx';
import { useHealth } from '../health/store.ts';

/** A list longer than this is searched, not scrolled. */
const SHOWN = 50;

interface Props {
  runbook: string;
  chosen: string | null;
  onChoose(service: string | null): void;
}

/** The service a runbook's commands are filled for; those that name the runbook come first. */
export function ServicePick({ runbook, chosen, onChoose }: Props) {
  const say = useSay();
  const name = useNames();
  const services = useHealth((state) => state.services);
  const choices = useMemo(
    () =>
      [...services.values()]
        .sort((a, b) => Number(b.runbooks.includes(runbook)) - Number(a.runbooks.includes(runbook)))
        .map((service) => ({ value: service.id, label: name(service.name) })),
    [services, runbook, name],
  );
  return (
    <Select
      className="runbook-pick"
      size="xs"
      label={say('runbookView.service')}
      placeholder={say('runbookView.noService')}
      data={choices}
      value={chosen}
      onChange={onChoose}
      limit={SHOWN}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say('runbookView.noService') }}
      nothingFoundMessage={say('runbookView.noMatch')}
    />
  );
}
