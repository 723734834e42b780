import type { Messages } from './message.ts';

/** Calls for a person. */
export const alarmsMessages = {
  'alarms.subject': { ko: '[Watchroom] {{what}}: {{name}}', en: '[Watchroom] {{what}}: {{name}}' },
  'alarms.subjectOfMany': {
    ko: '[Watchroom] {{what}}: {{name}} (서비스 {{count}}개)',
    en: '[Watchroom] {{what}}: {{name}} ({{count}} services)',
  },
  'alarms.event.recovered': { ko: '복구', en: 'Recovered' },
  'alarms.event.withdrawn': { ko: '감시 종료', en: 'No longer watched' },
  'alarms.event.merged': { ko: '다른 알림에 합침', en: 'Part of another alarm' },
  'alarms.since': { ko: '{{time}}부터 ({{lasted}})', en: 'Since {{time}} ({{lasted}})' },
  'alarms.services': { ko: '서비스: {{names}}', en: 'Services: {{names}}' },
  'alarms.moreServices': { ko: '외 {{count}}개', en: 'and {{count}} more' },
  'alarms.why.new': { ko: '첫 알림입니다.', en: 'This is the first call.' },
  'alarms.why.grown': {
    ko: '같은 원인으로 다른 서비스도 장애가 나서 다시 알립니다({{calls}}번째).',
    en: 'Called again because another service fails for the same cause (call {{calls}}).',
  },
  'alarms.why.worse': {
    ko: '상태가 더 나빠져서 다시 알립니다({{calls}}번째).',
    en: 'Called again because it became worse (call {{calls}}).',
  },
  'alarms.why.lapsed': {
    ko: '인수나 알림 끔이 끝났는데 복구되지 않아 다시 알립니다({{calls}}번째).',
    en: 'Called again because nobody has it in hand any more and it has not recovered (call {{calls}}).',
  },
  'alarms.why.repeat': {
    ko: '아직 아무도 인수하지 않아 다시 알립니다({{calls}}번째).',
    en: 'Called again because nobody has acknowledged it yet (call {{calls}}).',
  },
  'alarms.ending.recovered': { ko: '모두 복구되었습니다.', en: 'All is well again.' },
  'alarms.ending.withdrawn': {
    ko: '카탈로그에서 빠져 더 감시하지 않습니다. 복구되었는지는 알 수 없습니다.',
    en: 'It was taken out of the catalogue and is no longer watched; whether it recovered is not known.',
  },
  'alarms.ending.merged': {
    ko: '원인이 같은 다른 알림에 합쳐졌습니다. 앞으로는 그 알림으로 알립니다.',
    en: 'It became part of another alarm of the same cause, which will call from now on.',
  },

  'alarms.failure': { ko: '{{detail}}', en: '{{detail}}' },
  'alarms.tooSlow': {
    ko: '{{limit, duration}} 안에 받지 않았습니다',
    en: 'it took no message within {{limit, duration}}',
  },
  'alarms.status': { ko: 'HTTP {{status}} 응답', en: 'it answered HTTP {{status}}' },
  'alarms.redirected': {
    ko: '다른 주소로 가라는 응답(HTTP {{status}})입니다. 카탈로그에 최종 주소를 적으십시오',
    en: 'it redirects elsewhere (HTTP {{status}}), which is not followed; write the final address in the catalogue',
  },
  'alarms.channelFails': {
    ko: '알림 경로 “{{channel}}”에 보내지 못했습니다: {{ko}}. 간격을 늘려 가며 계속 시도합니다.',
    en: 'The alarm channel “{{channel}}” could not be told: {{en}}. It will be tried again with growing pauses.',
  },
  'alarms.channelWorks': {
    ko: '알림 경로 “{{channel}}”에 다시 보낼 수 있습니다.',
    en: 'The alarm channel “{{channel}}” works again.',
  },
  'alarms.refusedMessage': {
    ko: '알림 경로 “{{channel}}”에서 알림 한 건을 받지 않아 버렸습니다: {{ko}}. 받는 쪽의 설정을 확인하십시오.',
    en: 'The alarm channel “{{channel}}” refused a message, which was dropped: {{en}}. Check how it is set up at the receiving end.',
  },
  'alarms.gaveUp': {
    ko: '알림 경로 “{{channel}}”에 보내지 못한 알림 {{count}}건을 24시간이 지나 버렸습니다. 경로의 주소와 상대 서버를 확인하십시오.',
    en: '{{count}} messages for the alarm channel “{{channel}}” were dropped after 24 hours. Check its address and the server there.',
  },
} as const satisfies Messages;
