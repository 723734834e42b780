import type { Messages } from './message.ts';

/** Incidents that the console proposes. */
export const proposalsMessages = {
  'proposals.title.many': {
    ko: '{{name}} 외 {{others}}개 서비스',
    en: '{{name}} and {{others}} more',
  },
  'proposals.title.down': { ko: '{{subject}} 중단', en: '{{subject}}: down' },
  'proposals.title.several': { ko: '{{subject}} 동시 중단', en: '{{subject}}: down together' },
  'proposals.title.payload': {
    ko: '{{subject}} 접속 장애(큰 패킷 유실)',
    en: '{{subject}}: large packets are lost',
  },
  'proposals.title.certificate': {
    ko: '{{subject}} 인증서 오류',
    en: '{{subject}}: certificate error',
  },
  'proposals.title.notice': {
    ko: '{{subject}} 이용 중지 안내 표시',
    en: '{{subject}}: shows a notice of disruption',
  },
  'proposals.title.slow': { ko: '{{subject}} 지연 후 중단', en: '{{subject}}: slow, then down' },
  'proposals.title.dns': {
    ko: '{{subject}} 이름 조회 실패',
    en: '{{subject}}: name does not resolve',
  },
  'proposals.title.network': { ko: '{{subject}} 접속 불가', en: '{{subject}}: cannot be reached' },
  'proposals.title.content': { ko: '{{subject}} 화면 내용 이상', en: '{{subject}}: wrong content' },

  'proposals.why.several': {
    ko: '서비스 {{count}}개가 함께 장애입니다.',
    en: '{{count}} services fail together.',
  },
  'proposals.why.shared': {
    ko: '‘{{ko}}’에 의존하며 상태가 확인되는 서비스 {{judged}}개 가운데 {{failing}}개가 장애입니다.',
    en: 'Of the {{judged}} services on “{{en}}” whose state is known, {{failing}} fail.',
  },
  'proposals.why.slow': {
    ko: '‘{{ko}}’ 응답이 멈추기 전에 느려졌습니다. 평소 {{usual, duration}}, 멈추기 직전 {{last, duration}}',
    en: '“{{en}}” became slow before it failed: usually {{usual, duration}}, at the end {{last, duration}}.',
  },
  'proposals.why.late': {
    ko: '‘{{ko}}’ 응답이 멈추기 전에 기준보다 느렸습니다. 멈추기 직전 {{last, duration}}',
    en: '“{{en}}” was slower than its limit before it failed: {{last, duration}} at the end.',
  },
  'proposals.why.joinCause': {
    ko: '이 장애의 서비스와 원인이 같아 보입니다(‘{{ko}}’).',
    en: 'Its services seem to fail for the same reason (“{{en}}”).',
  },
  'proposals.why.joinGround': {
    ko: '이 장애의 서비스와 함께 ‘{{ko}}’에 의존하고, 같은 단계에서 막혔습니다.',
    en: 'With its services this stands on “{{en}}”, and both are broken at the same layer.',
  },

  'proposals.gone': {
    ko: '이 제안은 더 이상 없습니다. 서비스가 복구되었거나 다른 제안에 합쳐졌습니다. 현황판에서 지금 상태를 확인하십시오.',
    en: 'This proposal is gone: its services are well again, or it became part of another one. See on the board how they are now.',
  },
  'proposals.dismissed': {
    ko: '{{by, 이/가}} 이미 닫은 제안입니다. 사유: {{reason}}. 그래도 장애로 다루려면 현황판에서 등록하십시오.',
    en: '{{by}} has dismissed this proposal already: {{reason}}. To handle it as an incident all the same, open one on the board.',
  },
  'proposals.accepted': {
    ko: '이미 장애로 등록한 제안이라 닫을 수 없습니다. 장애 목록에서 그 장애를 확인하십시오.',
    en: 'This proposal is an incident already and cannot be dismissed. See the incident in the list.',
  },
  'proposals.nothingToJoin': {
    ko: '합칠 장애가 더 이상 진행 중이 아닙니다. 제안을 다시 확인하고 따로 등록하십시오.',
    en: 'The incident to join is no longer open. Look at the proposal again and open it separately.',
  },
} as const satisfies Messages;
