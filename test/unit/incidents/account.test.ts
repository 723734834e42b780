import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyJournal } from '../../../electron/journal/chain.ts';
import type { Happening, TimeName } from '../../../shared/incident.ts';
import {
  attachment,
  HOUR,
  ladder,
  problemOf,
  type Scene,
  stage,
  T,
  template,
  transition,
} from './scene.ts';

let scene: Scene;
let id: string;
beforeEach(() => {
  scene = stage();
  id = scene.incidents.open({ services: ['gov24'] }).id;
  scene.told = { changed: [], entries: [] };
  scene.now = T + HOUR;
  scene.operator = '당직 2';
});
afterEach(() => scene.temporary.remove());

const last = (): Happening | undefined => scene.told.entries.at(-1)?.what;
const PLAIN = { text: '메모', attachments: [], newFact: false };

describe('every change', () => {
  test('is kept, told after the commit, and on the timeline under the name of who did it', () => {
    const { incidents } = scene;
    incidents.rename(id, '정부24 접속 불가');
    incidents.grade(id, 'severity', '1');
    incidents.duty(id, 'commander', '김하나');
    incidents.time(id, 'reported', T + 10, '전화로 보고');
    incidents.item(id, { item: 'gov24-list/1', to: 'done' });
    incidents.assign(id, 'gov24-list/2', '박두리');
    const after = incidents.addItem(id, '업체 호출', true);
    expect(scene.told.entries.map(({ what }) => what)).toEqual([
      { kind: 'titled', from: '정부24 중단', to: '정부24 접속 불가' },
      {
        kind: 'graded',
        scale: { ko: 'severity', en: 'severity' },
        from: { ko: 'SEV-2', en: 'SEV-2' },
        to: { ko: 'SEV-1', en: 'SEV-1' },
      },
      { kind: 'duty', duty: 'commander', from: null, to: '김하나' },
      { kind: 'time', time: 'reported', from: null, to: T + 10, reason: '전화로 보고' },
      expect.objectContaining({ kind: 'item', item: 'gov24-list/1', to: 'done', reason: null }),
      expect.objectContaining({ kind: 'itemAssigned', item: 'gov24-list/2', to: '박두리' }),
      expect.objectContaining({ kind: 'itemAdded', text: { ko: '업체 호출', en: '업체 호출' } }),
    ]);
    expect(scene.told.entries.every(({ by, at }) => by === '당직 2' && at === scene.now)).toBe(
      true,
    );
    expect(scene.told.entries).toEqual(incidents.timeline(id).slice(-7));
    expect(scene.told.changed.at(-1)).toEqual(after);
    scene.restart();
    expect(scene.incidents.get(id)).toEqual(after);
    expect(after.items).toMatchObject([
      { state: 'done', by: '당직 2', at: scene.now },
      { assignee: '박두리' },
      {
        text: { ko: '업체 호출' },
        required: true,
        section: { ko: '추가한 항목' },
        checklist: null,
      },
    ]);
  });

  test('that changes nothing tells nothing', () => {
    const { incidents } = scene;
    const before = incidents.get(id);
    incidents.rename(id, before.title);
    incidents.grade(id, 'severity', '2');
    incidents.duty(id, 'commander', null);
    incidents.time(id, 'suspected', null);
    incidents.item(id, { item: 'gov24-list/1', to: 'open' });
    incidents.assign(id, 'gov24-list/1', null);
    incidents.addChecklist(id, 'gov24-list');
    incidents.services(id, ['gov24']);
    expect(incidents.get(id)).toEqual(before);
    expect(scene.told).toEqual({ changed: [], entries: [] });
  });

  test('is in the journal as it is on the timeline, in the same order', () => {
    const { incidents } = scene;
    incidents.note(id, PLAIN);
    incidents.transition('gov24', transition(T + 5, 'up'));
    incidents.item(id, { item: 'gov24-list/1', to: 'skipped', reason: '해당 없음' });
    incidents.move(id, 'resolved');
    const entries = incidents.timeline(id).toSorted((a, b) => a.id - b.id);
    expect(scene.acts()).toEqual(
      entries.map((entry) => ({ operator: entry.by ?? '', act: { kind: 'entry', entry } })),
    );
    expect(verifyJournal(scene.journal().stored())).toMatchObject({ whole: true });
  });

  test('that the disk refuses is not half there', () => {
    const before = scene.incidents.get(id);
    const entries = scene.incidents.timeline(id);
    scene.journalFails = true;
    expect(() => scene.incidents.item(id, { item: 'gov24-list/1', to: 'done' })).toThrow('full');
    expect(() => scene.incidents.note(id, { ...PLAIN, newFact: true })).toThrow('full');
    expect(() => scene.incidents.pin(id, entries[0]?.id ?? 0, true)).toThrow('full');
    scene.journalFails = false;
    expect(scene.incidents.get(id)).toEqual(before);
    expect(scene.incidents.timeline(id)).toEqual(entries);
    expect(scene.told).toEqual({ changed: [], entries: [] });
  });

  test('inside a transaction that is undone is undone and not told', () => {
    const before = scene.incidents.get(id);
    expect(() =>
      scene.temporary.database.transaction(() => {
        scene.incidents.rename(id, '다른 제목');
        scene.incidents.note(id, PLAIN);
        throw new Error('undone');
      }),
    ).toThrow('undone');
    expect(scene.incidents.get(id)).toEqual(before);
    expect(scene.told).toEqual({ changed: [], entries: [] });
  });
});

