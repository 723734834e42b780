import { Link } from 'wouter';
import type { ServiceSummary } from '../../shared/catalogue.ts';
import { useNames } from '../app/language.tsx';
import type { BoardFocus } from './useBoardFocus.ts';

interface Props {
  service: ServiceSummary;
  focus: BoardFocus;
}

/** The way to a service's page, and one stop of the arrow keys' way over the board. */
export function ServiceLink({ service, focus }: Props) {
  const name = useNames()(service.name);
  return (
    <Link
      href={`/services/${service.id}`}
      data-service={service.id}
      className="service-link clip"
      title={name}
      tabIndex={focus.stop === service.id ? 0 : -1}
      onKeyDown={(event) => focus.onKeyDown(event, service.id)}
      onFocus={() => focus.onFocus(service.id)}
    >
      {name}
    </Link>
  );
}
