import type { CertificateFacts, Observation } from '../../../shared/health.ts';
import { useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { daysLeft } from './daysLeft.ts';
import { PhaseBar } from './PhaseBar.tsx';

/** Everything one run saw. */
export function ObservationDetail({ seen }: { seen: Observation }) {
  const say = useSay();
  return (
    <div className="observation-detail">
      <div>
        {Object.keys(seen.phases).length > 0 && <PhaseBar phases={seen.phases} />}
        <dl className="observation-facts">
          <dt>{say('board.address')}</dt>
          <dd>
            <code>{seen.address ?? '–'}</code>
          </dd>
          <dt>{say('service.protocol')}</dt>
          <dd>{seen.protocol ?? '–'}</dd>
          <dt>{say('board.status')}</dt>
          <dd className="num">{seen.status ?? '–'}</dd>
          <dt>{say('service.size')}</dt>
          <dd className="num">
            {seen.bytes === null
              ? '–'
              : say('service.bytes', { bytes: seen.bytes.toLocaleString('en') })}
          </dd>
        </dl>
      </div>
      {seen.certificate && <Certificate facts={seen.certificate} at={seen.at} />}
    </div>
  );
}

function Certificate({ facts, at }: { facts: CertificateFacts; at: number }) {
  const say = useSay();
  const days = daysLeft(facts.until, at);
  return (
    <dl className="observation-facts">
      <dt>{say('service.certificate')}</dt>
      <dd>{facts.subject}</dd>
      <dt>{say('service.certificateUntil')}</dt>
      <dd>
        <KstTime at={facts.until} form="full" />{' '}
        <span className="num muted">
          {days >= 0
            ? say('service.certificateDays', { days })
            : say('service.certificateOver', { days: -days })}
        </span>
      </dd>
      <dt>{say('service.issuer')}</dt>
      <dd>{facts.issuer}</dd>
      <dt>{say('service.key')}</dt>
      <dd>
        {facts.protocol}, {facts.key}
      </dd>
      {facts.chain.length > 0 && (
        <>
          <dt>{say('service.chain')}</dt>
          <dd>{facts.chain.join(' → ')}</dd>
        </>
      )}
      <dt>{say('service.fingerprint')}</dt>
      <dd>
        <code>{facts.fingerprint}</code>
      </dd>
    </dl>
  );
}
