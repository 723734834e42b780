import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeadlines, type Deadlines } from '../../../electron/deadlines/deadlines.ts';
import { toldIn } from '../../../electron/deadlines/due.ts';
import type { ClockAlarm } from '../../../shared/deadline.ts';
import type { Incident, TimelineEntry } from '../../../shared/incident.ts';
import type { Sentence } from '../../../shared/problem.ts';
import { incidentOf } from '../../support/incident.ts';
import { deadlineOf, HOUR, MINUTE, timesOf } from './scene.ts';

/** 09:00 in Seoul: an attack is suspected, so that the first report is due at the same time tomorrow. */
const NINE = Date.UTC(2023, 10, 23);

function suspected(at: number, change: Partial<Incident> = {}): Incident {
  return incidentOf({ times: timesOf({ suspected: at }), ...change });
}

/** A console as far as clocks need one: incidents, their timelines, and what rang. */
class Desk {
  incidents: Incident[] = [suspected(NINE)];
  readonly deadlines = [deadlineOf(), deadlineOf({ id: 'addition', from: 'newFact', warnMs: [] })];
  readonly entries: TimelineEntry[] = [];
  readonly rung: ClockAlarm[] = [];
  readonly notices: Sentence[] = [];
  refuses = false;
  parts: Deadlines[] = [];

  /** Starts the part anew on what was written, as after a restart. */
  start(): Deadlines {
    const part = createDeadlines({
      clock: Date.now,
      incidents: () => this.incidents,
      deadlines: () => this.deadlines,
      told: (incident) => toldIn(this.#timelineOf(incident)),
      enter: (incident, what) => {
        if (this.refuses) throw new Error('disk full');
        const id = this.entries.length + 1;
        const at = Date.now();
        this.entries.push({ id, incident, at, writtenAt: at, by: null, what });
        // As a console does: whatever was written may be a reason to look again.
        part.update();
      },
      ring: (alarm) => this.rung.push(alarm),
      notice: (sentence) => this.notices.push(sentence),
    });
    this.parts.push(part);
    part.update();
    return part;
  }

  /** A timeline tells also what happened in incidents that were merged into its own. */
  #timelineOf(id: string): TimelineEntry[] {
    const absorbed = this.incidents.find((one) => one.id === id)?.absorbed ?? [];
    const ids = [id, ...absorbed.map((one) => one.id)];
    return this.entries.filter(({ incident }) => ids.includes(incident));
  }

  /** What rang, as `hours since nine: phase`. */
  rings(): string[] {
    return this.entries.map(({ at, what }) => {
      return `${(at - NINE) / HOUR}: ${what.kind === 'clock' ? what.phase : what.kind}`;
    });
  }
}

let desk: Desk;

