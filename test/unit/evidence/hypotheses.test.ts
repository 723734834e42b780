import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceBoard } from '../../../shared/evidence.ts';
import { againstOf, leadersOf, standingOf } from '../../../shared/hypotheses.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import { standingWords } from '../../../shared/standingWords.ts';
import { LANGUAGES } from '../../../shared/words.ts';
import { anyBoard, boardOf, evidenceOf, hypothesisOf, judged } from './boards.ts';

const orderOf = (board: EvidenceBoard) =>
  standingOf(board).ranked.map(({ hypothesis, rank, against }) => [hypothesis.id, rank, against]);
const ranksOf = (board: EvidenceBoard) =>
  new Map(standingOf(board).ranked.map(({ hypothesis, rank }) => [hypothesis.id, rank]));
const live = (board: EvidenceBoard) => board.hypotheses.filter((one) => one.ruledOut === null);

describe('the order of the hypotheses', () => {
  it('counts what speaks against them, times its weight, and nothing else', () => {
    const board = boardOf(
      [hypothesisOf('hardware'), hypothesisOf('network'), hypothesisOf('ddos')],
      [
        evidenceOf('a', { hardware: '--', network: '++', ddos: '-' }, { weight: 3 }),
        evidenceOf('b', { hardware: '+', network: '-', ddos: '0' }, { weight: 2 }),
        evidenceOf(
          'c',
          { hardware: '++', network: '--', ddos: '--' },
          {
            weight: 3,
            withdrawn: { at: 9, by: '당직 1', reason: '오인' },
          },
        ),
      ],
    );
    expect(orderOf(board)).toEqual([
      ['h-network', 1, 2],
      ['h-ddos', 2, 3],
      ['h-hardware', 3, 6],
    ]);
    expect(standingOf(board).gap).toBe(1);
  });

  it('gives equals one rank and the next one a rank that counts them', () => {
    const board = boardOf(
      [hypothesisOf('ddos'), hypothesisOf('hardware'), hypothesisOf('network')],
      [evidenceOf('a', { hardware: '0', network: '-', ddos: '+' })],
    );
    expect(orderOf(board)).toEqual([
      ['h-hardware', 1, 0],
      ['h-ddos', 1, 0],
      ['h-network', 3, 1],
    ]);
  });

  it('does not depend on the order in which anything was put on the board', () => {
    fc.assert(
      fc.property(anyBoard, fc.func(fc.integer()), (board, shuffle) => {
        const shuffled = {
          ...board,
          hypotheses: board.hypotheses.toSorted((a, b) => shuffle(a.id) - shuffle(b.id)),
          evidence: board.evidence.toSorted((a, b) => shuffle(a.id) - shuffle(b.id)),
        };
        expect(standingOf(shuffled)).toEqual(standingOf(board));
      }),
    );
  });

  it('does not change when evidence that speaks against nobody is withdrawn', () => {
    fc.assert(
      fc.property(anyBoard, fc.nat(), (board, pick) => {
        const favourable = board.evidence.filter((piece) =>
          live(board).every(({ id }) => againstOf(piece, id) === 0),
        );
        fc.pre(favourable.length > 0);
        const piece = favourable[pick % favourable.length];
        const without = {
          ...board,
          evidence: board.evidence.map((one) =>
            one === piece ? { ...one, withdrawn: { at: 9, by: '당직 1', reason: '오인' } } : one,
          ),
        };
        expect(orderOf(without)).toEqual(orderOf(board));
      }),
    );
  });

  it('never improves for a hypothesis that more speaks against', () => {
    fc.assert(
      fc.property(anyBoard, fc.nat(), fc.nat(), (board, pickOne, pickPiece) => {
        const hypothesis = live(board)[pickOne % Math.max(live(board).length, 1)];
        const piece = board.evidence[pickPiece % Math.max(board.evidence.length, 1)];
        fc.pre(hypothesis !== undefined && piece !== undefined);
        if (!hypothesis || !piece) return;
        const harsher = {
          ...board,
          evidence: board.evidence.map((one) =>
            one === piece
              ? { ...one, ratings: { ...one.ratings, [hypothesis.id]: judged('--') } }
              : one,
          ),
        };
        const [before, after] = [ranksOf(board), ranksOf(harsher)];
        expect(after.get(hypothesis.id)).toBeGreaterThanOrEqual(before.get(hypothesis.id) ?? 0);
        for (const [id, rank] of before) {
          if (id !== hypothesis.id) expect(after.get(id)).toBeLessThanOrEqual(rank);
        }
      }),
    );
  });

  it('leaves out those ruled out, and nobody else', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { ranked, ruledOut } = standingOf(board);
        expect(ranked.length + ruledOut.length).toBe(board.hypotheses.length);
        expect(ranked.every(({ hypothesis }) => hypothesis.ruledOut === null)).toBe(true);
        expect(ranked.map(({ rank }) => rank).toSorted((a, b) => a - b)).toEqual(
          ranked.map(({ rank }) => rank),
        );
      }),
    );
  });

  it('is led by the least contradicted of those that were judged, and by no other', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { ranked } = standingOf(board);
        const leaders = leadersOf({ ranked });
        for (const one of ranked) {
          const beaten = ranked.some(({ judged, against }) => judged > 0 && against < one.against);
          expect(leaders.includes(one)).toBe(one.judged > 0 && !beaten);
        }
      }),
    );
  });

  it('is the same whether every piece counts little or much', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const ones = board.evidence.map((piece) => ({ ...piece, weight: 1 as const }));
        const threes = board.evidence.map((piece) => ({ ...piece, weight: 3 as const }));
        expect(ranksOf({ ...board, evidence: threes })).toEqual(
          ranksOf({ ...board, evidence: ones }),
        );
      }),
    );
  });
});

