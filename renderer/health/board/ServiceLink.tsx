import { Link } from 'wouter';
import type { ServiceSummary } from '../../../shared/catalogue.ts';
import { useNames } from '../../app/language.tsx';

interface Props {
  service: ServiceSummary;
  /** Whether Tab stops here: one place of the board does. */
  stop: boolean;
}

/** The way to a service's page, and one stop of the arrow keys' way over the board. */
export function ServiceLink({ service, stop }: Props) {
  const name = useNames()(service.name);
  return (
    <Link
      href={`/services/${service.id}`}
      data-cell={service.id}
      className="service-link clip"
      title={name}
      tabIndex={stop ? 0 : -1}
    >
      {name}
    </Link>
  );
}
