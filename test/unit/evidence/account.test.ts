import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOf, paragraphOf, unknownOf } from '../../../shared/account.ts';
import type { EvidenceBoard } from '../../../shared/evidence.ts';
import type { Incident } from '../../../shared/incident.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { LANGUAGES } from '../../../shared/words.ts';
import { incidentOf } from '../../support/incident.ts';
import { anyBoard, boardOf, evidenceOf, hypothesisOf } from './boards.ts';

const at = (time: string) => Date.parse(`2023-11-23T${time}+09:00`);
const plain = incidentOf();

/** The incident of 23 November as it looked when its cause was found. */
const nara = (times: Partial<Incident['times']> = {}): Incident =>
  incidentOf({
    services: [{ id: 'nara', name: { ko: '나라장터', en: 'Nara Jangteo' }, grade: 2 }],
    layer: 'http',
    nth: 3,
    times: { ...plain.times, started: at('09:19:00'), detected: at('09:21:30'), ...times },
  });

const board = boardOf(
  [
    hypothesisOf('capacity'),
    hypothesisOf('repeatedRequests'),
    hypothesisOf('hardware', {
      ruledOut: { at: at('09:40:00'), by: '당직 2', reason: '교체 뒤에도 같음' },
    }),
  ],
  [
    evidenceOf('a', { repeatedRequests: '++', capacity: '-' }, { text: '한 주소가 반복 요청' }),
    evidenceOf('b', { repeatedRequests: '+' }, { text: '차단 뒤 복구' }),
  ],
);

function said(incident: Incident, of: EvidenceBoard, language: 'ko' | 'en' = 'ko') {
  const say = sayIn(language);
  return {
    known: paragraphOf(knownOf({ incident, board: of }), say),
    unknown: paragraphOf(unknownOf({ incident, board: of }), say),
  };
}

describe('the account of an incident', () => {
  it('says what is known, from when on and by what', () => {
    const { known } = said(
      nara({ suspected: at('09:50:00'), reported: at('09:58:00'), recovered: at('10:21:00') }),
      board,
    );
    expect(known).toBe(
      [
        '2023. 11. 23. 09:19:00(한국 표준시)부터 나라장터에 장애가 있었습니다.',
        '2023. 11. 23. 09:21:30에 감지했습니다.',
        '이름 조회부터 차례로 살폈을 때 처음 막힌 곳은 “응답” 단계입니다.',
        '7일 안에 3번째 장애입니다.',
        '2023. 11. 23. 10:21:00에 복구했습니다.',
        '공격 의심 정황을 인지한 시각은 2023. 11. 23. 09:50:00입니다.',
        '내부 결정권자에게 보고한 시각은 2023. 11. 23. 09:58:00입니다.',
        '지금까지의 증거로 가장 적게 반박된 원인은 “한 곳의 반복 요청”입니다.',
        '“한 곳의 반복 요청”에 들어맞는 증거: “한 주소가 반복 요청”, “차단 뒤 복구”.',
        '“용량 부족·과부하”에 어긋나는 증거: “한 주소가 반복 요청”.',
        '“장비 고장” 가설은 2023. 11. 23. 09:40:00에 당직 2 근무자가 배제했습니다(사유: 교체 뒤에도 같음).',
      ].join(' '),
    );
  });

  it('says what is not known yet', () => {
    const { unknown } = said({ ...nara(), grades: {}, layer: null }, board, 'en');
    expect(unknown).toBe(
      [
        'Which layer broke first is not known yet.',
        'Not yet judged, evidence against hypothesis: 1.',
        'Whether it is a fault or an attack is still open. Attacks not ruled out: Repeated requests from one source.',
        'It has not recovered yet.',
        'It has not been graded yet.',
      ].join(' '),
    );
  });

  it.each<[string, Partial<Incident['times']>, EvidenceBoard, string[]]>([
    ['nobody raised a hypothesis', {}, boardOf([], []), ['account.noHypothesis']],
    [
      'all were ruled out',
      {},
      boardOf([hypothesisOf('ddos', { ruledOut: { at: 3, by: 'x', reason: 'y' } })], []),
      ['account.allRuledOut'],
    ],
    ['there is no evidence', {}, boardOf([hypothesisOf('ddos')], []), ['account.noEvidence']],
    [
      'something speaks against each',
      {},
      boardOf([hypothesisOf('capacity')], [evidenceOf('a', { capacity: '-' })]),
      ['account.allContradicted'],
    ],
    [
      'one was judged by nothing',
      {},
      boardOf(
        [hypothesisOf('capacity'), hypothesisOf('upstream')],
        [evidenceOf('a', { capacity: '+' })],
      ),
      ['account.untested', 'account.unjudged'],
    ],
    [
      'an attack is suspected and no hypothesis of one was raised',
      { suspected: 4 },
      boardOf([hypothesisOf('capacity')], [evidenceOf('a', { capacity: '+' })]),
      ['account.suspectedUntested'],
    ],
    [
      'the suspected attack is neither confirmed nor ruled out',
      { suspected: 4 },
      boardOf(
        [hypothesisOf('capacity'), hypothesisOf('ddos')],
        [evidenceOf('a', { capacity: '-', ddos: '+' })],
      ),
      ['account.suspectedOpen'],
    ],
    [
      'the suspected attack was ruled out',
      { suspected: 4 },
      boardOf(
        [
          hypothesisOf('capacity'),
          hypothesisOf('ddos', { ruledOut: { at: 3, by: 'x', reason: 'y' } }),
        ],
        [evidenceOf('a', { capacity: '+' })],
      ),
      [],
    ],
  ])('says so where %s', (_, times, of, keys) => {
    const incident = nara({ ...times, recovered: at('10:21:00') });
    expect(unknownOf({ incident, board: of }).map(({ key }) => key)).toEqual(keys);
  });

  it('never says that a thing is both known and unknown, and is whole in both languages', () => {
    const time = fc.option(fc.integer({ min: 0, max: 2e12 }));
    const incidents = fc.record({
      started: time,
      detected: time,
      acknowledged: time,
      suspected: time,
      leaked: time,
      reported: time,
      mitigated: time,
      recovered: time,
    });
    fc.assert(
      fc.property(incidents, anyBoard, fc.constantFrom(...LANGUAGES), (times, of, language) => {
        const facts = { incident: { ...nara(), times }, board: of };
        const known = knownOf(facts);
        const unknown = unknownOf(facts);
        const has = (list: typeof known, key: string) => list.some((one) => one.key === key);
        expect(has(known, 'account.recovered')).toBe(!has(unknown, 'account.notRecovered'));
        expect(has(known, 'account.least') && has(unknown, 'account.tied')).toBe(false);
        expect(has(known, 'account.layer')).toBe(!has(unknown, 'account.layerUnknown'));
        for (const list of [known, unknown]) {
          expect(paragraphOf(list, sayIn(language))).not.toMatch(/\{\{|undefined|NaN|Invalid/);
        }
      }),
    );
  });

  it('quotes what operators wrote without letting it fill a sentence of its own', () => {
    const hostile = `{{ko}} $t(account.least) ${'가'.repeat(500)}`;
    const of = boardOf(
      [hypothesisOf('capacity')],
      [evidenceOf('a', { capacity: '-' }, { text: hostile })],
    );
    const { known } = said(nara(), of);
    expect(known).toContain('“{{ko}} $t(account.least) 가');
    expect(known).toContain('가…”');
    expect(known).not.toContain('가'.repeat(200));
  });
});