describe('a piece of evidence', () => {
  const two = [hypothesisOf('hardware'), hypothesisOf('network')];
  const weighed = (board: EvidenceBoard, id: string) =>
    standingOf(board).evidence.find(({ evidence }) => evidence.id === id);

  it('that is the same for all tells none apart, once all were judged by it', () => {
    const board = boardOf(two, [
      evidenceOf('same', { hardware: '+', network: '+' }),
      evidenceOf('half', { hardware: '+' }),
      evidenceOf('apart', { hardware: '-', network: '++' }, { weight: 2 }),
    ]);
    expect(weighed(board, 'same')).toMatchObject({ alike: true, diagnosticity: 0 });
    expect(weighed(board, 'half')).toMatchObject({ alike: false, diagnosticity: 0 });
    expect(weighed(board, 'apart')).toMatchObject({ alike: false, diagnosticity: 6 });
    expect(standingOf(board).evidence.map(({ evidence }) => evidence.id)[0]).toBe('apart');
  });

  it('that is the same for all never changes the order', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const alike = standingOf(board).evidence.filter((one) => one.alike);
        for (const { evidence } of alike) {
          const without = { ...board, evidence: board.evidence.filter((one) => one !== evidence) };
          expect(ranksOf(without)).toEqual(ranksOf(board));
        }
      }),
    );
  });

  it('is pivotal exactly where one leads and without it would not, or not alone', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const leading = (of: EvidenceBoard) =>
          leadersOf(standingOf(of)).map(({ hypothesis }) => hypothesis.id);
        for (const { evidence, pivotal } of standingOf(board).evidence) {
          const without = { ...board, evidence: board.evidence.filter((one) => one !== evidence) };
          const changes = leading(without).join() !== leading(board).join();
          expect(pivotal).toBe(leading(board).length === 1 && changes);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts every cell nobody has judged', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const cells = board.evidence
          .filter(({ withdrawn }) => withdrawn === null)
          .flatMap((piece) => live(board).map(({ id }) => piece.ratings[id]));
        expect(standingOf(board).unjudged).toBe(cells.filter((cell) => !cell).length);
      }),
    );
  });
});

describe('the words for it', () => {
  const say = sayIn('ko');
  const words = (board: EvidenceBoard) =>
    standingWords(standingOf(board)).map(({ key, params }) => say(key, params));

  it('name who is least contradicted, the distance, what it hangs on and what is open', () => {
    const board = boardOf(
      [hypothesisOf('hardware'), hypothesisOf('network'), hypothesisOf('ddos')],
      [
        evidenceOf('a', { hardware: '-', network: '++' }, { text: '라우터에서 큰 패킷만\n사라짐' }),
        evidenceOf('b', { hardware: '+', network: '+' }),
      ],
    );
    expect(words(board)).toEqual([
      '가장 적게 반박된 가설은 “통신망 장애”입니다. 어긋나는 증거가 없습니다.',
      '그다음은 “장비 고장”이며, 어긋나는 증거가 1만큼 더 무겁습니다.',
      '이 증거 하나가 틀렸다면 가장 앞선 가설이 바뀝니다: “라우터에서 큰 패킷만 사라짐”',
      '가설을 가장 잘 가르는 증거: “라우터에서 큰 패킷만 사라짐”',
      '어느 증거로도 판단하지 않은 가설이 있어 순서가 달라질 수 있습니다: 분산 서비스 거부 공격.',
      '판단하지 않은 칸이 2개 있습니다.',
    ]);
  });

  it('say so where there is nothing to order', () => {
    expect(words(boardOf([], []))).toEqual(['아직 세운 가설이 없습니다.']);
    expect(words(boardOf([hypothesisOf('ddos')], []))).toEqual([
      '아직 증거가 없어 가설의 순서를 말할 수 없습니다: 분산 서비스 거부 공격.',
    ]);
    const gone = hypothesisOf('ddos', { ruledOut: { at: 3, by: '당직 1', reason: '점검함' } });
    expect(words(boardOf([gone], []))).toEqual([
      '세운 가설을 모두 배제했습니다. 생각하지 못한 원인을 찾아야 합니다.',
    ]);
  });

  it('are whole in both languages and never speak of a probability', () => {
    fc.assert(
      fc.property(anyBoard, fc.constantFrom(...LANGUAGES), (board, language) => {
        for (const { key, params } of standingWords(standingOf(board))) {
          const text = sayIn(language)(key, params);
          expect(text).not.toMatch(/\{\{|undefined|NaN|확률|likely|probab|%/i);
        }
      }),
    );
  });
});
