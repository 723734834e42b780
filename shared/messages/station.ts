import type { Messages } from './message.ts';

/** Whether this workstation itself is connected. */
export const stationMessages = {
  'station.unwatched': {
    ko: '카탈로그에 연결 확인 대상이 없어 이 자리의 연결 상태를 알 수 없습니다.',
    en: 'The catalogue names no control target, so nobody can tell whether this station is connected.',
  },
  'station.connected': { ko: '이 자리 연결됨', en: 'This station is connected' },
} as const satisfies Messages;
