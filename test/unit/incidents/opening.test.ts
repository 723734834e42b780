import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sentence } from '../../../shared/problem.ts';
import { ladder, problemOf, type Scene, stage, T, template, transition } from './scene.ts';

let scene: Scene;
beforeEach(() => {
  scene = stage();
});
afterEach(() => scene.temporary.remove());

const FOUND = { symptoms: ['notice'], layer: 'content', nth: 4, since: T - 120_000 } as const;

describe('opening', () => {
  test('takes title, times, grades and checklist from the failing service', () => {
    scene.history = [transition(T - 30_000, 'down')];
    const incident = scene.incidents.open({ services: ['gov24'] });
    expect(incident).toMatchObject({
      number: 1,
      title: '정부24 중단',
      state: 'detected',
      grades: { severity: '2' },
      services: [{ id: 'gov24', name: { ko: '정부24', en: 'Government24' }, grade: 1 }],
      times: { started: T - 60_000, detected: T - 30_000, acknowledged: null, recovered: null },
      symptoms: [],
      layer: null,
      nth: 2,
      openedAt: T,
      openedBy: '당직 1',
      checklists: [{ template: 'gov24-list' }],
      items: [
        { id: 'gov24-list/1', checklist: 'gov24-list', state: 'open', assignee: null },
        { id: 'gov24-list/2' },
      ],
    });
    expect(incident.services[0]).not.toHaveProperty('checklist');
    scene.restart();
    expect(scene.incidents.get(incident.id)).toEqual(incident);
    expect(scene.incidents.all()).toEqual([incident]);
  });

  test('speaks the language of the console', () => {
    scene.language = 'en';
    scene.failing.set('saeol', { state: 'degraded', since: T });
    expect(scene.incidents.open({ services: ['gov24', 'saeol'] }).title).toBe(
      'Government24 and 1 more: Down',
    );
  });

  test('of a service that does not fail starts now, with the general checklist', () => {
    expect(scene.incidents.open({ services: ['saeol'] })).toMatchObject({
      title: '새올 장애',
      grades: { severity: '3' },
      times: { started: T, detected: T },
      checklists: [{ template: 'general' }],
    });
  });

  test('of a proposal takes what was found', () => {
    scene.templates.push(template('notice-page', { symptoms: ['notice'] }));
    const incident = scene.incidents.open({ services: ['saeol'], found: FOUND });
    expect(incident).toMatchObject({
      times: { started: T - 120_000 },
      symptoms: ['notice'],
      layer: 'content',
      nth: 4,
      checklists: [{ template: 'notice-page' }],
    });
    expect(scene.incidents.timeline(incident.id)[0]?.what).toEqual({
      kind: 'opened',
      proposed: true,
    });
  });

  test('looks itself where nobody proposed: the last walk, and several at once', () => {
    scene.failing.set('saeol', { state: 'down', since: T - 10_000 });
    scene.ladders.set('gov24', ladder(T - 20_000, 'payload'));
    scene.ladders.set('saeol', ladder(T - 90_000, 'dns'));
    const incident = scene.incidents.open({ services: ['gov24', 'saeol'] });
    expect(incident).toMatchObject({ symptoms: ['payload', 'several'], layer: 'payload' });
    expect(scene.kinds(incident.id)[0]).toBe('ladder');
    // The walk of before it failed is of another failure.
    expect(scene.kinds(incident.id).filter((kind) => kind === 'ladder')).toHaveLength(1);
  });

  test('names a certificate and a notice where a walk found them', () => {
    const summary = sentence('ladder.sumCertificate');
    scene.ladders.set('gov24', ladder(T, 'tls', { summary }));
    expect(scene.incidents.open({ services: ['gov24'] }).symptoms).toEqual(['certificate']);
  });

  test('takes what it is told over what it would guess', () => {
    const asked = { title: '확인 필요', checklists: ['general', 'general'] };
    expect(scene.incidents.open({ services: ['gov24'], ...asked })).toMatchObject({
      title: '확인 필요',
      checklists: [{ template: 'general' }],
    });
    expect(scene.incidents.open({ services: ['saeol'], checklists: [] }).items).toEqual([]);
  });

  test('writes down what happened since the start, each at its own time', () => {
    scene.history = [
      transition(T - 1000, 'degraded'),
      transition(T - 60_000, 'down'),
      transition(T - 90_000, 'up'),
      transition(T - 1000, 'down', 'saeol/login'),
    ];
    const { id } = scene.incidents.open({ services: ['gov24'] });
    const told = scene.incidents.timeline(id);
    expect(told.map((e) => [e.what.kind, e.at - T, e.writtenAt - T, e.by])).toEqual([
      ['transition', -60_000, 0, null],
      ['transition', -1000, 0, null],
      ['opened', 0, 0, '당직 1'],
      ['service', 0, 0, '당직 1'],
      ['checklist', 0, 0, '당직 1'],
      ['graded', 0, 0, null],
    ]);
    expect(told[0]?.what).toEqual({
      kind: 'transition',
      service: { id: 'gov24', name: { ko: '정부24', en: 'Government24' } },
      check: 'gov24/portal',
      from: 'up',
      to: 'down',
      reason: { key: 'state.down', params: {} },
    });
  });

  test('never twice: the open one is named', () => {
    const { id } = scene.incidents.open({ services: ['saeol'] });
    expect(problemOf(() => scene.incidents.open({ services: ['gov24', 'saeol'] }))).toEqual({
      key: 'incident.alreadyOpen',
      params: { ko: '새올', en: 'Saeol', number: 1 },
    });
    expect(scene.incidents.all()).toHaveLength(1);
    expect(scene.told.changed).toHaveLength(1);
    expect(scene.incidents.openWith('saeol')?.id).toBe(id);
    expect(scene.incidents.openWith('gov24')).toBeUndefined();
  });

  test('again after the first is resolved, which then cannot come back beside it', () => {
    const first = scene.incidents.open({ services: ['gov24'], checklists: [] });
    scene.incidents.move(first.id, 'resolved');
    expect(scene.incidents.open({ services: ['gov24'] }).number).toBe(2);
    expect(scene.incidents.all().map(({ number }) => number)).toEqual([2, 1]);
    expect(
      problemOf(() => scene.incidents.move(first.id, 'investigating', '다시 실패')),
    ).toMatchObject({ key: 'incident.alreadyOpen', params: { number: 2 } });
    expect(scene.incidents.get(first.id).state).toBe('resolved');
  });

  test('refuses a service or a checklist nobody knows, and none', () => {
    const key = (work: () => unknown) => problemOf(work)?.key;
    expect(key(() => scene.incidents.open({ services: ['nobody'] }))).toBe(
      'incident.unknownService',
    );
    expect(key(() => scene.incidents.open({ services: [] }))).toBe('incident.noServices');
    expect(key(() => scene.incidents.open({ services: ['gov24'], checklists: ['x'] }))).toBe(
      'incident.unknownChecklist',
    );
    expect(scene.acts()).toEqual([]);
  });

  test('names one service once', () => {
    expect(scene.incidents.open({ services: ['gov24', 'gov24'] }).services).toHaveLength(1);
  });

  test('copies the checklist: a later edit does not reach it', () => {
    const { id } = scene.incidents.open({ services: ['gov24'] });
    scene.templates = [template('gov24-list', { items: [] })];
    expect(scene.incidents.get(id).items).toHaveLength(2);
  });

  test('a scale with a fault grades nothing and keeps nobody from opening', () => {
    scene.scales = scene.scales.map((scale) => ({
      ...scale,
      starts: [{ when: null, level: 'gone' }],
    }));
    expect(scene.incidents.open({ services: ['gov24'] }).grades).toEqual({});
  });

  test('a disk that refuses leaves nothing of it', () => {
    scene.journalFails = true;
    expect(() => scene.incidents.open({ services: ['gov24'] })).toThrow('disk is full');
    scene.journalFails = false;
    expect(scene.incidents.all()).toEqual([]);
    expect(scene.told).toEqual({ changed: [], entries: [] });
    expect(scene.incidents.open({ services: ['gov24'] }).number).toBe(1);
  });
});

