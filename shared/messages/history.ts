import type { Messages } from './message.ts';

/** What was observed, over time. */
export const historyMessages = {
  'history.damaged': {
    ko: '{{check}}의 {{from}}부터 {{to}}까지 기록이 손상되어 그 부분을 빼고 보여 드립니다. 나머지 기록은 그대로 있습니다. 디스크를 점검하십시오.',
    en: 'The records of {{check}} from {{from}} to {{to}} are damaged and are left out. All others are intact. Have the disk checked.',
  },
  'history.reasonGone': {
    ko: '사유의 보존 기간이 지났습니다.',
    en: 'The reason is past the time for which it is kept.',
  },
  'history.thread': {
    ko: '기록을 읽는 작업이 중단되었습니다({{detail}}). 다시 시도하십시오.',
    en: 'Reading the records was interrupted ({{detail}}). Try again.',
  },
  'history.closed': {
    ko: '이 화면의 기록이 닫혔습니다. 화면을 새로 여십시오.',
    en: 'These records have been closed. Open the view again.',
  },
  'history.tooSlow': {
    ko: '기록을 {{seconds}}초 안에 읽지 못해 중단했습니다. 기간을 줄여 다시 시도하십시오.',
    en: 'Reading the records took longer than {{seconds}} seconds and was stopped. Try again with a shorter span.',
  },
  'history.exportCut': {
    ko: '관측이 {{most}}건을 넘어 {{until}}까지만 담았습니다. 나머지는 그 시각부터 다시 내보내십시오.',
    en: 'There are more than {{most}} observations; this file ends at {{until}}. Export the rest from that time on.',
  },
  'history.columnCheck': { ko: '점검', en: 'Check' },
  'history.columnTime': { ko: '시각(한국 표준시)', en: 'Time (UTC+9)' },
  'history.columnVerdict': { ko: '판정', en: 'Verdict' },
  'history.columnLatency': { ko: '응답 시간(ms)', en: 'Latency (ms)' },
  'history.columnError': { ko: '오류 분류', en: 'Error class' },
  'history.columnReason': { ko: '사유', en: 'Reason' },
  'history.columnStatus': { ko: 'HTTP 상태', en: 'HTTP status' },
  'history.columnAddress': { ko: 'IP 주소', en: 'IP address' },
  'history.columnDns': { ko: 'DNS(ms)', en: 'DNS (ms)' },
  'history.columnConnect': { ko: 'TCP 연결(ms)', en: 'TCP connect (ms)' },
  'history.columnTls': { ko: 'TLS(ms)', en: 'TLS (ms)' },
  'history.columnFirstByte': { ko: '첫 바이트(ms)', en: 'First byte (ms)' },
  'history.columnTransfer': { ko: '전송(ms)', en: 'Transfer (ms)' },
  'history.columnProtocol': { ko: '프로토콜', en: 'Protocol' },
  'history.columnBytes': { ko: '크기(바이트)', en: 'Size (bytes)' },
  'history.columnCertificate': { ko: '인증서 만료', en: 'Certificate valid until' },
} as const satisfies Messages;
