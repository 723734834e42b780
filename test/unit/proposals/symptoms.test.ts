import { describe, expect, it } from 'vitest';
import { slowBefore } from '../../../electron/proposals/slowness.ts';
import { faresOf, isDown } from '../../../electron/proposals/standings.ts';
import { type FailingCheck, symptomsOf } from '../../../electron/proposals/symptoms.ts';
import { titleOf } from '../../../electron/proposals/wording.ts';
import { checklistsFor } from '../../../shared/checklistChoice.ts';
import type { Observation, State } from '../../../shared/health.ts';
import { LAYERS, type Layer } from '../../../shared/ladder.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { sentence } from '../../../shared/problem.ts';
import type { Symptom } from '../../../shared/symptom.ts';
import { healthOf } from '../alarms/scene.ts';
import { service } from '../causes/scene.ts';
import { SERVICES, TEMPLATES } from './scene.ts';

const NAME = { ko: '나라장터', en: 'Procurement' };
const failing = (reason: MessageKey, part: Partial<FailingCheck> = {}): FailingCheck => ({
  name: NAME,
  reason: sentence(reason),
  ladder: undefined,
  slowness: null,
  ...part,
});
const walked = (broken: Layer | null, summary: MessageKey): FailingCheck['ladder'] => ({
  check: 'g2b/page',
  at: 0,
  asked: false,
  rungs: [],
  broken,
  summary: sentence(summary),
  payload: null,
});
const shown = (...checks: FailingCheck[]) => symptomsOf(checks, 1, []).map((one) => one.symptom);

describe('symptoms', () => {
  it.each<[MessageKey, Symptom[]]>([
    ['health.name', ['dns']],
    ['health.refused', ['network']],
    ['health.timeoutConnect', ['network']],
    ['health.certExpired', ['certificate']],
    ['health.noticePage', ['notice']],
    ['health.notice', ['notice']],
    ['health.jsonDiffers', ['content']],
    ['health.defaced', ['content']],
    ['health.status', ['http']],
    ['health.timeoutFirstByte', ['http']],
    ['health.tooSlow', ['slow']],
    ['push.late', []],
  ])('before a walk, of %s are %j', (reason, symptoms) => {
    expect(shown(failing(reason))).toEqual(symptoms);
  });

  it.each<[Layer, MessageKey, Symptom]>([
    ['dns', 'ladder.sumDns', 'dns'],
    ['tcp', 'ladder.sumTcpSilent', 'network'],
    ['tls', 'ladder.sumTls', 'network'],
    ['tls', 'ladder.sumCertificate', 'certificate'],
    ['http', 'ladder.sumStatus', 'http'],
    ['content', 'ladder.sumContent', 'content'],
    ['content', 'ladder.sumNotice', 'notice'],
    ['content', 'ladder.sumSlow', 'slow'],
    ['payload', 'ladder.sumSize', 'payload'],
  ])('of a walk that breaks at %s and says %s are %s', (layer, summary, symptom) => {
    const [one, ...others] = symptomsOf(
      [failing('health.timeoutFirstByte', { ladder: walked(layer, summary) })],
      1,
      [],
    );
    expect(one).toEqual({ symptom, why: sentence(summary) });
    expect(others).toEqual([]);
  });

  it('of a walk that finds nothing are what the probe saw', () => {
    expect(shown(failing('health.refused', { ladder: walked(null, 'ladder.sumFine') }))).toEqual([
      'network',
    ]);
  });

  it('are named once, the most telling first, a notice in place of its content', () => {
    expect(
      shown(
        failing('health.status'),
        failing('health.contentMissing'),
        failing('health.noticePage', { ladder: walked('content', 'ladder.sumNotice') }),
        failing('health.status', { slowness: { usualMs: 40, lastMs: 4000 } }),
        failing('health.certExpired'),
      ),
    ).toEqual(['certificate', 'notice', 'slow', 'http']);
  });

  it('name what carries them all by its kind, and that they are several', () => {
    const ground = (kind: string) => ({ id: 'g', name: NAME, kind, failing: 2, judged: 2 });
    const kinds = ['authentication', 'datacentre', 'storage', 'load-balancer', 'other'];
    expect(
      symptomsOf([failing('health.status')], 2, kinds.map(ground)).map((one) => one.symptom),
    ).toEqual(['authentication', 'storage', 'datacentre', 'several', 'http']);
  });
});

describe('a title', () => {
  const both = (name: string) => ({ ko: name, en: name });
  it.each<[Symptom[], string, string]>([
    [[], 'A 중단', 'A: down'],
    [['http'], 'A 중단', 'A: down'],
    [['authentication', 'storage', 'several'], 'A 중단', 'A: down'],
    [['storage', 'notice', 'http'], 'A 이용 중지 안내 표시', 'A: shows a notice of disruption'],
    [['slow', 'http'], 'A 지연 후 중단', 'A: slow, then down'],
    [['several', 'content'], 'A 중단', 'A: down'],
  ])('of %j says only what is seen', (symptoms, ko, en) => {
    expect(titleOf([both('A')], symptoms)).toEqual({ ko, en });
  });

  it('counts the other services', () => {
    expect(titleOf([both('A'), both('B'), both('C')], ['authentication', 'several'])).toEqual({
      ko: 'A 외 2개 서비스 동시 중단',
      en: 'A and 2 more: down together',
    });
  });
});