describe('the checklists it begins with', () => {
  const begun = (services: string[], symptoms: readonly never[] | readonly ['several', 'notice']) =>
    scene.incidents
      .open({ services, found: { ...FOUND, symptoms } })
      .checklists.map((one) => one.template);

  beforeEach(() => {
    scene.templates = [
      template('general', { symptoms: ['several'] }),
      template('network', { symptoms: ['several'] }),
      template('page', { symptoms: ['notice'] }),
      template('made', { services: ['saeol', 'gov24'] }),
      template('gov24-list'),
    ];
  });

  test('are the service’s own, those made for it, then those for what it looks like', () => {
    expect(begun(['gov24'], ['several', 'notice'])).toEqual(['gov24-list', 'made', 'network']);
    expect(begun(['saeol'], ['several', 'notice'])).toEqual(['made', 'network', 'page']);
    expect(begun(['g2b'], ['several', 'notice'])).toEqual(['network', 'page']);
    expect(begun(['eid'], [])).toEqual(['general']);
  });
});

describe('joining', () => {
  test('adds services, symptoms and checklists, and tells since when they fail', () => {
    const { id } = scene.incidents.open({ services: ['gov24'] });
    scene.templates.push(template('notice-page', { symptoms: ['notice'] }));
    scene.history = [transition(T - 100_000, 'down', 'saeol/login')];
    scene.operator = '당직 2';
    const joined = scene.incidents.join(id, { services: ['gov24', 'saeol'], found: FOUND });
    expect(joined).toMatchObject({
      services: [{ id: 'gov24' }, { id: 'saeol' }],
      symptoms: ['notice'],
      layer: 'content',
      checklists: [{ template: 'gov24-list' }, { template: 'notice-page' }],
    });
    const told = scene.incidents.timeline(id);
    expect(told[0]).toMatchObject({ at: T - 100_000, by: null, what: { kind: 'transition' } });
    expect(told.slice(-2)).toMatchObject([
      { by: '당직 2', what: { kind: 'service', service: { id: 'saeol' }, change: 'added' } },
      { by: '당직 2', what: { kind: 'checklist', template: 'notice-page' } },
    ]);
    // Where nothing fits, the list it has is enough.
    const plain = { ...FOUND, symptoms: [] };
    expect(scene.incidents.join(id, { services: ['g2b'], found: plain }).checklists).toHaveLength(
      2,
    );
    scene.incidents.services(id, ['gov24', 'saeol']);
    const before = scene.incidents.timeline(id);
    expect(scene.incidents.join(id, { services: ['saeol'], found: FOUND })).toEqual(joined);
    expect(scene.incidents.timeline(id)).toEqual(before);
  });

  test('is refused where a service is dealt with elsewhere, or nobody works any more', () => {
    const one = scene.incidents.open({ services: ['gov24'], checklists: [] });
    scene.incidents.open({ services: ['saeol'] });
    const join = (service: string) =>
      problemOf(() => scene.incidents.join(one.id, { services: [service], found: FOUND }))?.key;
    expect(join('saeol')).toBe('incident.alreadyOpen');
    scene.incidents.move(one.id, 'resolved');
    expect(join('g2b')).toBe('incident.resolved');
  });
});

