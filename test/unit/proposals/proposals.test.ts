import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { HOUR, MINUTE, MORNING, Room } from './scene.ts';

let temporary: TemporaryDatabase;
let room: Room;

beforeEach(() => {
  temporary = temporaryDatabase();
  room = new Room(temporary);
});
afterEach(() => {
  room.desk.stop();
  temporary.remove();
});

describe('what is proposed', () => {
  it('is what is firmly down, and nothing less', () => {
    expect(room.brief()).toEqual([]);
    for (const state of ['degraded', 'unknown', 'maintenance', 'pending'] as const) {
      room.fail('g2b', state);
      expect(room.brief()).toEqual([]);
    }
    room.fail('g2b');
    expect(room.brief()).toEqual([['g2b']]);
  });

  it('waits for a soft failure to be confirmed', () => {
    room.fail('g2b');
    const health = room.health.get('g2b/page');
    if (!health) throw new Error('g2b has a check');
    room.health.set('g2b/page', { ...health, firm: false, firmState: 'up', firmSince: 0 });
    expect(room.brief()).toEqual([]);
  });

  it('goes with its failure, and not before', () => {
    room.fail('g2b');
    expect(room.brief()).toEqual([['g2b']]);
    room.fail('g2b', 'degraded');
    expect(room.brief()).toEqual([['g2b']]);
    room.recover('g2b');
    expect(room.brief()).toEqual([]);
  });

  it('keeps a service of which nobody can say just now how it fares', () => {
    room.fail('authentication');
    room.fail('portal');
    expect(room.brief()).toEqual([['authentication', 'portal']]);
    room.fail('portal', 'unknown');
    expect(room.brief()).toEqual([['authentication', 'portal']]);
    room.recover('portal');
    expect(room.brief()).toEqual([['authentication']]);
  });

  it('keeps its id over a restart, a change of its cause, and a time nobody can say', () => {
    room.fail('portal');
    const { id } = room.only();
    expect(id).toBe(`service:portal@${MORNING}`);
    room.restart();
    expect(room.only().id).toBe(id);
    room.now += MINUTE;
    room.fail('authentication');
    expect(room.only()).toMatchObject({ id, root: { id: 'authentication' } });
    room.fail('portal', 'unknown');
    room.fail('authentication', 'unknown');
    room.restart();
    expect(room.brief()).toEqual([]);
    room.fail('portal');
    expect(room.only().id).toBe(id);
  });

  it('stands as it was while nobody can say whether anything of it still fails', () => {
    room.fail('authentication');
    room.fail('portal');
    const proposal = room.only();
    room.now += MINUTE;
    room.fail('authentication', 'unknown');
    room.fail('portal', 'unknown');
    expect(room.only()).toEqual(proposal);
    room.recover('authentication');
    expect(room.only()).toEqual(proposal);
    const { services } = room.desk.accept(proposal.id, false);
    expect(services.map(({ id }) => id).toSorted()).toEqual(['authentication', 'portal']);
    expect(room.brief()).toEqual([]);
  });

  it('goes when what nobody could say turns out to be well', () => {
    room.fail('g2b');
    expect(room.brief()).toEqual([['g2b']]);
    room.fail('g2b', 'unknown');
    expect(room.brief()).toEqual([['g2b']]);
    room.recover('g2b');
    expect(room.brief()).toEqual([]);
  });

  it('leaves what nobody can say to the incident that somebody opens of a part of it', () => {
    room.fail('authentication');
    room.fail('portal');
    expect(room.brief()).toEqual([['authentication', 'portal']]);
    room.fail('authentication', 'unknown');
    room.fail('portal', 'unknown');
    room.openByHand('portal');
    expect(room.brief()).toEqual([]);
  });

  it('is another one when it fails anew', () => {
    room.fail('g2b');
    const { id } = room.only();
    room.recover('g2b');
    room.desk.all();
    room.now += HOUR;
    room.fail('g2b');
    expect(room.only().id).not.toBe(id);
  });

  it('becomes one where two turn out to have one cause', () => {
    room.fail('portal');
    room.now += 10 * MINUTE;
    room.fail('gov24', 'down', 'health.status');
    // Two of two on the gateway fail, but ten minutes apart: nothing says yet that it is one cause.
    expect(room.brief()).toHaveLength(2);
    room.fail('authentication', 'degraded');
    expect(room.brief()).toEqual([['authentication', 'portal', 'gov24']]);
  });

  it('becomes two where what explained both recovers, of which one goes on', () => {
    room.fail('portal');
    room.fail('authentication');
    room.now += 10 * MINUTE;
    room.fail('gov24');
    const { id } = room.only();
    room.recover('authentication');
    const ids = room.desk.all().map((one) => one.id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(id);
  });

  it('is told once for each change', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      room.fail('g2b');
      room.desk.update();
      vi.advanceTimersByTime(1000);
      room.desk.update();
      vi.advanceTimersByTime(1000);
      expect(room.told.map((all) => all.length)).toEqual([1]);
      room.recover('g2b');
      vi.advanceTimersByTime(1000);
      expect(room.told.map((all) => all.length)).toEqual([1, 0]);
      room.desk.stop();
      room.fail('g2b');
      vi.advanceTimersByTime(1000);
      expect(room.told).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells nothing of a walk from before it failed', () => {
    room.walk('g2b', 'dns', 'ladder.sumDns');
    room.now += MINUTE;
    room.fail('g2b');
    expect(room.only()).toMatchObject({ layer: null, symptoms: [{ symptom: 'http' }] });
    room.walk('g2b', 'tcp', 'ladder.sumRefused');
    expect(room.only()).toMatchObject({ layer: 'tcp', symptoms: [{ symptom: 'network' }] });
  });

  it('reads the past once for each failure, however often it is looked at', () => {
    for (let look = 0; look < 5; look++) {
      room.now += MINUTE;
      room.fail('g2b');
      expect(room.brief()).toEqual([['g2b']]);
    }
    expect(room.read).toBe(2);
    room.recover('g2b');
    room.desk.all();
    room.now += MINUTE;
    room.fail('g2b');
    expect(room.brief()).toEqual([['g2b']]);
    expect(room.read).toBe(4);
  });

  it('outlives a catalogue that cannot be read', () => {
    room.fail('g2b');
    room.desk.dismiss(room.only().id, '훈련');
    const { services } = room;
    room.services = [];
    room.restart();
    expect(room.brief()).toEqual([]);
    room.services = services;
    room.desk.update();
    expect(room.brief()).toEqual([]);
  });

  it('is proposed although the disk refuses, which is said', () => {
    room.desk.all();
    temporary.database
      .prepare(
        `CREATE TEMP TRIGGER full BEFORE INSERT ON proposal
           BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
      )
      .run();
    room.fail('g2b');
    expect(room.brief()).toEqual([['g2b']]);
    expect(room.told).toHaveLength(1);
    expect(room.noticed.map(({ key }) => key)).toEqual(['problem.internal']);
  });
});