beforeEach(() => {
  vi.useFakeTimers({ now: NINE });
  desk = new Desk();
});
afterEach(() => {
  for (const part of desk.parts) part.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Lets the time pass as a room's clock does. The part looks within a moment. */
const pass = (ms: number): unknown => vi.advanceTimersByTime(ms);

describe('createDeadlines', () => {
  it('warns, and says when the time is over, each once and each on the timeline', () => {
    desk.start();
    pass(40 * HOUR);
    expect(desk.rings()).toEqual(['18: warning', '23: warning', '24: overdue']);
    expect(desk.rung.map(({ phase }) => phase)).toEqual(['warning', 'warning', 'overdue']);
    expect(desk.rung[2]).toMatchObject({
      incident: { id: 'i-1', number: 1, title: '새올 행정 포털 중단' },
      clock: { key: 'first-report', due: NINE + 24 * HOUR },
    });
    expect(desk.entries[2]?.what).toEqual({
      kind: 'clock',
      clock: 'first-report',
      name: { ko: '최초신고', en: 'First report' },
      phase: 'overdue',
      due: NINE + 24 * HOUR,
      note: null,
    });
  });

  it('rings nothing twice across restarts', () => {
    desk.start().stop();
    pass(18.5 * HOUR);
    desk.start();
    pass(MINUTE);
    desk.start();
    pass(MINUTE);
    expect(desk.rung.map(({ phase }) => phase)).toEqual(['warning']);
  });

  it('tells at the start what passed while the console was off, the latest only', () => {
    vi.setSystemTime(NINE + 30 * HOUR);
    desk.start();
    pass(HOUR);
    expect(desk.rung.map(({ phase }) => phase)).toEqual(['overdue']);
  });

  it('is silent about what was met, and about what is met in time', () => {
    const part = desk.start();
    pass(18 * HOUR + MINUTE);
    const met = [{ clock: 'first-report', at: Date.now(), by: '당직 1', note: '전화로 신고' }];
    desk.incidents = [suspected(NINE, { met })];
    part.update();
    pass(40 * HOUR);
    expect(desk.rings().length).toBe(1);
  });

  it('rings anew for a time that was moved, and not for one that was taken back', () => {
    const part = desk.start();
    pass(25 * HOUR);
    expect(desk.rung.length).toBe(3);
    desk.incidents = [suspected(NINE + 5 * HOUR)];
    part.update();
    pass(10 * HOUR);
    expect(
      desk
        .rings()
        .slice(3)
        .map((ring) => ring.split(' ')[1]),
    ).toEqual(['warning', 'warning', 'overdue']);
    desk.incidents = [incidentOf()];
    part.update();
    pass(100 * HOUR);
    expect(desk.rung.length).toBe(6);
  });

  it('does not ring twice when the computer’s clock is set back', () => {
    const part = desk.start();
    pass(24 * HOUR + MINUTE);
    expect(desk.rung.length).toBe(3);
    vi.setSystemTime(NINE + 17 * HOUR);
    part.update();
    pass(10 * HOUR);
    expect(desk.rung.length).toBe(3);
  });

  it('gives each new fact its own clock', () => {
    const part = desk.start();
    desk.incidents = [
      incidentOf({
        newFacts: [
          { entry: 3, at: NINE },
          { entry: 9, at: NINE + HOUR },
        ],
      }),
    ];
    part.update();
    pass(26 * HOUR);
    expect(desk.rung.map(({ clock }) => clock.key)).toEqual(['addition@3', 'addition@9']);
  });

  it('goes on in the incident that another was merged into, with what was told', () => {
    const own = { id: 'i-2', number: 2, newFacts: [{ entry: 5, at: NINE }] };
    desk.incidents = [suspected(NINE), incidentOf(own)];
    const part = desk.start();
    pass(18 * HOUR + MINUTE);
    expect(desk.rung.length).toBe(1);
    desk.incidents = [
      suspected(NINE, { mergedInto: { id: 'i-2', number: 2 } }),
      suspected(NINE, { ...own, absorbed: [{ id: 'i-1', number: 1 }] }),
    ];
    part.update();
    pass(MINUTE);
    expect(desk.rung.length).toBe(1);
    pass(10 * HOUR);
    expect(desk.rung.slice(1).map(({ clock, incident }) => [incident.number, clock.key])).toEqual([
      [2, 'first-report'],
      [2, 'addition@5'],
      [2, 'first-report'],
    ]);
  });

  it('outlives the closing of an incident, but leaves alone what had ended before', () => {
    const closed = (at: number): Incident => suspected(NINE, { state: 'closed', closedAt: at });
    desk.incidents = [closed(NINE + 3 * HOUR)];
    const part = desk.start();
    pass(25 * HOUR);
    expect(desk.rung.length).toBe(3);
    desk.incidents = [{ ...closed(NINE + 40 * HOUR), id: 'i-2' }];
    part.update();
    pass(HOUR);
    expect(desk.rung.length).toBe(3);
  });

  it('calls though the timeline cannot be written, says so, and does not call again and again', () => {
    desk.refuses = true;
    const part = desk.start();
    pass(18 * HOUR + MINUTE);
    part.update();
    pass(MINUTE);
    expect(desk.rung.length).toBe(1);
    expect(desk.notices.length).toBe(1);
  });

  it('goes on after an error of its own', () => {
    const whole = desk.incidents;
    Object.defineProperty(desk, 'incidents', {
      configurable: true,
      get: () => {
        throw new Error('not now');
      },
    });
    desk.start();
    pass(MINUTE);
    expect(desk.notices.length).toBeGreaterThan(0);
    Object.defineProperty(desk, 'incidents', { value: whole });
    pass(18 * HOUR);
    expect(desk.rung.map(({ phase }) => phase)).toEqual(['warning']);
  });
});
