import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import type { Standing } from '../../../shared/standing.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { useMayAct } from '../../desk/seat.ts';
import { SentenceText } from '../../ui/SentenceText.tsx';
import { Since } from '../../ui/Since.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { useGradeNames } from '../grades.ts';
import { IncidentKey } from '../IncidentKey.tsx';
import { openPanel } from '../panel/panel.ts';
import { useCheckHealth } from '../store.ts';
import { ExportKey } from './ExportKey.tsx';
import { HandlingLine } from './HandlingLine.tsx';

interface Props {
  service: ServiceSummary;
  standing: Standing;
  /** What is exported: the key of the check shown, in the span of the chart. */
  of: string;
  span: { from: number; to: number };
}

/** Which service, how it stands, why and since when. */
export function ServiceHead({ service, standing, of, span }: Props) {
  const say = useSay();
  const nameIn = useNames();
  const gradeName = useGradeNames();
  const may = useMayAct('handling.acknowledge');
  const health = useCheckHealth(standing.check);
  return (
    <header className="service-head">
      <p className="service-where muted">
        <Link href="/board">{say('frame.board')}</Link> / {nameIn(service.owner.name)}
        {service.grade !== null && ` / ${nameIn(gradeName(service.grade))}`}
      </p>
      <div className="service-title">
        <StateMark state={standing.state} firm={standing.firm} size={20} silent />
        <h1>{nameIn(service.name)}</h1>
        <div className="service-keys">
          <Link href="/lanes" className="lanes-link">
            {say('service.lanesLink')}
          </Link>
          <ExportKey of={of} {...span} />
          {may && standing.failing > 0 && (
            <Button
              onClick={() =>
                openPanel({ kind: 'acknowledge', services: [service.id], name: service.name })
              }
            >
              {say('board.acknowledge')}
            </Button>
          )}
          <IncidentKey service={service} />
        </div>
      </div>
      <p className="service-reason">
        <StateWord state={standing.state} firm={standing.firm} />
        {health && (
          <span>
            <SentenceText of={health.reason} />
          </span>
        )}
        {standing.since !== null && <Since at={standing.since} />}
      </p>
      <HandlingLine service={service} />
      {service.description && <p className="muted">{nameIn(service.description)}</p>}
    </header>
  );
}
