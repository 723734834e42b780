import { type CheckHealth, worstOf } from '../../../shared/health.ts';
import type { Overview } from '../../console.ts';

/**
 * The shapes of the tray, worst first. `blind`: this station cannot look, so what is known of
 * services was true once. `resting`: the worst there is was announced, or somebody has it in hand.
 */
export const TRAY_SHAPES = [
  'blind',
  'down',
  'degraded',
  'unknown',
  'resting',
  'pending',
  'up',
] as const;
export type TrayShape = (typeof TRAY_SHAPES)[number];

/** What tray, badge and overlay show. */
export interface TrayState {
  shape: TrayShape;
  /** Causes that call for a person now: the alarms that nobody has in hand. */
  calling: number;
  /** The worst of them; null where none calls. */
  worst: 'down' | 'degraded' | null;
  drill: boolean;
}

/** How everything stands by what is firm: nothing here moves for one lost packet. */
export function trayStateOf(overview: Overview): TrayState {
  const { acknowledged, alarms, health, services, station, world } = overview;
  const known = new Map(health.map((one) => [one.check, one]));
  const shapes = services.map(({ id, checks }) =>
    shapeOf(
      checks.flatMap(({ key }) => known.get(key) ?? []),
      acknowledged(id),
    ),
  );
  const blind =
    station.state === 'cutOff' ||
    station.state === 'overloaded' ||
    (health.length > 0 && health.every(({ stale }) => stale));
  const calling = alarms.filter(({ standing }) => standing === 'calling');
  return {
    shape: blind ? 'blind' : worstShape(shapes),
    calling: calling.length,
    worst: calling.length === 0 ? null : worstCall(calling),
    drill: world.kind === 'drill',
  };
}

/** Worst first; `pending` where there is no service yet. */
function worstShape(shapes: readonly TrayShape[]): TrayShape {
  if (shapes.length === 0) return 'pending';
  return TRAY_SHAPES.find((shape) => shapes.includes(shape)) ?? 'pending';
}

function worstCall(calling: Overview['alarms']): 'down' | 'degraded' {
  return calling.some(({ state }) => state === 'down') ? 'down' : 'degraded';
}

function shapeOf(checks: readonly CheckHealth[], inHand: boolean): TrayShape {
  const worst = worstOf(checks.map(firmlySeen));
  switch (worst?.state) {
    case 'down':
    case 'degraded':
      return inHand ? 'resting' : worst.state;
    case 'maintenance':
      return 'resting';
    case 'unknown':
    case 'up':
      return worst.state;
    default:
      return 'pending';
  }
}

/** The firm state; what was well when it was last looked at, and is not looked at, is unknown. */
function firmlySeen(health: CheckHealth): CheckHealth {
  const { firmSince: since, firmState, stale } = health;
  const state = stale && firmState === 'up' ? 'unknown' : firmState;
  return { ...health, state, since, firm: true };
}

export function sameTrayState(a: TrayState, b: TrayState): boolean {
  return (
    a.shape === b.shape && a.calling === b.calling && a.worst === b.worst && a.drill === b.drill
  );
}