describe('items', () => {
  const set = (to: 'done' | 'open' | 'skipped' | 'notApplicable' | 'blocked', reason?: string) =>
    scene.incidents.item(id, { item: 'gov24-list/1', to, reason });

  test.each(['skipped', 'notApplicable', 'blocked'] as const)('%s wants a reason', (to) => {
    for (const reason of [undefined, '', '  ']) {
      expect(problemOf(() => set(to, reason))?.key).toBe('incident.itemReason');
    }
    expect(set(to, ' 담당 부재 ').items[0]).toMatchObject({ state: to, reason: '담당 부재' });
  });

  test('done and open say no reason; open says nobody', () => {
    expect(set('done', '그냥').items[0]).toMatchObject({ reason: null, by: '당직 2' });
    expect(set('open').items[0]).toMatchObject({ state: 'open', by: null, at: null });
    expect(last()).toMatchObject({ kind: 'item', to: 'open' });
  });

  test('a required one of a resolved incident stays settled, another may change', () => {
    set('done');
    scene.incidents.move(id, 'resolved');
    expect(problemOf(() => set('open'))?.key).toBe('incident.requiredStays');
    expect(problemOf(() => set('blocked', '이유'))?.key).toBe('incident.requiredStays');
    expect(set('skipped', '이유').items[0]?.state).toBe('skipped');
    const other = { item: 'gov24-list/2', to: 'done' } as const;
    expect(scene.incidents.item(id, other).items[1]?.state).toBe('done');
    expect(problemOf(() => scene.incidents.addItem(id, '더', true))?.key).toBe('incident.resolved');
  });

  test('that nobody knows is a problem', () => {
    for (const item of ['1', 'gov24-list/9', '__proto__']) {
      expect(problemOf(() => scene.incidents.item(id, { item, to: 'done' }))).toEqual({
        key: 'incident.noItem',
        params: { number: 1, item },
      });
    }
  });

  test('of two checklists do not collide, and what both ask in the same words is asked once', () => {
    const same = { required: true, text: { ko: '보고합니다.', en: 'Report.' } };
    scene.templates.push(
      template('one', { items: [same, {}] }),
      template('two', { items: [{}, same, { ...same, required: false }] }),
    );
    scene.incidents.addChecklist(id, 'one');
    const { items, checklists } = scene.incidents.addChecklist(id, 'two');
    expect(items.map((item) => item.id)).toEqual([
      'gov24-list/1',
      'gov24-list/2',
      'one/1',
      'one/2',
      'two/1',
      'two/3',
    ]);
    expect(checklists).toHaveLength(3);
    expect(last()).toMatchObject({ kind: 'checklist', template: 'two' });
    expect(problemOf(() => scene.incidents.addChecklist(id, 'x'))?.key).toBe(
      'incident.unknownChecklist',
    );
  });

  test('are not without end', () => {
    const items = Array.from({ length: 600 }, () => ({}));
    scene.templates.push(template('long', { items }), template('longer', { items }));
    scene.incidents.addChecklist(id, 'long');
    expect(problemOf(() => scene.incidents.addChecklist(id, 'longer'))?.key).toBe(
      'incident.tooMany.items',
    );
  });
});

