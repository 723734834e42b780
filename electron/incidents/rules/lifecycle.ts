import { type Happening, INCIDENT_STATES, type Incident } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { requiredLeft } from '../../../shared/progress.ts';
import { bothLanguages } from '../bothLanguages.ts';
import { type Act, type Change, listed, mustNotBeMerged, unchanged } from './change.ts';

type State = Incident['state'];
type Moment = 'acknowledged' | 'mitigated' | 'recovered';

/** What a state says is so from then on, unless a time was entered already. */
const MOMENT: Partial<Record<State, Moment>> = { mitigated: 'mitigated', resolved: 'recovered' };

/**
 * To another state: any way forward, except that only a resolved incident closes; back only to
 * `investigating`, with a reason. A state that tells a time fills it where none was entered, and
 * whoever moves an incident on has acknowledged it.
 * @throws Problem where there is no such way, a required item is left, or a reason is missing
 */
export function move(incident: Incident, to: State, reason: string | undefined, act: Act): Change {
  mustNotBeMerged(incident);
  if (to === incident.state) return unchanged(incident);
  const why = reason?.trim() || null;
  const steps = INCIDENT_STATES.indexOf(to) - INCIDENT_STATES.indexOf(incident.state);
  return steps > 0 ? forward(incident, to, why, act) : back(incident, to, why);
}

function forward(incident: Incident, to: State, reason: string | null, act: Act): Change {
  const { number, state: from } = incident;
  if (to === 'closed' && from !== 'resolved') throw new Problem('incident.notResolved', { number });
  if (to === 'resolved' || to === 'closed') mustBeSettled(incident);
  const moments = ['acknowledged' as const, MOMENT[to]].filter(
    (moment): moment is Moment => moment !== undefined && incident.times[moment] === null,
  );
  return {
    incident: {
      ...incident,
      state: to,
      times: { ...incident.times, ...Object.fromEntries(moments.map((m) => [m, act.at])) },
      resolvedAt: to === 'resolved' ? act.at : incident.resolvedAt,
      closedAt: to === 'closed' ? act.at : incident.closedAt,
    },
    happenings: [
      { kind: 'state', from, to, reason },
      ...moments.map(
        (time): Happening => ({ kind: 'time', time, from: null, to: act.at, reason: null }),
      ),
    ],
  };
}

/** What did not last is taken back: it is neither mitigated nor recovered. */
function back(incident: Incident, to: State, reason: string | null): Change {
  const { state: from, number } = incident;
  if (to !== 'investigating') {
    throw new Problem('incident.noWayBack', { number, ...bothLanguages(`incident.state.${from}`) });
  }
  if (reason === null) throw new Problem('incident.reopenReason', { number });
  const moments = (['mitigated', 'recovered'] as const).filter((m) => incident.times[m] !== null);
  return {
    incident: {
      ...incident,
      state: to,
      times: { ...incident.times, mitigated: null, recovered: null },
      resolvedAt: null,
      closedAt: null,
    },
    happenings: [
      { kind: 'state', from, to, reason },
      ...moments.map(
        (time): Happening => ({
          kind: 'time',
          time,
          from: incident.times[time],
          to: null,
          reason,
        }),
      ),
    ],
  };
}

/** @throws Problem that names the required items that apply and are left */
function mustBeSettled(incident: Incident): void {
  const left = requiredLeft(incident);
  if (left.length === 0) return;
  throw new Problem('incident.requiredOpen', listed(left.map(({ text }) => text)));
}
