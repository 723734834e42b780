import type { Messages } from './message.ts';

/** The forms by which operators handle what fails, and the list of what holds. */
export const handlingViewMessages = {
  'handlingView.acknowledge': { ko: '인수', en: 'Acknowledge' },
  'handlingView.acknowledgeOne': { ko: '인수: {{name}}', en: 'Acknowledge: {{name}}' },
  'handlingView.acknowledgeMany': {
    ko: '인수: {{name}} 등 서비스 {{count}}개',
    en: 'Acknowledge: {{name}}, {{count}} services',
  },
  'handlingView.owner': { ko: '담당', en: 'Owner' },
  'handlingView.reason': { ko: '사유', en: 'Reason' },
  'handlingView.reasonHint': {
    ko: '무엇을 하고 있는지 한 줄로',
    en: 'What is being done, in one line',
  },
  'handlingView.until': { ko: '언제까지', en: 'Until' },
  'handlingView.until.none': { ko: '정상이 될 때까지', en: 'until it is well' },
  'handlingView.until.30': { ko: '30분', en: '30 min' },
  'handlingView.until.120': { ko: '2시간', en: '2 h' },
  'handlingView.until.480': { ko: '8시간', en: '8 h' },
  'handlingView.until.time': { ko: '시각 지정', en: 'a set time' },
  'handlingView.time': { ko: '끝나는 시각', en: 'End' },
  'handlingView.timePast': { ko: '앞으로 올 시각이어야 합니다.', en: 'It must lie ahead.' },
  'handlingView.sticky': {
    ko: '상태가 바뀌어도 유지',
    en: 'Keep through changes of state',
  },
  'handlingView.stickyHint': {
    ko: '끄면 상태가 달라질 때 인수가 풀리고 다시 알립니다.',
    en: 'Without it, the next change of state ends the acknowledgement and calls again.',
  },
  'handlingView.maintenance': { ko: '점검 작업', en: 'Maintenance' },
  'handlingView.maintain': { ko: '점검 작업 등록', en: 'Announce maintenance' },
  'handlingView.maintainHint': {
    ko: '이 시간의 이상은 장애로 세지 않고 알리지 않습니다.',
    en: 'What fails in this time is expected: nobody is called, and uptime leaves it out.',
  },
  'handlingView.when': { ko: '언제', en: 'When' },
  'handlingView.when.now': { ko: '지금부터', en: 'From now' },
  'handlingView.when.once': { ko: '한 번', en: 'Once' },
  'handlingView.when.recurring': { ko: '되풀이', en: 'Recurring' },
  'handlingView.from': { ko: '시작', en: 'From' },
  'handlingView.lasts': { ko: '길이', en: 'Lasts' },
  'handlingView.lastsHint': { ko: '30m, 2h처럼', en: 'such as 30m, 2h' },
  'handlingView.badSpan': {
    ko: '30m, 2h, 1d처럼 적어 주십시오(1분에서 7일).',
    en: 'Write it as 30m, 2h or 1d (1 minute to 7 days).',
  },
  'handlingView.cron': {
    ko: '되풀이 규칙 (분 시 일 월 요일)',
    en: 'Rule (minute hour day month weekday)',
  },
  'handlingView.nextSpan': {
    ko: '다음: {{from}}부터 {{to}}까지 ({{span}}), 한국 표준시',
    en: 'Next: {{from}} to {{to}} ({{span}}), Korea Standard Time',
  },
  'handlingView.span': {
    ko: '{{from}}부터 {{to}}까지 ({{span}}), 한국 표준시',
    en: '{{from}} to {{to}} ({{span}}), Korea Standard Time',
  },
  'handlingView.silence': { ko: '알림 끄기', en: 'Silence' },
  'handlingView.silences': { ko: '알림 끔', en: 'Silences' },
  'handlingView.silenceHint': {
    ko: '이상은 그대로 보이지만 알리지 않습니다.',
    en: 'Failures are shown as ever, but nobody is called.',
  },
  'handlingView.whom': { ko: '대상', en: 'Whom' },
  'handlingView.services': { ko: '서비스', en: 'Services' },
  'handlingView.grounds': { ko: '기반', en: 'Standing on' },
  'handlingView.organisations': { ko: '기관', en: 'Organisations' },
  'handlingView.meets': {
    ko: '대상 서비스 {{count}}개: {{names}}',
    en: 'Services meant: {{count}} ({{names}})',
  },
  'handlingView.meetsNone': {
    ko: '대상을 하나 이상 고르십시오. 여러 칸을 고르면 모두 맞는 서비스만 대상입니다.',
    en: 'Choose at least one. With several fields, only services that meet all of them are meant.',
  },
  'handlingView.title': { ko: '인수·점검·알림', en: 'What is in hand' },
  'handlingView.acknowledgements': { ko: '인수한 장애', en: 'Acknowledged' },
  'handlingView.nothing': {
    ko: '인수한 장애, 점검 작업, 꺼 둔 알림이 없습니다.',
    en: 'Nothing is acknowledged, in maintenance or silenced.',
  },
  'handlingView.end': { ko: '끝내기', en: 'End' },
  'handlingView.endOf': { ko: '끝내기: {{name}}', en: 'End: {{name}}' },
  'handlingView.byCatalogue': { ko: '카탈로그', en: 'Catalogue' },
  'handlingView.holds': { ko: '진행 중', en: 'in force' },
  'handlingView.comes': { ko: '예정', en: 'to come' },
  'handlingView.untilTime': { ko: '{{time}}까지', en: 'until {{time}}' },
} as const satisfies Messages;
