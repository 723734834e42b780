import type { Messages } from './message.ts';

/** What failing services share, and what speaks against it. */
export const causesMessages = {
  'causes.failingElsewhere': {
    ko: '여기에 의존하지 않는 서비스 {{failing}}개도 장애입니다.',
    en: 'Failing services that do not stand on it: {{failing}}.',
  },
  'causes.healthyOn': {
    ko: '여기에 의존하는 서비스 {{healthy}}개는 정상입니다.',
    en: 'Services that stand on it and are well: {{healthy}}.',
  },
  'causes.ownWell': {
    ko: '자체 점검 결과는 정상입니다.',
    en: 'Its own checks are up.',
  },
  'causes.apart': {
    ko: '장애가 시작된 때가 서로 {{apart, duration}}까지 떨어져 있습니다.',
    en: 'The failures on it began up to {{apart, duration}} apart.',
  },
  'causes.alone': {
    ko: '여기에 의존하는 서비스가 하나뿐입니다.',
    en: 'Only one service stands on it.',
  },
} as const satisfies Messages;
