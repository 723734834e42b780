import { Link } from 'wouter';
import { beganAt, type Incident } from '../../../shared/incident.ts';
import { useNames, useSay } from '../../app/language.tsx';
import { KstTime } from '../../ui/KstTime.tsx';
import { progressOf } from '../do/checklist.ts';
import { Lasting } from '../Lasting.tsx';
import { useIncidentScales } from '../plans.ts';
import { StateName } from '../StateName.tsx';

/** One incident of the list. */
export function IncidentRow({ incident }: { incident: Incident }) {
  const say = useSay();
  return (
    <tr>
      <td className="num muted">{incident.number}</td>
      <td className="list-name">
        <Link href={`/incidents/${incident.id}`}>{incident.title}</Link>
      </td>
      <td>
        <StateName state={incident.state} />
        {incident.mergedInto && (
          <span className="muted num">
            {' '}
            {say('incidentView.mergedShort', { number: incident.mergedInto.number })}
          </span>
        )}
      </td>
      <td className="incident-grades">
        <GradeWords incident={incident} />
      </td>
      <td className="muted">
        <ServiceNames services={incident.services} />
      </td>
      <td className="muted">
        <KstTime at={beganAt(incident)} form="day" />
      </td>
      <td className="num">
        <Lasting incident={incident} />
      </td>
      <td className="num muted">
        {incident.nth > 1 ? say('incidentView.nthShort', { nth: incident.nth }) : '–'}
      </td>
      <td className="num muted">
        <ItemCount incident={incident} />
      </td>
    </tr>
  );
}

/** Its level on each scale it was graded on. */
function GradeWords({ incident }: { incident: Incident }) {
  const name = useNames();
  const words = useIncidentScales().flatMap((scale) => {
    const level = scale.levels.find(({ id }) => id === incident.grades[scale.id]);
    return level ? [name(level.name)] : [];
  });
  return words.length === 0 ? '–' : words.join(' · ');
}

function ItemCount({ incident }: { incident: Incident }) {
  const { settled, total } = progressOf(incident);
  return total === 0 ? '–' : `${settled} / ${total}`;
}

/** The first service by name, and how many more. */
function ServiceNames({ services }: Pick<Incident, 'services'>) {
  const say = useSay();
  const name = useNames();
  const [first, ...more] = services.map((service) => name(service.name));
  if (first === undefined) return '–';
  if (more.length === 0) return first;
  return say('incidentView.servicesMore', { first, count: more.length });
}
