import { useMemo } from 'react';
import { type Arrangement, arrange, placesOf } from '../../../shared/arrange.ts';
import { causesOf } from '../../../shared/causes.ts';
import { matcherOf } from '../../../shared/matching.ts';
import type { BoardView } from '../../../shared/settings.ts';
import { useGradeNames } from '../grades.ts';
import { useHandling } from '../handling/store.ts';
import { healthCopy, useHealth, useStandings } from '../store.ts';
import { findServices } from './find.ts';
import { countTraits, type Handled, handledAt, has, type Trait } from './traits.ts';
import { useKept } from './useKept.ts';
import { showsAll } from './view.ts';

export interface BoardState {
  arrangement: Arrangement;
  handled: Handled;
  counts: Record<Trait, number>;
  /** How many services there are, and how many of them the view shows. */
  all: number;
  shown: number;
  /** Causes that the view hides. */
  hiddenNeeds: number;
  /** All causes, whatever the view shows. */
  causes: ReturnType<typeof causesOf>;
}

/** The board as it is to be shown: renewed at the pace of {@link useStandings}. */
export function useBoard(view: BoardView): BoardState {
  const serviceList = useHealth((copy) => copy.serviceList);
  const grounds = useHealth((copy) => copy.grounds);
  const gradeName = useGradeNames();
  const { standings, version } = useStandings();
  const handling = useHandling();
  const matcher = useMemo(
    () => matcherOf({ services: serviceList, grounds }),
    [serviceList, grounds],
  );
  const found = useMemo(() => findServices(view.query), [view.query]);
  const places = useMemo(
    () => placesOf(serviceList, grounds, view.group, gradeName),
    [serviceList, grounds, view.group, gradeName],
  );
  // The maps are changed in place, and the version tells when.
  const handled = useKept(
    () => handledAt(handling, matcher, Date.now()),
    [handling, matcher, version],
  );
  const causes = useKept(
    () => causesOf(serviceList, grounds, (check) => healthCopy.health.get(check)),
    [serviceList, grounds, version],
  );
  const counts = useKept(() => countTraits(standings, handled), [standings, handled, version]);
  const everything = showsAll(view);
  return useKept(() => {
    let shown = 0;
    const arrangement = arrange({
      services: healthCopy.services,
      places,
      standings,
      causes,
      ...handled,
      wanted: (service) => {
        if (everything) return true;
        const stands = standings.get(service.id);
        if (!stands || !found(service)) return false;
        const { only } = view;
        return only.length === 0 || only.some((trait) => has(trait, service.id, stands, handled));
      },
    });
    for (const group of arrangement.groups) shown += group.services.length;
    for (const { cause } of arrangement.needs) shown += cause.services.length;
    return {
      arrangement,
      handled,
      counts,
      causes,
      all: serviceList.length,
      shown,
      hiddenNeeds: causes.length - arrangement.needs.length,
    };
  }, [serviceList, places, standings, version, causes, handled, counts, found, view]);
}
