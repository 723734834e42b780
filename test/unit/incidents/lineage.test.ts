import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Incident } from '../../../shared/incident.ts';
import { cost, yardstick } from '../../support/cost.ts';
import { HOUR, problemOf, type Scene, stage, T, template, transition } from './scene.ts';

let scene: Scene;
let a: Incident;
let b: Incident;
beforeEach(() => {
  scene = stage();
  scene.templates.push(template('extra'));
  a = scene.incidents.open({ services: ['gov24', 'saeol'], checklists: ['general'] });
  b = scene.incidents.open({ services: ['g2b'], checklists: ['general', 'extra'] });
  scene.now = T + HOUR;
});
afterEach(() => scene.temporary.remove());

const note = (id: string, text: string) =>
  scene.incidents.note(id, { text, attachments: [], newFact: false }).id;
const entries = (id: string) => scene.incidents.timeline(id).map((entry) => entry.id);
const merge = (id: string, into: string) => scene.incidents.merge(id, into, '같은 원인');
const split = (id: string, services: string[]) =>
  scene.incidents.split(id, { services, reason: '다른 원인' });

describe('merging', () => {
  test('one goes on in the other, with all it had found', () => {
    const { incidents } = scene;
    const fact = incidents.note(b.id, { text: '새 사실', attachments: [], newFact: true });
    incidents.meet(b.id, `supplement@${fact.id}`, '알림');
    incidents.pin(b.id, fact.id, true);
    incidents.item(b.id, { item: 'general/2', to: 'skipped', reason: '해당 없음' });
    incidents.time(b.id, 'suspected', T - HOUR);
    const into = merge(b.id, a.id);
    expect(into).toMatchObject({
      id: a.id,
      state: 'detected',
      services: [{ id: 'gov24' }, { id: 'saeol' }, { id: 'g2b' }],
      times: { suspected: T - HOUR },
      checklists: [{ template: 'general' }, { template: 'extra' }],
      newFacts: [{ entry: fact.id }],
      met: [{ clock: `supplement@${fact.id}` }],
      pins: [fact.id],
      absorbed: [{ id: b.id, number: 2 }],
    });
    expect(into.items.map(({ id, state }) => [id, state])).toEqual([
      ['general/1', 'open'],
      ['general/2', 'skipped'],
      ['extra/1', 'open'],
      ['extra/2', 'open'],
    ]);
    expect(incidents.get(b.id)).toMatchObject({
      state: 'closed',
      closedAt: T + HOUR,
      mergedInto: { id: a.id, number: 1 },
      services: [{ id: 'g2b' }],
    });
    expect(incidents.openWith('g2b')?.id).toBe(a.id);
    scene.restart();
    expect(scene.incidents.get(a.id)).toEqual(into);
  });

  test('both histories stay, and the one that goes on tells both', () => {
    const before = [...entries(a.id), ...entries(b.id)];
    const alone = scene.incidents.timeline(b.id);
    merge(b.id, a.id);
    note(a.id, '이어서');
    const after = scene.incidents.timeline(a.id);
    expect(entries(a.id)).toEqual(expect.arrayContaining(before));
    expect(scene.incidents.timeline(b.id).slice(0, alone.length)).toEqual(alone);
    expect(after.filter(({ what }) => what.kind === 'merged')).toMatchObject([
      { incident: b.id, what: { other: { number: 1 }, into: true, reason: '같은 원인' } },
      { incident: a.id, what: { other: { number: 2 }, into: false, reason: '같은 원인' } },
    ]);
    expect(after.toSorted((x, y) => x.at - y.at || x.id - y.id)).toEqual(after);
    // Later entries are of the one that goes on.
    expect(entries(b.id)).not.toContain(after.at(-1)?.id);
  });

  test('goes on through several', () => {
    const c = scene.incidents.open({ services: ['eid'], checklists: [] });
    const first = note(c.id, '처음');
    merge(c.id, b.id);
    merge(b.id, a.id);
    expect(entries(a.id)).toContain(first);
    expect(scene.incidents.get(a.id).absorbed.map(({ number }) => number)).toEqual([2, 3]);
  });

  test('the merged one says where to go on, and takes nothing more', () => {
    merge(b.id, a.id);
    const { incidents } = scene;
    for (const work of [
      () => note(b.id, '늦은 메모'),
      () => incidents.move(b.id, 'investigating', '다시'),
      () => incidents.meet(b.id, 'first-report', '알림'),
      () => merge(b.id, a.id),
      () => merge(a.id, b.id),
    ]) {
      expect(problemOf(work)).toEqual({
        key: 'incident.merged',
        params: { number: 2, into: 1 },
      });
    }
    incidents.transition('g2b', transition(T + 9, 'up', 'g2b/web'));
    expect(incidents.timeline(a.id).find(({ at }) => at === T + 9)?.incident).toBe(a.id);
  });

  test('neither into itself, nor into one that is over, nor beside a third', () => {
    expect(problemOf(() => merge(a.id, a.id))?.key).toBe('incident.mergeItself');
    const over = scene.incidents.open({ services: ['eid'], checklists: [] });
    scene.incidents.move(over.id, 'resolved');
    expect(problemOf(() => merge(a.id, over.id))?.key).toBe('incident.resolved');
    scene.incidents.open({ services: ['eid'], checklists: [] });
    expect(problemOf(() => merge(over.id, a.id))).toMatchObject({
      key: 'incident.alreadyOpen',
      params: { number: 4 },
    });
  });
});

