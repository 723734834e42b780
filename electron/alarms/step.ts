import type { Alarm } from '../../shared/alarm.ts';
import type { Cause } from '../../shared/causes.ts';
import type { CheckHealth } from '../../shared/health.ts';
import type { AlarmPlan } from '../../shared/plans.ts';
import type { Bilingual } from '../../shared/words.ts';
import { dueOf, repeats, type Why } from './due.ts';
import { type Group, groupsOf } from './grouping.ts';
import { type Live, type LiveService, toAlarm } from './live.ts';

/** All that decides what alarms do, as it is now. */
export interface Circumstances {
  now: number;
  plan: Pick<AlarmPlan, 'gather' | 'repeat'>;
  /** What fails firmly, worst first. */
  causes: readonly Cause[];
  /** A service's name and the firm health of its checks; undefined where there is none such. */
  service: (id: string) => { name: Bilingual; health: readonly CheckHealth[] } | undefined;
  acknowledged: (service: string) => boolean;
  silenced: (service: string) => boolean;
  newId: () => string;
}

/** What is to be told. */
export type Effect =
  | { kind: 'call'; why: Why; alarm: Alarm }
  /** `withdrawn`: the catalogue has none of its services any more. */
  | { kind: 'ended'; how: 'recovered' | 'withdrawn'; alarm: Alarm }
  | { kind: 'merged'; into: string; alarm: Alarm }
  | { kind: 'changed'; alarm: Alarm };

export interface Step {
  live: Live[];
  effects: Effect[];
  /** When to look again though nothing else happened; null for not at all. */
  next: number | null;
}

/**
 * Takes the alarms from what they were to what they are now. Nothing calls for what is soft, cannot
 * be judged or is under maintenance; such a service stays in an alarm that had it, without ending it.
 */
export function step(before: readonly Live[], circumstances: Circumstances): Step {
  const causes = circumstances.causes.filter(
    ({ firm, state }) => firm && (state === 'down' || state === 'degraded'),
  );
  const live: Live[] = [];
  const effects: Effect[] = [];
  for (const group of groupsOf(before, causes)) {
    const services = servicesOf(group, circumstances);
    if (services.all.length === 0) {
      effects.push(...ended(group, circumstances));
      continue;
    }
    const { alarm, effects: told } = goOn(group, services, circumstances);
    live.push(alarm);
    effects.push(...told);
  }
  const dues = live.flatMap((one) => dueOf(one, circumstances.plan)?.at ?? []);
  return { live, effects, next: dues.length > 0 ? Math.min(...dues) : null };
}

interface Services {
  /** Those that fail, then those that cannot be judged now. */
  all: LiveService[];
  failing: ReadonlySet<string>;
}

function servicesOf({ alarms, causes }: Group, { service }: Circumstances): Services {
  const before = new Map(alarms.flatMap((alarm) => alarm.services.map((one) => [one.id, one])));
  const failing = new Map<string, LiveService>();
  for (const { services, check } of causes) {
    for (const id of services) {
      const known = service(id);
      if (!known || failing.has(id)) continue;
      const bad = known.health.filter(isFailing).map((one) => one.check);
      const unsure = uncertain(before.get(id)?.checks ?? [], known.health);
      const checks = [...new Set([...(bad.length > 0 ? bad : [check]), ...unsure])];
      failing.set(id, { id, name: known.name, checks });
    }
  }
  const resting = [...before.values()].flatMap((one): LiveService[] => {
    const known = failing.has(one.id) ? undefined : service(one.id);
    const checks = known ? uncertain(one.checks, known.health) : [];
    return known && checks.length > 0 ? [{ id: one.id, name: known.name, checks }] : [];
  });
  return { all: [...failing.values(), ...resting], failing: new Set(failing.keys()) };
}

function isFailing({ state }: CheckHealth): boolean {
  return state === 'down' || state === 'degraded';
}

/** Which of the checks that failed have neither recovered nor left the catalogue. */
function uncertain(checks: readonly string[], health: readonly CheckHealth[]): string[] {
  return health
    .filter(({ check, state }) => checks.includes(check) && state !== 'up')
    .map(({ check }) => check);
}

function ended({ alarms }: Group, { service }: Circumstances): Effect[] {
  return alarms.flatMap((live): Effect[] => {
    const alarm = toAlarm(live, 'ended');
    const known = live.services.some(({ id }) => service(id));
    return alarm ? [{ kind: 'ended', how: known ? 'recovered' : 'withdrawn', alarm }] : [];
  });
}