describe('times', () => {
  const time = (name: TimeName, at: number | null, reason?: string) =>
    scene.incidents.time(id, name, at, reason);

  test('are set right again and again; what they were stays told', () => {
    time('suspected', T + 10);
    time('suspected', T + 20, '로그로 확인');
    time('suspected', null);
    expect(scene.told.entries.map(({ what }) => what)).toMatchObject([
      { time: 'suspected', from: null, to: T + 10, reason: null },
      { time: 'suspected', from: T + 10, to: T + 20, reason: '로그로 확인' },
      { time: 'suspected', from: T + 20, to: null },
    ]);
  });

  test('are not of the future, beyond what two clocks differ', () => {
    expect(problemOf(() => time('reported', scene.now + 60_001))?.key).toBe('incident.future');
    expect(time('reported', scene.now + 60_000).times.reported).toBe(scene.now);
  });

  test('of detection, mitigation and recovery are not before the start', () => {
    const started = T - 60_000;
    for (const name of ['detected', 'mitigated', 'recovered'] as const) {
      expect(problemOf(() => time(name, started - 1))?.key).toBe('incident.beforeStart');
      expect(time(name, started).times[name]).toBe(started);
    }
    expect(problemOf(() => time('started', T))?.params).toEqual({ ko: '감지', en: 'Detected' });
    // An intrusion is noticed before it stops anything.
    expect(time('suspected', started - HOUR).times.suspected).toBe(started - HOUR);
  });
});

describe('grades', () => {
  const grade = (scale: string, level: string | null) => scene.incidents.grade(id, scale, level);

  test('are levels of scales for incidents', () => {
    expect(problemOf(() => grade('nothing', '1'))?.key).toBe('incident.noScale');
    expect(problemOf(() => grade('system', '1'))?.key).toBe('incident.noScale');
    expect(problemOf(() => grade('severity', '9'))).toEqual({
      key: 'incident.noLevel',
      params: { ko: 'severity', en: 'severity', level: '9' },
    });
    expect(problemOf(() => grade('__proto__', '1'))?.key).toBe('incident.noScale');
    expect(problemOf(() => grade('severity', 'constructor'))?.key).toBe('incident.noLevel');
  });

  test('are taken away, also when the scale is gone', () => {
    scene.scales = [];
    expect(grade('severity', null).grades).toEqual({});
    expect(last()).toMatchObject({ kind: 'graded', from: { en: '2' }, to: null });
  });
});

describe('notes', () => {
  test('have their own time, in the order of what happened, but not of the future', () => {
    const { incidents } = scene;
    incidents.note(id, { ...PLAIN, text: '둘째' });
    incidents.note(id, { ...PLAIN, text: '첫째', at: T + 30_000 });
    expect(incidents.timeline(id).slice(-2)).toMatchObject([
      { at: T + 30_000, writtenAt: scene.now, by: '당직 2', what: { text: '첫째' } },
      { at: scene.now, what: { text: '둘째' } },
    ]);
    expect(problemOf(() => incidents.note(id, { ...PLAIN, at: scene.now + 24 * HOUR }))?.key).toBe(
      'incident.future',
    );
    expect(scene.told.changed).toEqual([]);
  });

  test('say something, or carry files that are kept', () => {
    const sha = 'a'.repeat(64);
    const attachments = [attachment(sha)];
    const note = (given: object) => scene.incidents.note(id, { ...PLAIN, text: ' ', ...given });
    expect(problemOf(() => note({}))?.key).toBe('incident.emptyNote');
    expect(problemOf(() => note({ attachments }))).toEqual({
      key: 'incident.noAttachment',
      params: { name: '화면.png' },
    });
    scene.kept.add(sha);
    expect(note({ attachments }).what).toMatchObject({ attachments });
  });

  test('of a new fact start a clock, which is met once', () => {
    const { incidents } = scene;
    const { id: entry } = incidents.note(id, { ...PLAIN, newFact: true, at: T + 60_000 });
    expect(incidents.get(id).newFacts).toEqual([{ entry, at: T + 60_000 }]);
    const clock = `supplement@${entry}`;
    const met = incidents.meet(id, clock, 'KISA에 알림', T + 90_000);
    expect(met.met).toEqual([{ clock, at: T + 90_000, by: '당직 2', note: 'KISA에 알림' }]);
    expect(scene.told.entries.at(-1)).toMatchObject({
      at: T + 90_000,
      writtenAt: scene.now,
      what: { kind: 'clock', clock, phase: 'met', due: T + 60_000 + 24 * HOUR },
    });
    expect(problemOf(() => incidents.meet(id, clock, '또'))).toMatchObject({
      key: 'incident.clockMet',
      params: { by: '당직 2' },
    });
  });
});

