import type { Messages } from './message.ts';

/** A service's page, its charts, the strip of days and the lanes. */
export const serviceMessages = {
  'service.strip': {
    ko: '최근 {{days}}일: 가동률 {{uptime}}, 중단된 날 {{down}}일, 저하된 날 {{degraded}}일',
    en: 'Last {{days}} days: uptime {{uptime}}, days with outages {{down}}, degraded days {{degraded}}',
  },
  'service.stripEmpty': {
    ko: '최근 {{days}}일의 기록이 없습니다.',
    en: 'No record of the last {{days}} days.',
  },
  'service.stripLoading': { ko: '날짜별 기록을 읽는 중', en: 'Reading the record by day' },
  'service.stripByDay': { ko: '날짜별 가동 상태', en: 'Availability by day' },
  'service.dayNone': { ko: '기록 없음', en: 'no record' },
  'service.dayUp': { ko: '정상', en: 'up all day' },
  'service.dayUptime': { ko: '가동률 {{uptime}}', en: 'uptime {{uptime}}' },
  'service.dayDown': {
    ko: '중단 {{count}}회 {{span}}',
    en: 'outages {{count}}, down {{span}}',
  },
  'service.dayDegraded': { ko: '저하 {{span}}', en: 'degraded {{span}}' },
  'service.dayMaintenance': { ko: '점검 작업 {{span}}', en: 'maintenance {{span}}' },
} as const satisfies Messages;