/** One group's alarm, raised or going on, with the call that is due. */
function goOn(
  group: Group,
  { all, failing }: Services,
  circumstances: Circumstances,
): { alarm: Live; effects: Effect[] } {
  const { acknowledged, now, plan, silenced } = circumstances;
  const [former, ...others] = group.alarms;
  const base = former ? merge(former, others) : raised(group, circumstances);
  const [top] = group.causes;
  const calling = [...failing].filter((id) => !acknowledged(id) && !silenced(id));
  const standing = standingOf(failing, calling, acknowledged);
  const alarm: Live = {
    ...base,
    services: all,
    ...(top && aboutOf(group.causes, top)),
    standing,
    told: stillTold(base, all, now - plan.repeat),
    hushed: base.hushed || standing === 'acknowledged' || standing === 'silenced',
  };
  const newcomer = calling.some((id) => !Object.hasOwn(alarm.told, id));
  const waits = newcomer && base.called !== null && !repeats(alarm);
  alarm.waitingSince = waits ? (base.waitingSince ?? now) : null;

  const due = dueOf(alarm, plan);
  const after = due && due.at <= now ? withCall(alarm, now) : alarm;
  const effects: Effect[] = others.flatMap((other) => {
    const merged = toAlarm(other, 'ended');
    return merged ? [{ kind: 'merged', into: after.id, alarm: merged }] : [];
  });
  const shown = toAlarm(after);
  if (shown && due && after !== alarm) effects.push({ kind: 'call', why: due.why, alarm: shown });
  else if (shown && (!former || differs(toAlarm(former), shown))) {
    effects.push({ kind: 'changed', alarm: shown });
  }
  return { alarm: after, effects };
}

function raised({ causes }: Group, { newId, now }: Circumstances): Live {
  const [top] = causes;
  if (!top) throw new RangeError('an alarm is raised for a cause');
  return {
    id: newId(),
    ...aboutOf(causes, top),
    services: [],
    raisedAt: now,
    standing: 'calling',
    called: null,
    told: {},
    waitingSince: null,
    hushed: false,
  };
}

function aboutOf(
  causes: readonly Cause[],
  top: Cause,
): Pick<Live, 'cause' | 'state' | 'reason' | 'since'> {
  return {
    cause: top.root,
    state: causes.some(({ state }) => state === 'down') ? 'down' : 'degraded',
    reason: top.reason,
    since: Math.min(...causes.map(({ since }) => since)),
  };
}

/** The alarm that goes on, with what was called by those that become part of it. */
function merge(former: Live, others: readonly Live[]): Live {
  if (others.length === 0) return former;
  const all = [former, ...others];
  const called = all.flatMap((one) => one.called ?? []);
  return {
    ...former,
    services: all.flatMap(({ services }) => services),
    raisedAt: Math.min(...all.map(({ raisedAt }) => raisedAt)),
    called: former.called && {
      at: Math.max(...called.map(({ at }) => at)),
      times: former.called.times,
      worst: called.some(({ worst }) => worst === 'down') ? 'down' : 'degraded',
    },
    told: Object.assign({}, ...all.map(({ told }) => told)),
    hushed: all.filter((one) => one.called).every(({ hushed }) => hushed),
  };
}

function standingOf(
  failing: ReadonlySet<string>,
  calling: readonly string[],
  acknowledged: (service: string) => boolean,
): Live['standing'] {
  if (failing.size === 0) return 'resting';
  if (calling.length > 0) return 'calling';
  return [...failing].every(acknowledged) ? 'acknowledged' : 'silenced';
}

/** Whom to count as told: those still here, and those that left only a moment ago. */
function stillTold(
  { services, told }: Live,
  all: readonly LiveService[],
  old: number,
): Live['told'] {
  const stayed = new Set(
    services.map(({ id }) => id).filter((id) => all.some((one) => one.id === id)),
  );
  return Object.fromEntries(Object.entries(told).filter(([id, at]) => stayed.has(id) || at > old));
}

function withCall(alarm: Live, now: number): Live {
  const { called, services, state, told } = alarm;
  return {
    ...alarm,
    called: {
      at: now,
      times: (called?.times ?? 0) + 1,
      worst: state === 'down' ? 'down' : (called?.worst ?? 'degraded'),
    },
    told: { ...told, ...Object.fromEntries(services.map(({ id }) => [id, now])) },
    waitingSince: null,
    hushed: false,
  };
}

function differs(before: Alarm | undefined, after: Alarm): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
