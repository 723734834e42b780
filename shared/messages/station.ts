import type { Messages } from './message.ts';

/** Whether this workstation itself is connected. */
export const stationMessages = {
  'station.unwatched': {
    ko: '카탈로그에 연결 확인 대상이 없어 이 자리의 연결 상태를 알 수 없습니다.',
    en: 'The catalogue names no control target, so nobody can tell whether this station is connected.',
  },
  'station.asking': {
    ko: '이 자리의 연결 상태를 확인하고 있습니다.',
    en: 'Finding out whether this station is connected.',
  },
  'station.connected': { ko: '이 자리 연결됨', en: 'This station is connected' },
  'station.partly': {
    ko: '이 자리 연결됨. 응답 없는 확인 대상: {{ko}}',
    en: 'This station is connected; silent control targets: {{en}}',
  },
  'station.cutOffGateway': {
    ko: '이 자리의 연결이 끊겼습니다. 게이트웨이({{ko}})부터 응답이 없습니다. 서비스의 탓이 아닙니다.',
    en: 'This workstation is cut off: the gateway ({{en}}) does not answer. No service is to blame.',
  },
  'station.cutOffResolver': {
    ko: '이 자리의 연결이 끊겼습니다. 이름 서버({{ko}})부터 응답이 없습니다. 서비스의 탓이 아닙니다.',
    en: 'This workstation is cut off: the resolver ({{en}}) does not answer. No service is to blame.',
  },
  'station.cutOffOutside': {
    ko: '이 자리의 연결이 끊겼습니다. 외부 확인 대상({{ko}})이 모두 응답하지 않습니다. 서비스의 탓이 아닙니다.',
    en: 'This workstation is cut off: none of the outside targets ({{en}}) answers. No service is to blame.',
  },
  'station.overloaded': {
    ko: '이 자리가 과부하여서 결과를 믿을 수 없습니다(처리 지연 {{delay, duration}}, 점검 지연 {{late, duration}}). 서비스의 탓이 아닙니다.',
    en: 'This station is overloaded, so its results cannot be trusted (event loop {{delay, duration}} behind, looks {{late, duration}} late). No service is to blame.',
  },
  'station.heldUp': {
    ko: '확인하는 동안 이 자리가 잠시 멈추어 결과를 믿을 수 없습니다. 서비스의 탓이 아닙니다.',
    en: 'This station stalled during the look, so its result cannot be trusted. No service is to blame.',
  },
  'station.woke': {
    ko: '이 컴퓨터가 방금 절전에서 깨어나 결과를 아직 믿을 수 없습니다. 서비스의 탓이 아닙니다.',
    en: 'This computer has only just woken from sleep, so the result cannot be trusted yet. No service is to blame.',
  },
  'station.deaf': {
    ko: '이 자리가 끊겼거나 절전 중이던 동안의 보고는 받을 수 없었습니다. 다음 보고를 기다립니다.',
    en: 'While this station was cut off or asleep no report could reach it. Waiting for the next one.',
  },
  'station.proberDied': {
    ko: '점검 스레드가 멈추어 다시 시작합니다({{detail}}).',
    en: 'The probing thread ended and is started anew ({{detail}}).',
  },
  'station.proberHung': {
    ko: '점검 스레드가 {{silence, duration}} 동안 응답하지 않아 다시 시작합니다.',
    en: 'The probing thread did not answer for {{silence, duration}} and is started anew.',
  },
  'station.noCheck': {
    ko: '지켜보는 점검 가운데 {{check, 이/가}} 없습니다.',
    en: 'No check {{check}} is being watched.',
  },
  'station.stopped': { ko: '점검이 끝났습니다.', en: 'Watching has ended.' },
} as const satisfies Messages;
