import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AffectedService as Affected } from '../../../shared/incident.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useCheckHealth, useStanding } from '../../health/store.ts';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { Since } from '../../ui/Since.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';

interface Props {
  service: Affected;
  /** Left out where it may not be taken out. */
  onRemove: (() => void) | undefined;
}

/** An affected service as it stands now. */
export function AffectedService({ service, onRemove }: Props) {
  const say = useSay();
  const name = useNames()(service.name);
  const standing = useStanding(service.id);
  const health = useCheckHealth(standing?.check ?? null);
  const remove = onRemove && (
    <ActionIcon
      size={24}
      aria-label={say('incidentView.removeService', { service: name })}
      onClick={onRemove}
    >
      <IconX size={14} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
  if (!standing) {
    return (
      <li className="affected-service">
        <p className="affected-name">
          <span className="affected-gone">
            {name} <span className="muted">{say('incidentView.serviceGone')}</span>
          </span>
          {remove}
        </p>
      </li>
    );
  }
  return (
    <li className="affected-service">
      <p className="affected-name">
        <StateMark state={standing.state} firm={standing.firm} silent />
        <Link href={`/services/${service.id}`}>{name}</Link>
        <StateWord state={standing.state} firm={standing.firm} />
        {remove}
      </p>
      {health && standing.state !== 'up' && (
        <p className="affected-reason">
          <SentenceText of={health.reason} />
        </p>
      )}
      {standing.since !== null && (
        <p className="affected-since">
          <Since at={standing.since} />
        </p>
      )}
    </li>
  );
}
