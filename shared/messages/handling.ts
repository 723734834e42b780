import type { Messages } from './message.ts';

/** Acknowledgements, maintenance, silences. */
export const handlingMessages = {
  'handling.unknownService': {
    ko: '“{{service}}” 서비스가 카탈로그에 없습니다. 화면을 새로 고친 뒤 다시 고르십시오.',
    en: 'The catalogue has no service “{{service}}”. Reload the window and choose again.',
  },
  'handling.unknownGround': {
    ko: '“{{ground}}” 기반이 카탈로그에 없습니다. 화면을 새로 고친 뒤 다시 고르십시오.',
    en: 'The catalogue has no ground “{{ground}}”. Reload the window and choose again.',
  },
  'handling.unknownOrganisation': {
    ko: '“{{organisation}}” 기관의 서비스가 카탈로그에 없습니다. 화면을 새로 고친 뒤 다시 고르십시오.',
    en: 'The catalogue has no service of the organisation “{{organisation}}”. Reload the window and choose again.',
  },
  'handling.matchesNobody': {
    ko: '대상을 고르지 않았습니다. 서비스, 기반, 기관 가운데 하나 이상을 고르십시오.',
    en: 'Nothing was chosen. Choose at least one service, ground or organisation.',
  },
  'handling.matchesNone': {
    ko: '고른 조건을 모두 만족하는 서비스가 없습니다. 조건을 줄이십시오.',
    en: 'No service meets all that was chosen. Choose fewer conditions.',
  },
  'handling.wellAlready': {
    ko: '“{{ko}}” 서비스는 지금 정상이라 인수할 장애가 없습니다. 예정된 작업이면 점검으로 등록하십시오.',
    en: '“{{en}}” is up, so there is nothing to acknowledge. If work is planned, enter a maintenance.',
  },
  'handling.notAcknowledged': {
    ko: '인수된 장애가 아닙니다. 이미 해제되었거나 기한이 지났습니다.',
    en: 'This is not acknowledged: it was taken back or has expired.',
  },
  'handling.past': {
    ko: '끝나는 때가 이미 지났습니다. 지금보다 뒤로 정하십시오.',
    en: 'The end has passed already. Choose one that is to come.',
  },
  'handling.endBeforeStart': {
    ko: '끝나는 때가 시작하는 때보다 뒤여야 합니다.',
    en: 'The end must come after the start.',
  },
  'handling.tooLong': {
    ko: '한 번에 {{days}}일까지만 정할 수 있습니다. 기간을 줄이고, 더 필요하면 그때 다시 등록하십시오.',
    en: 'This may last {{days}} days at most. Shorten it, and enter it again if more is needed.',
  },
  'handling.tooShort': {
    ko: '되풀이되는 점검은 1분 이상이어야 합니다.',
    en: 'Recurring maintenance must last a minute or longer.',
  },
  'handling.cronFields': {
    ko: '“{{cron}}”에서 되풀이 시각을 읽지 못했습니다. 분, 시, 일, 월, 요일 다섯 칸을 빈칸으로 나누어 적으십시오. 예: 0 2 * * 0 (일요일 2시)',
    en: 'No recurring time could be read from “{{cron}}”. Write five fields with spaces between: minute, hour, day, month, weekday. Example: 0 2 * * 0 (Sundays at 2:00)',
  },
  'handling.cron': {
    ko: '“{{cron}}”에서 되풀이 시각을 읽지 못했습니다({{detail}}). 분, 시, 일, 월, 요일 다섯 칸을 확인하십시오.',
    en: 'No recurring time could be read from “{{cron}}” ({{detail}}). Check the five fields: minute, hour, day, month, weekday.',
  },
  'handling.cronNever': {
    ko: '“{{cron}}”에 맞는 날이 오지 않습니다. 일과 월을 확인하십시오.',
    en: 'No day will ever fit “{{cron}}”. Check the day and the month.',
  },
  'handling.timezone': {
    ko: '“{{timezone}}” 시간대를 알 수 없습니다. Asia/Seoul처럼 지역 이름으로 적으십시오.',
    en: 'There is no timezone “{{timezone}}”. Write a region’s name, such as Asia/Seoul.',
  },
  'handling.noMaintenance': {
    ko: '그런 점검이 없습니다. 이미 끝났거나 지워졌습니다.',
    en: 'There is no such maintenance: it has ended or was removed.',
  },
  'handling.catalogueMaintenance': {
    ko: '카탈로그에 적힌 점검은 여기서 지울 수 없습니다. 카탈로그 파일의 maintenance에서 “{{plan}}” 항목을 고치십시오.',
    en: 'This maintenance is written in the catalogue and cannot be ended here. Edit “{{plan}}” under maintenance in the catalogue’s file.',
  },
  'handling.noSilence': {
    ko: '그런 알림 끔이 없습니다. 이미 끝났거나 지워졌습니다.',
    en: 'There is no such silence: it has ended or was removed.',
  },
  'handling.planFault': {
    ko: '카탈로그의 점검 “{{plan}}”을 쓸 수 없습니다. {{ko}}',
    en: 'The catalogue’s maintenance “{{plan}}” cannot be used. {{en}}',
  },
} as const satisfies Messages;