describe('splitting', () => {
  test('some services become an incident of their own, with the history until then', () => {
    const before = note(a.id, '나누기 전');
    scene.incidents.item(a.id, { item: 'general/1', to: 'done' });
    const known = entries(a.id);
    const off = split(a.id, ['saeol']);
    expect(off).toMatchObject({
      number: 3,
      title: '새올 장애',
      state: 'detected',
      services: [{ id: 'saeol' }],
      nth: 2,
      openedAt: T + HOUR,
      splitFrom: { id: a.id, number: 1, at: T + HOUR },
      items: [{ id: 'general/1', state: 'done' }, { id: 'general/2' }],
    });
    expect(scene.incidents.get(a.id).services.map(({ id }) => id)).toEqual(['gov24']);
    expect(scene.incidents.openWith('saeol')?.id).toBe(off.id);
    const [later, own] = [note(a.id, '남은 쪽'), note(off.id, '나뉜 쪽')];
    expect(entries(off.id)).toEqual(expect.arrayContaining([...known, before, own]));
    expect(entries(off.id)).not.toContain(later);
    expect(entries(a.id)).toEqual(expect.arrayContaining([...known, later]));
    expect(entries(a.id)).not.toContain(own);
    const told = (id: string) =>
      scene.incidents.timeline(id).filter(({ what }) => what.kind === 'split');
    expect(told(a.id)).toMatchObject([{ what: { other: { number: 3 }, off: true } }]);
    expect(told(off.id)).toMatchObject([
      { what: { other: { number: 1 }, off: false, services: [{ ko: '새올' }] } },
    ]);
  });

  test('what the first absorbed before belongs to both, what it absorbs later does not', () => {
    const c = scene.incidents.open({ services: ['eid'], checklists: [] });
    const [ofB, ofC] = [note(b.id, '둘째'), note(c.id, '셋째')];
    merge(b.id, a.id);
    const off = split(a.id, ['g2b']);
    merge(c.id, a.id);
    expect(entries(off.id)).toContain(ofB);
    expect(entries(off.id)).not.toContain(ofC);
    expect(entries(a.id)).toEqual(expect.arrayContaining([ofB, ofC]));
  });

  test('and together again: each entry once', () => {
    const off = split(a.id, ['saeol']);
    const own = note(off.id, '나뉜 동안');
    scene.incidents.addItem(off.id, '더 할 일', false);
    merge(off.id, a.id);
    const all = entries(a.id);
    expect(all).toContain(own);
    expect(new Set(all).size).toBe(all.length);
    expect(scene.incidents.get(a.id).items).toHaveLength(3);
    scene.incidents.move(a.id, 'acknowledged');
    const back = split(a.id, ['saeol']);
    // Now the other way round: the one split off takes in the whole of the first.
    const late = note(a.id, '남은 쪽');
    merge(a.id, back.id);
    expect(entries(back.id)).toContain(late);
  });

  test('takes some, but not all, of its own, while people work on it', () => {
    expect(problemOf(() => split(a.id, ['gov24', 'saeol']))?.key).toBe('incident.splitSome');
    expect(problemOf(() => split(a.id, []))?.key).toBe('incident.splitSome');
    expect(problemOf(() => split(a.id, ['g2b']))).toEqual({
      key: 'incident.notAffected',
      params: { number: 1, service: 'g2b' },
    });
    scene.incidents.item(a.id, { item: 'general/1', to: 'done' });
    scene.incidents.move(a.id, 'resolved');
    expect(problemOf(() => split(a.id, ['saeol']))?.key).toBe('incident.resolved');
  });
});

test('a disk that refuses leaves neither half of a merge or a split', () => {
  const before = scene.incidents.all();
  scene.told = { changed: [], entries: [] };
  scene.journalFails = true;
  expect(() => merge(b.id, a.id)).toThrow('full');
  expect(() => split(a.id, ['saeol'])).toThrow('full');
  scene.journalFails = false;
  expect(scene.incidents.all()).toEqual(before);
  expect(scene.told).toEqual({ changed: [], entries: [] });
  expect(entries(a.id)).not.toEqual(expect.arrayContaining(entries(b.id)));
});

test('ten thousand entries are read in an instant', () => {
  scene.temporary.database.transaction(() => {
    for (let n = 0; n < 10_000; n++) note(a.id, `메모 ${n} ${'가'.repeat(40)}`);
  });
  const took = cost(() => expect(scene.incidents.timeline(a.id).length).toBeGreaterThan(10_000));
  expect(took).toBeLessThan(12 * yardstick());
});
