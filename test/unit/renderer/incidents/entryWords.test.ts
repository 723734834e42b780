import { describe, expect, it } from 'vitest';
import { entryWords } from '../../../../renderer/incidents/happened/entryWords.ts';
import type { Happening } from '../../../../shared/incident.ts';
import { sayIn } from '../../../../shared/messages/say.ts';
import { LANGUAGES } from '../../../../shared/words.ts';
import { everyHappening } from '../../../support/page/happenings.ts';

const AT = Date.UTC(2023, 10, 17, 0, 0);
const kinds = everyHappening(AT);
const ko = (what: Happening) => entryWords(what, sayIn('ko'), 'ko');

/** Everything that has a member with a null or another way to be, besides the one of each kind. */
const others: Happening[] = [
  { ...kinds.opened, proposed: false },
  { ...kinds.ladder, broken: null },
  { ...kinds.command, boundary: 'prompt', approvedBy: null, marker: null },
  ...(['confirmed', 'noted', 'skipped', 'waited', 'stopped'] as const).map((done) => ({
    ...kinds.step,
    done,
    chosen: [],
    text: '표시등이 모두 주황색',
  })),
  ...(['open', 'done', 'notApplicable', 'blocked'] as const).map((to) => ({ ...kinds.item, to })),
  { ...kinds.itemAssigned, to: null },
  { ...kinds.graded, from: null, to: null },
  { ...kinds.duty, from: '박과장', to: null },
  { ...kinds.time, to: null, reason: null },
  { ...kinds.service, change: 'removed' },
  ...(['overdue', 'met'] as const).map((phase) => ({ ...kinds.clock, phase })),
  ...(['raised', 'takenUp'] as const).map((change) => ({ ...kinds.hypothesis, change })),
  ...(['edited', 'withdrawn'] as const).map((change) => ({ ...kinds.evidence, change })),
  { ...kinds.judgement, from: '-' },
  { ...kinds.merged, into: true },
  { ...kinds.split, off: false },
];

describe('what an entry says', () => {
  it.each([...Object.values(kinds), ...others].map((what) => [what.kind, what] as const))(
    'is a whole sentence in both languages: %s',
    (_, what) => {
      for (const language of LANGUAGES) {
        const { line, more } = entryWords(what, sayIn(language), language);
        expect(line.trim()).not.toBe('');
        expect([line, ...more].join('\n')).not.toMatch(/\{\{|incident\.|undefined|null/);
      }
    },
  );

  it('gives both values of a time that was set right, by the clock of Seoul, and why', () => {
    expect(ko(kinds.time)).toEqual({
      line: '발생 시각: 11. 17. (금) 09:00:00 → 11. 17. (금) 08:48:00',
      more: ['첫 민원 전화 시각'],
    });
  });

  it('says of a command who agreed to it and how its end was told', () => {
    const { more } = ko({ ...kinds.command, boundary: 'prompt' });
    expect(more).toEqual([
      '단계별 시간',
      '실패',
      '승인 이차장',
      '끝난 것을 프롬프트로 판단함',
      kinds.command.output,
    ]);
  });

  it('says of a step what was chosen, and of a wait how it ended', () => {
    expect(ko(kinds.step)).toEqual({
      line: '절차 판단: 큰 패킷만 잃는지',
      more: ['큰 패킷만 잃음'],
    });
    const waited = ko({ ...kinds.step, done: 'waited', state: 'timedOut', chosen: [] });
    expect(waited).toEqual({ line: '절차 대기(시간 초과): 큰 패킷만 잃는지', more: [] });
  });

  it('says a rating in words, before and after', () => {
    expect(ko({ ...kinds.judgement, from: '-', to: '++' }).line).toBe(
      '가설 “망” 판단: 어긋남 → 꼭 들어맞음',
    );
    expect(ko(kinds.judgement).line).toMatch(/→ 꼭 들어맞음$/);
  });

  it('says how much evidence counts where that was set', () => {
    const weighed = { ...kinds.evidence, weight: 3 } as const;
    expect(ko(weighed).more).toEqual(['무게 3, 재고 보존한 것']);
    expect(ko({ ...weighed, change: 'edited' }).more).toEqual(['무게 3, 재고 보존한 것']);
    expect(ko({ ...weighed, change: 'withdrawn', reason: '잘못 봄' }).more).toEqual(['잘못 봄']);
    expect(ko(kinds.evidence).more).toEqual([]);
  });

  it('gives reasons wherever one was written down', () => {
    for (const what of [kinds.item, kinds.hypothesis, kinds.merged, kinds.split]) {
      expect(ko(what).more).toContain(what.reason);
    }
  });
});
