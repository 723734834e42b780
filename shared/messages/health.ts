import type { Messages } from './message.ts';

/** States, and why a check is in one. The probes' own reasons stand here too. */
export const healthMessages = {
  'state.up': { ko: '정상', en: 'Up' },
  'state.degraded': { ko: '저하', en: 'Degraded' },
  'state.down': { ko: '중단', en: 'Down' },
  'state.unknown': { ko: '알 수 없음', en: 'Unknown' },
  'state.pending': { ko: '확인 중', en: 'Pending' },
} as const satisfies Messages;
