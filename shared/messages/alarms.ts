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
  'alarms.calling': { ko: '응답을 기다리는 알림', en: 'Alarms that call' },
  'alarms.services.count': { ko: '서비스 {{count}}개', en: '{{count}} services' },
  'alarms.calls': { ko: '{{calls}}번째 알림', en: 'call {{calls}}' },
  'alarms.more': { ko: '알림 {{count}}건 더 보기', en: '{{count}} more alarms' },
  'alarms.acknowledge': { ko: '인수', en: 'Acknowledge' },
  'alarms.acknowledgeOf': { ko: '{{name}} 인수', en: 'Acknowledge {{name}}' },
  'alarms.reason': { ko: '인수 사유', en: 'Reason for acknowledging' },
  'alarms.defaultReason': { ko: '확인 중', en: 'Looking into it' },
  'alarms.mute': { ko: '소리 끄기', en: 'Silence sound' },
  'alarms.muted': { ko: '소리 꺼짐', en: 'Sound is off' },
  'alarms.blocked': {
    ko: '브라우저가 소리를 막고 있습니다. 화면을 한 번 누르거나 아무 키나 누르면 소리가 납니다.',
    en: 'The browser is holding the sound back. Click anywhere or press any key to hear it.',
  },
  'alarms.noSound': {
    ko: '이 브라우저에서는 알림 소리를 낼 수 없습니다. 화면을 지켜봐 주십시오.',
    en: 'This browser cannot sound alarms. Please keep an eye on the window.',
  },
  'alarms.settings': { ko: '알림', en: 'Alarms' },
  'alarms.settingsHint': {
    ko: '이 관제석에서 어떻게 부를지 정합니다. 보낼 곳은 카탈로그에 적습니다.',
    en: 'How this station calls you. Where else to send is written in the catalogue.',
  },
  'alarms.sound': { ko: '소리로 알림', en: 'Call with sound' },
  'alarms.trySound': { ko: '소리 들어 보기', en: 'Try the sound' },
  'alarms.notify': { ko: '시스템 알림창으로 알림', en: 'Call with system notifications' },
  'alarms.askPermission': { ko: '브라우저에 알림 허용 요청', en: 'Ask the browser to allow it' },
  'alarms.permission.default': {
    ko: '브라우저의 허용을 받아야 알림창이 나타납니다.',
    en: 'The browser must allow notifications before any are shown.',
  },
  'alarms.permission.denied': {
    ko: '브라우저가 알림을 막고 있습니다. 주소창 왼쪽의 사이트 설정에서 알림을 허용으로 바꾸십시오.',
    en: 'The browser blocks notifications. Allow them in the site settings beside the address.',
  },
  'alarms.permission.granted': { ko: '브라우저가 허용했습니다.', en: 'The browser allows it.' },
} as const satisfies Messages;
