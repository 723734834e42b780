import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Echoes } from '../../../../electron/health/ladder/echo.ts';
import type { Exchanges } from '../../../../electron/health/ladder/exchanges.ts';
import { judgeSizes } from '../../../../electron/health/ladder/payload.ts';

const whole: Echoes = { kind: 'answered', largestPassed: 1472, smallestLost: null, told: false };
const cut: Echoes = { kind: 'answered', largestPassed: 1372, smallestLost: 1373, told: false };
const none: Echoes = { kind: 'silent', largestPassed: null, smallestLost: null, told: false };
const untried: Exchanges = { small: 'untried', large: 'untried', beginning: 'untried' };
const fine: Exchanges = { small: 'answered', large: 'answered', beginning: 'answered' };
const noLarge: Exchanges = { ...fine, large: 'silent' };

const judge = (echoes: Echoes, exchanges: Exchanges, stalled: boolean | null = false) => {
  const { result, sentence } = judgeSizes({ address: '192.0.2.2', echoes, exchanges, stalled });
  return [result, sentence.key, ...Object.values(sentence.params)];
};

describe('large packets', () => {
  it.each([
    ['pings and requests pass', whole, fine, false, ['passed', 'ladder.payloadPassed', '1,500']],
    [
      'only pings can be asked, and pass',
      whole,
      untried,
      true,
      ['passed', 'ladder.payloadPassed', '1,500'],
    ],
    [
      'the path tells its size',
      { ...whole, largestPassed: 1372, told: true },
      fine,
      false,
      ['passed', 'ladder.payloadTold', '1,400'],
    ],
    [
      'pings are lost and so are requests',
      cut,
      noLarge,
      true,
      ['failed', 'ladder.payloadLost', '1,400'],
    ],
    [
      'pings are lost and answers stall',
      cut,
      fine,
      true,
      ['failed', 'ladder.payloadLost', '1,400'],
    ],
    [
      'pings are lost and nothing else can be asked',
      cut,
      untried,
      null,
      ['failed', 'ladder.payloadLost', '1,400'],
    ],
    [
      'pings are lost and requests come late, twice',
      cut,
      { ...fine, large: 'late' as const },
      false,
      ['failed', 'ladder.payloadLost', '1,400'],
    ],
    [
      'large pings alone are lost',
      cut,
      fine,
      false,
      ['passed', 'ladder.payloadPingsOnly', '1,400'],
    ],
    [
      'requests are lost though pings pass',
      whole,
      noLarge,
      false,
      ['failed', 'ladder.payloadRequests'],
    ],
    [
      'requests are lost where pings are filtered',
      none,
      noLarge,
      true,
      ['failed', 'ladder.payloadRequests'],
    ],
    [
      'only the beginning of an answer comes',
      none,
      fine,
      true,
      ['failed', 'ladder.payloadAnswers'],
    ],
    [
      'requests pass where pings are filtered',
      none,
      fine,
      false,
      ['passed', 'ladder.payloadRequestsPass'],
    ],
    ['nothing can be asked', none, untried, null, ['unknown', 'ladder.payloadNoPings']],
    [
      'this computer cannot ask',
      { ...none, kind: 'unable' as const },
      untried,
      null,
      ['unknown', 'ladder.payloadUnable'],
    ],
  ])('%s', (_, echoes, exchanges, stalled, expected) => {
    expect(judge(echoes, exchanges, stalled)).toEqual(expected);
  });

  it('are never blamed unless something small passed', () => {
    const answers = fc.constantFrom('answered', 'late', 'silent', 'untried');
    const exchanges = fc.record({
      small: fc.constantFrom('silent', 'untried'),
      large: answers,
      beginning: answers,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(none, whole),
        exchanges,
        fc.boolean(),
        (echoes, given, stalled) => {
          expect(judge(echoes, given as Exchanges, stalled)[0]).not.toBe('failed');
        },
      ),
    );
  });
});
