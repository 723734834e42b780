import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionWords } from '../../../../renderer/incidents/do/conditionWords.ts';
import { sayIn } from '../../../../shared/messages/say.ts';

describe('a condition in words', () => {
  it.each([
    ['attack', '공격 의심', 'an attack is suspected'],
    ['not commanded', '아닐 때(지휘자 있음)', 'not (somebody commands)'],
    ['services > 1', '영향 서비스 수가 1 초과', 'services affected over 1'],
    ['symptom = notice', '현상이 안내 화면 표시', 'symptom is Shows a notice'],
    ['layer != payload', '끊긴 단계가 큰 패킷 아님', 'broken layer is not Payload'],
    [
      'attack and (grade <= 2 or nth >= 3)',
      '공격 의심, 그리고 (정보시스템 등급이 2 이하 또는 7일 동안 장애 횟수가 3 이상)',
      'an attack is suspected and (grade at most 2 or incidents in 7 days at least 3)',
    ],
  ])('says %j', (text, ko, en) => {
    expect(conditionWords(text, sayIn('ko'))).toBe(ko);
    expect(conditionWords(text, sayIn('en'))).toBe(en);
  });

  it('shows what cannot be read as it is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const broken = `((${text}`;
        expect(conditionWords(broken, sayIn('ko'))).toBe(broken);
      }),
    );
  });
});
