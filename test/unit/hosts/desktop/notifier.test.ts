import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deadlinesOf, readDeadlines } from '../../../../electron/deadlines/plans.ts';
import { notifyOfAlarms } from '../../../../electron/hosts/desktop/notifier.ts';
import { Hub } from '../../../../electron/hub.ts';
import type { Alarm } from '../../../../shared/alarm.ts';
import type { Clock } from '../../../../shared/deadline.ts';
import type { Incident } from '../../../../shared/incident.ts';
import { sentence } from '../../../../shared/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/settings.ts';
import { incidentOf } from '../../../support/incident.ts';

class Notification extends EventEmitter {
  readonly options: unknown;
  readonly show = vi.fn();
  readonly close = vi.fn();
  constructor(options: unknown) {
    super();
    this.options = options;
  }
}

let hub: Hub;
let settings: Settings;
let incidents: Incident[];
let made: Notification[];
let stop: () => void;
const goTo = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  hub = new Hub();
  settings = DEFAULT_SETTINGS;
  [incidents, made] = [[], []];
  stop = notifyOfAlarms({
    listen: (listener) => hub.listen(listener),
    settings: () => settings,
    incidents: () => incidents,
    create(options) {
      const one = new Notification(options);
      made.push(one);
      return one;
    },
    goTo,
  });
});

const alarm = (part: Partial<Alarm> = {}): Alarm => ({
  id: 'alarm-1',
  cause: { kind: 'service', id: 'gov24', name: { ko: '정부24', en: 'Government24' } },
  services: [{ id: 'gov24', name: { ko: '정부24', en: 'Government24' } }],
  state: 'down',
  reason: sentence('state.down'),
  since: 1,
  raisedAt: 1,
  calledAt: 1,
  calls: 1,
  standing: 'calling',
  ...part,
});
const incident = (state: Incident['state']): Incident =>
  incidentOf({
    state,
    title: '정부24',
    services: alarm().services.map((service) => ({ ...service, grade: 1 })),
  });
function changed(one: Alarm): void {
  vi.useFakeTimers();
  hub.changed('alarms', one);
  vi.runAllTimers();
  vi.useRealTimers();
}

describe('the notifier', () => {
  it('shows what fails in the operator’s language, without a sound of its own', () => {
    hub.tell('alarm', alarm());
    settings = { ...settings, language: 'en' };
    hub.tell('alarm', alarm({ id: 'alarm-2', state: 'degraded' }));
    expect(made.map(({ options }) => options)).toEqual([
      { title: '중단: 정부24', body: '중단', silent: true, urgency: 'critical' },
      { title: 'Degraded: Government24', body: 'Down', silent: true, urgency: 'normal' },
    ]);
    expect(made.every(({ show }) => show.mock.calls.length === 1)).toBe(true);
  });

  it('leads to the open incident, else to the service', () => {
    hub.tell('alarm', alarm());
    made[0]?.emit('click');
    expect(goTo).toHaveBeenLastCalledWith('/services/gov24');
    incidents = [incident('closed')];
    hub.tell('alarm', alarm());
    made[1]?.emit('click');
    expect(goTo).toHaveBeenLastCalledWith('/services/gov24');
    incidents = [incident('investigating')];
    hub.tell('alarm', alarm());
    made[2]?.emit('click');
    expect(goTo).toHaveBeenLastCalledWith('/incidents/i-1');
  });

  it('leads to an incident that was opened while it stood there', () => {
    hub.tell('alarm', alarm());
    incidents = [incident('investigating')];
    made[0]?.emit('click');
    expect(goTo).toHaveBeenLastCalledWith('/incidents/i-1');
  });

  it('keeps one for each alarm, and takes away what calls no more', () => {
    hub.tell('alarm', alarm());
    hub.tell('alarm', alarm({ calls: 2 }));
    expect(made[0]?.close).toHaveBeenCalledOnce();
    changed(alarm({ calls: 2 }));
    expect(made[1]?.close).not.toHaveBeenCalled();
    changed(alarm({ standing: 'acknowledged' }));
    expect(made[1]?.close).toHaveBeenCalledOnce();
    hub.tell('alarm', alarm({ id: 'alarm-2' }));
    hub.tell('alarm', alarm({ id: 'alarm-3' }));
    hub.reset();
    expect(made[2]?.close).toHaveBeenCalledOnce();
    stop();
    hub.tell('alarm', alarm());
    expect(made).toHaveLength(4);
  });

  it('calls before a clock ends, leads to its incident, and rests once the clock is met', () => {
    const [deadline] = deadlinesOf(readDeadlines(resolve('assets')));
    if (!deadline) throw new Error('no deadline is shipped');
    const clock: Clock = { key: deadline.id, deadline, from: 0, due: 86_400_000, met: null };
    const about = { id: 'i-1', number: 1, title: '정부24' };
    hub.tell('clock', { incident: about, clock, phase: 'warning' });
    hub.tell('clock', { incident: about, clock, phase: 'overdue' });
    expect(made.map(({ options }) => options)).toEqual([
      expect.objectContaining({ urgency: 'normal', silent: true }),
      expect.objectContaining({ urgency: 'critical' }),
    ]);
    expect(made[0]?.close).toHaveBeenCalledOnce();
    made[1]?.emit('click');
    expect(goTo).toHaveBeenLastCalledWith('/incidents/i-1');
    vi.useFakeTimers();
    const met = [{ clock: deadline.id, at: 1, by: '당직 1', note: '전화' }];
    hub.changed('incidents', { ...incident('investigating'), met });
    vi.runAllTimers();
    vi.useRealTimers();
    expect(made[1]?.close).toHaveBeenCalledOnce();
  });

  it('keeps still where the settings say so', () => {
    settings = { ...settings, alarmNotify: false };
    hub.tell('alarm', alarm());
    expect(made).toEqual([]);
  });
});
