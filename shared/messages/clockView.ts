import type { Messages } from './message.ts';

/** The clocks that run, as the window and its notifications say them. */
export const clockViewMessages = {
  'clock.phase.running': { ko: '진행 중', en: 'Running' },
  'clock.phase.warning': { ko: '기한 임박', en: 'Due soon' },
  'clock.phase.overdue': { ko: '기한 지남', en: 'Overdue' },
  'clock.met': { ko: '이행함', en: 'Met' },
  'clock.left': { ko: '{{span}} 남음', en: '{{span}} left' },
  'clock.over': { ko: '{{span}} 경과', en: 'by {{span}}' },
  'clock.others': { ko: '외 {{count}}건', en: '+{{count}}' },
  'clock.nearest': { ko: '가장 가까운 기한', en: 'Nearest deadline' },
  'clock.dueAt': { ko: '기한 {{time}}', en: 'Due {{time}}' },
  'clock.tellWhom': { ko: '알릴 곳: {{whom}}', en: 'To be told: {{whom}}' },

  'clock.calling': { ko: '기한 알림', en: 'Deadlines that call' },
  'clock.acknowledge': { ko: '확인', en: 'Acknowledge' },
  'clock.acknowledgeOf': {
    ko: '{{name}} 기한 알림 확인, 장애 {{number}}번',
    en: 'Acknowledge: {{name}}, incident {{number}}',
  },
  'clock.more': {
    ko: '기한 알림 {{count}}건 더 있음',
    en: 'More deadlines that call: {{count}}',
  },

  'clock.list': { ko: '기한', en: 'Deadlines' },
  'clock.none': { ko: '진행 중인 기한이 없습니다.', en: 'No deadline runs.' },
  'clock.noneHint': {
    ko: '‘의심 정황 인지’나 ‘개인정보 유출 인지’ 시각을 적으면 신고 기한이 시작됩니다.',
    en: 'The clocks start when “Attack suspected” or “Data leak noticed” is entered.',
  },
  'clock.tell': { ko: '알릴 곳', en: 'To be told' },
  'clock.from': { ko: '기산', en: 'Runs from' },
  'clock.newFact': { ko: '새로 확인된 사실', en: 'New fact' },
  'clock.due': { ko: '기한', en: 'Due' },
  'clock.metAt': { ko: '이행', en: 'Met' },
  'clock.metByTime': {
    ko: '‘{{time}}’ 시각으로 이행함',
    en: 'Met by the time “{{time}}”',
  },
  'clock.source': { ko: '근거', en: 'Source' },
  'clock.sourceOf': { ko: '{{name}}의 근거', en: 'Source of: {{name}}' },
  'clock.meet': { ko: '이행 기록', en: 'Record as met' },
  'clock.meetOf': { ko: '{{name}} 이행 기록', en: 'Record as met: {{name}}' },
  'clock.note': { ko: '누구에게 어떻게 알렸는지', en: 'Who was told, and how' },
  'clock.noteHint': {
    ko: '예: KISA에 전화, 접수번호 1123',
    en: 'For example: KISA by telephone, receipt 1123',
  },
  'clock.at': { ko: '이행한 시각 (KST)', en: 'When (KST)' },
} as const satisfies Messages;
