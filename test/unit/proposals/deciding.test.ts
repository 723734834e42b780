import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/problem.ts';
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

const refusing = (key: string) =>
  expect.objectContaining({ sentence: expect.objectContaining({ key }) });

describe('accepting', () => {
  it('opens an incident of everything it found', () => {
    room.nth = 4;
    room.fail('g2b', 'down', 'health.status');
    room.walk('g2b', 'http', 'ladder.sumStatus');
    const { id } = room.only();
    const incident = room.desk.accept(id, false);
    expect(room.opened).toEqual([
      {
        services: ['g2b'],
        title: '나라장터 중단',
        checklists: ['overload'],
        found: { symptoms: ['http'], layer: 'http', nth: 4, since: MORNING },
      },
    ]);
    expect(incident.services.map((one) => one.id)).toEqual(['g2b']);
    expect(room.brief()).toEqual([]);
  });

  it('is done once, however often and by whomever it is asked, also after a restart', () => {
    room.fail('g2b');
    const { id } = room.only();
    const first = room.desk.accept(id, false);
    room.operator = '당직 2';
    expect(room.desk.accept(id, false)).toEqual(first);
    room.restart();
    expect(room.desk.accept(id, true)).toEqual(first);
    room.recover('g2b');
    room.desk.all();
    expect(room.desk.accept(id, false).id).toBe(first.id);
    expect(room.opened).toHaveLength(1);
  });

  it('leads to the incident that somebody opened by hand meanwhile', () => {
    room.fail('g2b');
    const { id } = room.only();
    const own = room.openByHand('g2b');
    expect(room.desk.accept(id, false)).toEqual(own);
    expect(room.opened).toEqual([]);
  });

  it('leads to where a merged incident goes on', () => {
    room.fail('g2b');
    const { id } = room.only();
    const first = room.desk.accept(id, false);
    const other = room.openByHand('kma');
    room.edit(first.id, { state: 'closed', services: [], mergedInto: { id: other.id, number: 2 } });
    expect(room.desk.accept(id, false).id).toBe(other.id);
  });

  it('that fails leaves the proposal as it was', () => {
    room.fail('g2b');
    const { id } = room.only();
    room.beforeOpening = () => {
      throw new Error('the disk is full');
    };
    expect(() => room.desk.accept(id, false)).toThrow('the disk is full');
    expect(room.only().id).toBe(id);
    room.beforeOpening = () => {};
    expect(room.desk.accept(id, false).number).toBe(1);
  });

  it('joins only where there is an incident to join', () => {
    room.fail('g2b');
    const { id } = room.only();
    expect(() => room.desk.accept(id, true)).toThrow(refusing('proposals.nothingToJoin'));
    expect(room.opened).toEqual([]);
  });

  it('of what is gone says so', () => {
    expect(() => room.desk.accept('service:g2b@1', false)).toThrow(refusing('proposals.gone'));
    room.fail('g2b');
    const { id } = room.only();
    room.recover('g2b');
    expect(() => room.desk.accept(id, false)).toThrow(refusing('proposals.gone'));
  });

  it('is not proposed again when the incident is resolved while it still fails', () => {
    room.fail('g2b');
    const { id } = room.desk.accept(room.only().id, false);
    room.now += HOUR;
    room.edit(id, { state: 'resolved', resolvedAt: room.now });
    expect(room.brief()).toEqual([]);
    room.recover('g2b');
    room.now += HOUR;
    room.fail('g2b');
    expect(room.brief()).toEqual([['g2b']]);
  });
});

