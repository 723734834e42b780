import type { ReactNode } from 'react';
import type { CheckSummary, ServiceSummary } from '../../../shared/catalogue.ts';
import type { Outage } from '../../../shared/history.ts';
import { latencyOf, spanOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import type { ShownSpan } from '../charts/useSpan.ts';
import { outagesIn } from './count.ts';
import { percentOf } from './percent.ts';
import './figures.css';

interface Props {
  service: ServiceSummary;
  check: CheckSummary;
  shown: ShownSpan;
  outages: readonly Outage[];
}

/** How the service and the check fared in the span of the chart. */
export function Figures({ service, check, shown, outages }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { asked } = shown;
  const whole = useAnswer('health.fared', { of: service.id, ...asked }, 0, service.id);
  const part = useAnswer('health.fared', { of: check.key, ...asked }, 0, check.key);
  const fared = whole.state === 'ready' ? whole.value : null;
  const latency = part.state === 'ready' ? part.value : null;
  const within = outagesIn(outages, asked.from, asked.to);
  const nth = within[0]?.nth ?? 0;
  const ms = (of: number | null | undefined) => (of == null ? '–' : latencyOf(of));
  const maintained = fared !== null && fared.maintenanceMs > 0;
  return (
    <section aria-label={say('service.figures')}>
      <dl className="figures">
        <Figure
          name={say('service.uptime')}
          note={
            maintained
              ? say('service.maintainedFor', { span: spanOf(fared.maintenanceMs, language) })
              : say('service.uptimeHint')
          }
        >
          {percentOf(fared?.uptime ?? null)}
        </Figure>
        <Figure
          name={say('service.outageCount')}
          note={
            fared && fared.downMs > 0
              ? say('service.downFor', { span: spanOf(fared.downMs, language) })
              : ''
          }
        >
          {say('service.countOf', { count: within.length })}
        </Figure>
        {nth > 1 && (
          <Figure name={say('service.nth')} note="">
            {say('service.recurrence', { nth })}
          </Figure>
        )}
        <Figure name={say('service.p50')} note="">
          {ms(latency?.p50)}
        </Figure>
        <Figure name={say('service.p95')} note="">
          {ms(latency?.p95)}
        </Figure>
        <Figure
          name={say('service.p99')}
          note={
            latency
              ? say('service.failedOf', {
                  count: latency.observations.toLocaleString('en'),
                  failed: latency.failed.toLocaleString('en'),
                })
              : ''
          }
        >
          {ms(latency?.p99)}
        </Figure>
      </dl>
    </section>
  );
}

function Figure({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>
        <span className="figure-value num">{children}</span>
        <span className="figure-note muted">{note}</span>
      </dd>
    </div>
  );
}
