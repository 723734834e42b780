import type { Catalogue } from '../../../shared/catalogue.ts';
import { checkKey } from '../../../shared/checkKey.ts';
import type { Check } from '../../../shared/checks/check.ts';
import type { Station } from '../../../shared/station.ts';
import type { Bilingual } from '../../../shared/words.ts';
import { shownUrl } from '../http/redirect.ts';

export interface PlannedCheck {
  key: string;
  check: Check;
}

export interface PlannedControl extends PlannedCheck {
  reach: Station['controls'][number]['reach'];
  name: Bilingual;
  /** Whom it speaks to, to be shown. */
  target: string;
}

/** What a prober does, as data: it crosses to another thread by structured clone. */
export interface Plan {
  /** Grows with every plan; comes back with what was observed under it. */
  revision: number;
  checks: PlannedCheck[];
  controls: PlannedControl[];
  /** Sentences by which a page is known to announce a disruption. */
  notices: readonly string[];
  /** Where batch jobs report; null where no check waits for one. */
  push: { host: string; port: number } | null;
}

/** Where batch jobs report when the catalogue does not say. */
const PUSH = { host: '127.0.0.1', port: 7414 };

/** @param notices as the catalogue's own and the shipped list come to together */
export function planOf(catalogue: Catalogue, notices: readonly string[], revision: number): Plan {
  const checks = catalogue.services.flatMap((service) =>
    service.checks.map((check) => ({ key: checkKey(service.id, check.id), check })),
  );
  const controls = (catalogue.station?.controls ?? []).map(
    ({ reach, check }): PlannedControl => ({
      // No service's id begins with a colon.
      key: `:station/${check.id}`,
      reach,
      check,
      name: check.name ?? { ko: check.id, en: check.id },
      target: targetOf(check),
    }),
  );
  const pushed = checks.some(({ check }) => check.type === 'push');
  return { revision, checks, controls, notices, push: pushed ? (catalogue.push ?? PUSH) : null };
}

function targetOf(check: Check): string {
  if ('url' in check) return shownUrl(new URL(check.url));
  if (!('host' in check)) return check.id;
  return 'port' in check ? `${check.host}:${check.port}` : check.host;
}
