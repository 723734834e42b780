import type { Catalogue } from '../../shared/catalogue.ts';
import { mustMatch } from '../../shared/matching.ts';
import { sentenceOf } from '../../shared/problem.ts';
import { recurrence } from '../../shared/recurrence.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Part } from './part.ts';
import { summarise, summariseGrounds } from './summary.ts';

/** What a catalogue says once, whichever of its files says it. */
const PLANS = [
  'station',
  'judging',
  'notices',
  'alarms',
  'keep',
  'push',
  'scales',
  'deadlines',
] as const;

export function plansOf(catalogue: Catalogue): Partial<Catalogue> {
  const said = PLANS.filter((plan) => catalogue[plan] !== undefined);
  return Object.fromEntries(said.map((plan) => [plan, catalogue[plan]]));
}

export function plansTwice(parts: readonly Part[]): Fault[] {
  return PLANS.flatMap((plan) => {
    const [first, ...others] = parts.filter((part) => part.catalogue[plan] !== undefined);
    return others.map(({ source }) => {
      const { file = '', line = 0 } = first?.source.placeOf([plan]) ?? {};
      return faultAt(source.placeOf([plan]), 'catalogue.planTwice', { plan, file, line });
    });
  });
}

/** Maintenance that can never be, or that means nobody. */
export function maintenanceFaults(parts: readonly Part[], whole: Catalogue): Fault[] {
  if (whole.maintenance.length === 0) return [];
  const standings = { services: summarise(whole), grounds: summariseGrounds(whole) };
  return parts.flatMap(({ source, catalogue }) =>
    catalogue.maintenance.flatMap((plan, index) => {
      const path = ['maintenance', index];
      const tried = [
        { at: [...path, 'cron'], read: () => recurrence(plan.cron, plan.timezone, plan.duration) },
        { at: [...path, 'match'], read: () => mustMatch(plan.match, standings) },
      ];
      return tried.flatMap(({ at, read }): Fault[] => {
        try {
          read();
          return [];
        } catch (error) {
          const { key, params } = sentenceOf(error);
          return [faultAt(source.placeOf(at), key, params)];
        }
      });
    }),
  );
}