describe('clocks', () => {
  const meet = (clock: string) => scene.incidents.meet(id, clock, '알림');

  test('are met only while they run, also after the incident is closed', () => {
    expect(problemOf(() => meet('first-report'))?.key).toBe('incident.noClock');
    expect(problemOf(() => meet('supplement'))?.key).toBe('incident.noClock');
    scene.incidents.time(id, 'suspected', T);
    scene.incidents.item(id, { item: 'gov24-list/1', to: 'done' });
    scene.incidents.move(id, 'resolved');
    scene.incidents.move(id, 'closed');
    expect(meet('first-report').met).toHaveLength(1);
  });
});

describe('pins', () => {
  test('are of the own timeline, kept in the journal, and taken away', () => {
    const { incidents } = scene;
    const entry = incidents.note(id, PLAIN).id;
    const other = incidents.open({ services: ['saeol'] }).id;
    const before = scene.acts().length;
    expect(incidents.pin(id, entry, true).pins).toEqual([entry]);
    incidents.pin(id, entry, true);
    expect(incidents.pin(id, entry, false).pins).toEqual([]);
    expect(scene.acts().slice(before)).toEqual([
      { operator: '당직 2', act: { kind: 'pin', incident: id, entry, pinned: true } },
      { operator: '당직 2', act: { kind: 'pin', incident: id, entry, pinned: false } },
    ]);
    for (const [incident, stranger] of [
      [other, entry],
      [id, 999_999],
    ] as const) {
      expect(problemOf(() => incidents.pin(incident, stranger, true))?.key).toBe(
        'incident.noEntry',
      );
    }
  });
});

describe('walks', () => {
  test('are told, and say what it looks like while it lasts', () => {
    const { incidents } = scene;
    incidents.ladder('gov24', ladder(T + 1, 'payload'));
    incidents.ladder('gov24', ladder(T + 2, null));
    incidents.ladder('saeol', ladder(T + 3, 'dns'));
    expect(incidents.get(id)).toMatchObject({ layer: 'payload', symptoms: ['payload'] });
    incidents.ladder('gov24', ladder(T + 4, 'tcp'));
    expect(incidents.get(id)).toMatchObject({ layer: 'tcp', symptoms: ['payload', 'network'] });
    incidents.item(id, { item: 'gov24-list/1', to: 'done' });
    incidents.move(id, 'resolved');
    incidents.ladder('gov24', ladder(T + 5, 'dns'));
    expect(incidents.get(id).layer).toBe('tcp');
    const told = incidents.timeline(id).filter(({ what }) => what.kind === 'ladder');
    expect(told.map(({ at, by }) => [at - T, by])).toEqual([
      [1, null],
      [2, null],
      [4, null],
      [5, null],
    ]);
  });
});

describe('what others enter', () => {
  test('is by the operator, or by the console itself', () => {
    const what = { kind: 'operator', from: '당직 1', to: '당직 2' } as const;
    expect(scene.incidents.enter(id, what)).toMatchObject({ by: '당직 2', at: scene.now });
    expect(scene.incidents.enter(id, what, { by: null, at: T + 7 })).toMatchObject({
      by: null,
      at: T + 7,
    });
    expect(scene.acts().at(-1)).toMatchObject({ operator: '', act: { entry: { at: T + 7 } } });
  });
});
