import type { Catalogue, GroundSummary, ServiceSummary } from '../shared/catalogue.ts';
import { checkKey } from '../shared/checkKey.ts';
import { summarise, summariseGrounds } from './catalogue/summary.ts';
import { type ServiceTarget, targetOf } from './catalogue/target.ts';

/** The catalogue's services for looking up, by their own id and by their checks' keys. */
export interface Services {
  readonly all: readonly ServiceSummary[];
  readonly grounds: readonly GroundSummary[];
  byId(id: string): ServiceSummary | undefined;
  ofCheck(key: string): ServiceSummary | undefined;
  target(id: string): ServiceTarget | undefined;
}

export function indexServices(catalogue: Catalogue): Services {
  const all = summarise(catalogue);
  const byId = new Map(all.map((service) => [service.id, service]));
  const targets = new Map(catalogue.services.map((s) => [s.id, targetOf(s, catalogue)]));
  const byCheck = new Map(
    all.flatMap((service) =>
      service.checks.map((check) => [checkKey(service.id, check.id), service] as const),
    ),
  );
  return {
    all,
    grounds: summariseGrounds(catalogue),
    byId: (id) => byId.get(id),
    ofCheck: (key) => byCheck.get(key),
    target: (id) => targets.get(id),
  };
}