describe('checklists', () => {
  const of = (ids: string[], symptoms: Symptom[]) =>
    checklistsFor(
      ids.flatMap((id) => SERVICES.filter((one) => one.id === id)),
      symptoms,
      TEMPLATES,
    ).map(({ id }) => id);

  it('are the service’s own, those made for it, then those for what is seen, at most three', () => {
    expect(of(['portal', 'gov24'], ['notice', 'slow'])).toEqual([
      'authentication-outage',
      'government24',
      'portal',
    ]);
    expect(of(['portal'], ['notice', 'slow'])).toEqual([
      'authentication-outage',
      'portal',
      'notice-page',
    ]);
    expect(of(['kma'], ['payload', 'http'])).toEqual(['authentication-outage', 'network-fault']);
  });

  it('are the general one where nothing fits, and none where there is none', () => {
    expect(of(['kma'], ['http'])).toEqual(['general']);
    expect(of(['kma'], [])).toEqual(['general']);
    expect(checklistsFor([service('kma')], ['http'], [])).toEqual([]);
  });
});

describe('slow before dead', () => {
  const SINCE = 1_000_000_000;
  /** Newest first, one a second before the failure. */
  const answers = (...latencies: number[]): Observation[] =>
    latencies.map((latencyMs, i) => ({
      check: 'g2b/page',
      at: SINCE - 1000 * (i + 1),
      verdict: latencyMs < 0 ? 'down' : latencyMs > 1000 ? 'degraded' : 'up',
      latencyMs: Math.abs(latencyMs),
      errorClass: latencyMs > 1000 ? 'latency' : null,
      reason: sentence('health.httpUp'),
      phases: {},
      status: null,
      address: null,
      protocol: null,
      bytes: null,
      certificate: null,
    }));
  const usual = Array.from({ length: 20 }, () => 50);

  it.each([
    ['rises within the limits', [600, 610, 550, 500, 480, ...usual], { usualMs: 50, lastMs: 550 }],
    [
      'is late, whatever was before',
      [3000, 2900, 3100, 2000, 2000],
      { usualMs: null, lastMs: 2900 },
    ],
    ['failed between', [600, -1, 610, -1, 550, 500, 480, ...usual], { usualMs: 50, lastMs: 550 }],
    ['is as usual', usual, null],
    ['only rises by what nobody notices', [190, 190, 190, 190, 190, ...usual], null],
    ['is slow once', [3000, 50, 50, 50, 50, ...usual], null],
    ['was seen too seldom', [600, 600, 600, 600, 600, 50, 50], null],
    ['was never seen', [], null],
  ])('where it %s', (_, latencies, slowness) => {
    expect(slowBefore(answers(...latencies), SINCE)).toEqual(slowness);
  });

  it('not where that was long before, nor after', () => {
    const slow = answers(3000, 2900, 3100, 2000, 2000);
    expect(slowBefore(slow, SINCE + 3_600_000)).toBeNull();
    expect(slowBefore(slow, SINCE - 60_000)).toBeNull();
  });
});

describe('a service', () => {
  const { checks, ...one } = service('a');
  const TWO = { ...one, checks: checks.flatMap((c) => ['x', 'y'].map((key) => ({ ...c, key }))) };
  const fares = (x: State | null, y: State | null, reason: MessageKey = 'health.status') => {
    const states = new Map(Object.entries({ x, y }));
    return faresOf(TWO, (key) => {
      const state = states.get(key);
      return state ? { ...healthOf(key, state), reason: sentence(reason) } : undefined;
    });
  };

  it.each<[State | null, State | null, boolean]>([
    ['up', 'up', true],
    ['up', 'pending', true],
    ['up', 'maintenance', true],
    ['up', null, true],
    ['up', 'unknown', false],
    ['up', 'degraded', false],
    ['up', 'down', false],
    ['maintenance', 'pending', false],
    [null, null, false],
  ])('whose checks are %s and %s is well: %s', (x, y, well) => {
    expect(fares(x, y).well).toBe(well);
  });

  it('is well although its certificate ends soon, and down by its worst check', () => {
    expect(fares('up', 'degraded', 'health.certDays').well).toBe(true);
    expect(isDown(fares('degraded', 'down'))).toBe(true);
    expect(isDown(fares('degraded', 'up'))).toBe(false);
  });

  it('has layers that all have a symptom', () => {
    for (const layer of LAYERS) {
      expect(shown(failing('push.late', { ladder: walked(layer, 'ladder.sumFine') }))).toHaveLength(
        1,
      );
    }
  });
});