describe('affected services', () => {
  test('are exactly those named; each coming and going is told', () => {
    const { id } = scene.incidents.open({ services: ['gov24', 'saeol'] });
    const changed = scene.incidents.services(id, ['saeol', 'g2b']);
    expect(changed.services.map((one) => one.id)).toEqual(['saeol', 'g2b']);
    expect(scene.incidents.timeline(id).slice(-2)).toMatchObject([
      { what: { kind: 'service', service: { id: 'g2b' }, change: 'added' } },
      { what: { kind: 'service', service: { id: 'gov24' }, change: 'removed' } },
    ]);
    expect(scene.incidents.openWith('gov24')).toBeUndefined();
    expect(scene.incidents.openWith('g2b')?.id).toBe(id);
  });

  test('come with what befell them, once', () => {
    const { id } = scene.incidents.open({ services: ['saeol'] });
    scene.history = [transition(T - 60_000, 'down')];
    for (const services of [['saeol', 'gov24'], ['saeol'], ['saeol', 'gov24']]) {
      scene.incidents.services(id, services);
    }
    expect(scene.kinds(id).filter((kind) => kind === 'transition')).toHaveLength(1);
  });

  test('are at least one, known, and of one open incident', () => {
    const { id } = scene.incidents.open({ services: ['gov24'] });
    scene.incidents.open({ services: ['saeol'] });
    const key = (services: string[]) =>
      problemOf(() => scene.incidents.services(id, services))?.key;
    expect(key([])).toBe('incident.noServices');
    expect(key(['nobody'])).toBe('incident.unknownService');
    expect(key(['gov24', 'saeol'])).toBe('incident.alreadyOpen');
  });
});