describe('joining', () => {
  it('is proposed to the incident of the same cause', () => {
    room.fail('authentication');
    room.desk.accept(room.only().id, false);
    room.now += 5 * HOUR;
    room.fail('gov24');
    const { join, id } = room.only();
    expect(join).toMatchObject({
      id: 'i-1',
      number: 1,
      why: sentence('proposals.why.joinCause', { ko: '인증 서버', en: 'Authentication server' }),
    });
    const incident = room.desk.accept(id, true);
    expect(incident.services.map((one) => one.id)).toEqual(['authentication', 'gov24']);
    expect(room.joined).toMatchObject([{ incident: 'i-1', services: ['gov24'] }]);
    expect(room.desk.accept(id, true)).toEqual(incident);
    expect(room.joined).toHaveLength(1);
  });

  it('is proposed where both break at the same layer of a ground that fails', () => {
    room.fail('eid');
    room.walk('eid', 'content', 'ladder.sumNotice');
    room.desk.accept(room.only().id, false);
    room.now += HOUR;
    room.fail('mobile-id');
    expect(room.only().join).toBeNull();
    room.walk('mobile-id', 'tcp', 'ladder.sumRefused');
    expect(room.only().join).toBeNull();
    room.walk('mobile-id', 'content', 'ladder.sumNotice');
    expect(room.only().join?.why).toEqual(
      sentence('proposals.why.joinGround', {
        ko: '모바일 신분증 저장 장치',
        en: 'e-ID storage',
      }),
    );
  });

  it('is not proposed to one that merely fails too, nor to one that is closed', () => {
    room.fail('eid');
    room.walk('eid', 'content');
    const { id } = room.desk.accept(room.only().id, false);
    room.now += HOUR;
    room.fail('g2b');
    room.walk('g2b', 'content');
    expect(room.only().join).toBeNull();
    room.recover('g2b');
    room.desk.all();
    room.edit(id, { state: 'resolved', resolvedAt: room.now });
    room.fail('mobile-id');
    room.walk('mobile-id', 'content');
    expect(room.only()).toMatchObject({ join: null, services: [{ id: 'mobile-id' }] });
  });

  it('can be declined for an incident of its own', () => {
    room.fail('authentication');
    room.desk.accept(room.only().id, false);
    room.fail('gov24');
    room.desk.accept(room.only().id, false);
    expect(room.opened.map(({ services }) => services)).toEqual([['authentication'], ['gov24']]);
  });
});

describe('dismissing', () => {
  it('holds until all is well, over a restart and a time nobody can say', () => {
    room.fail('g2b');
    const { id } = room.only();
    room.desk.dismiss(id, '예정된 훈련');
    expect(room.brief()).toEqual([]);
    room.restart();
    for (const state of ['unknown', 'degraded', 'maintenance', 'down'] as const) {
      room.now += MINUTE;
      room.fail('g2b', state);
      expect(room.brief()).toEqual([]);
    }
    room.recover('g2b');
    room.desk.all();
    room.fail('g2b');
    expect(room.brief()).toEqual([['g2b']]);
  });

  it('is in the journal and in the table, with its reason', () => {
    room.fail('g2b');
    const proposal = room.only();
    room.desk.dismiss(proposal.id, '예정된 훈련');
    expect(room.journalled()).toEqual([
      { kind: 'dismiss', proposal, reason: '예정된 훈련', operator: '당직 1' },
    ]);
    const [row] = temporary.database.prepare('SELECT decision_json FROM proposal').all();
    expect(JSON.parse(String(row?.decision_json))).toEqual({
      kind: 'dismissed',
      reason: '예정된 훈련',
      by: '당직 1',
      at: MORNING,
    });
  });

  it('does not hold for services that fail later', () => {
    room.fail('authentication');
    room.desk.dismiss(room.only().id, '훈련');
    room.now += MINUTE;
    room.fail('gov24');
    expect(room.brief()).toEqual([['gov24']]);
    room.now += MINUTE;
    room.fail('portal', 'degraded');
    expect(room.brief()).toEqual([['gov24', 'portal']]);
  });

  it('does not hold for services that fail of the same cause and began at the same moment', () => {
    room.fail('authentication');
    const { id } = room.only();
    room.desk.dismiss(id, '훈련');
    room.fail('gov24');
    expect(room.brief()).toEqual([['gov24']]);
    expect(room.only().id).not.toBe(id);
  });

  it('is refused of what was decided or is gone', () => {
    room.fail('g2b');
    room.fail('hometax');
    const [first, second] = room.desk.all();
    if (!first || !second) throw new Error('two are proposed');
    room.desk.dismiss(first.id, '훈련');
    expect(() => room.desk.dismiss(first.id, '다시')).toThrow(refusing('proposals.dismissed'));
    expect(() => room.desk.accept(first.id, false)).toThrow(refusing('proposals.dismissed'));
    room.desk.accept(second.id, false);
    expect(() => room.desk.dismiss(second.id, '훈련')).toThrow(refusing('proposals.accepted'));
    expect(() => room.desk.dismiss('nothing', '훈련')).toThrow(refusing('proposals.gone'));
    expect(room.journalled()).toHaveLength(1);
  });
});
