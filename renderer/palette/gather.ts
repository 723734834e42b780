import { alarmStore, callingAmong } from '../alarms/store.ts';
import { worldStore } from '../app/world.ts';
import { seatStore } from '../desk/seat.ts';
import { drillStore } from '../drill/store.ts';
import { healthCopy } from '../health/store.ts';
import { incidentStore } from '../incidents/store.ts';
import { proposalStore } from '../proposals/store.ts';
import { runbookStore } from '../runbooks/store.ts';
import { settingPlaces } from '../settings/entries.ts';
import { settingsStore } from '../settings/store.ts';
import { actions } from './actions.ts';
import type { Entry } from './entry.ts';
import { helpPlaces, incidentPlaces, runbookPlaces, servicePlaces, viewPlaces } from './places.ts';

/**
 * Everything that can be found now: made when the palette opens, and it stays while it is open.
 * Of what fits alike, a place comes before what can be done there.
 */
export function gatherEntries(): Entry[] {
  const incidents = [...incidentStore.getState().incidents.values()];
  const services = healthCopy.serviceList;
  return [
    ...viewPlaces(),
    ...incidentPlaces(incidents),
    ...servicePlaces(services),
    ...runbookPlaces(runbookStore.getState().runbooks),
    ...actions({
      seat: seatStore.getState().seat,
      settings: settingsStore.getState(),
      proposals: proposalStore.getState().proposals,
      calling: callingAmong(alarmStore.getState().alarms).length > 0,
      inDrill: drillStore.getState().drill !== null,
      services,
      stateOf: (service) => healthCopy.standings.get(service)?.state,
      incidents,
    }),
    ...settingPlaces(worldStore.getState().host.kind),
    ...helpPlaces(),
  ];
}
