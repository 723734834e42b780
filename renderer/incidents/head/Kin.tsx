import { Link } from 'wouter';
import type { Incident } from '../../../shared/incident.ts';
import { useSay } from '../../app/language.tsx';

/** The incidents it has to do with: where it went on, what went on here, what it was split off. */
export function Kin({ incident }: { incident: Incident }) {
  const say = useSay();
  const { mergedInto, absorbed, splitFrom } = incident;
  return (
    <>
      {mergedInto && (
        <Link className="head-kin" data-strong="true" href={`/incidents/${mergedInto.id}`}>
          {say('incidentView.goesOnIn', { number: mergedInto.number })}
        </Link>
      )}
      {absorbed.map(({ id, number }) => (
        <Link key={id} className="head-kin" href={`/incidents/${id}`}>
          {say('incidentView.absorbed', { number })}
        </Link>
      ))}
      {splitFrom && (
        <Link className="head-kin" href={`/incidents/${splitFrom.id}`}>
          {say('incidentView.splitFrom', { number: splitFrom.number })}
        </Link>
      )}
    </>
  );
}
