import type { Messages } from './message.ts';

/** Names of report files, and what can go wrong in writing, making, sending and keeping reports. */
export const reportMakingMessages = {
  'reportMaking.fileIncident': { ko: '장애{{number}}', en: 'incident-{{number}}' },
  'reportMaking.fileDrill': { ko: '훈련장애{{number}}', en: 'drill-incident-{{number}}' },
  'reportMaking.fileRedacted': { ko: '개인정보가림', en: 'redacted' },
  'reportMaking.fileTimeline': { ko: '경과', en: 'timeline' },
  'reportMaking.fileObservations': { ko: '점검기록', en: 'observations' },
  'reportMaking.fileBundle': { ko: '증거묶음', en: 'evidence-bundle' },
  'reportMaking.file.initial': { ko: '최초보고', en: 'initial-report' },
  'reportMaking.file.interim': { ko: '중간보고', en: 'interim-report' },
  'reportMaking.file.final': { ko: '결과보고', en: 'final-report' },
  'reportMaking.file.intrusion': { ko: '침해사고신고', en: 'intrusion-report' },
  'reportMaking.file.privacy': { ko: '개인정보유출통지', en: 'privacy-notice' },
  'reportMaking.file.statement': { ko: '대국민안내문', en: 'public-statement' },
  'reportMaking.file.handover': { ko: '교대인계서', en: 'shift-handover' },

  'reportMaking.writtenMeanwhile': {
    ko: '그사이 {{by}}님이 이 항목을 고쳤습니다. 두 글을 견주어 보고 하나로 정리해 저장하십시오.',
    en: '{{by}} changed this field meanwhile. Compare the two texts and save what shall stand.',
  },
  'reportMaking.keepNeedsReason': {
    ko: '개인정보를 남기려면 사유가 필요합니다. 왜 남기는지 적으십시오.',
    en: 'Personal data may only be kept for a reason. Write down why it is kept.',
  },
  'reportMaking.cancelled': {
    ko: '보고서 작성을 취소했습니다. 파일은 만들어지지 않았습니다.',
    en: 'The making of the report was cancelled. No file was made.',
  },
  'reportMaking.notOffered': {
    ko: '“{{report}}”에는 {{format}}에 실을 내용이 없습니다. 다음 형식 가운데 고르십시오: {{offered}}',
    en: '“{{report}}” holds nothing that {{format}} would show. Choose among: {{offered}}',
  },
  'reportMaking.noSent': {
    ko: '보낸 보고서 {{id}}이(가) 없습니다. 목록을 새로 고친 뒤 다시 고르십시오.',
    en: 'There is no sent report {{id}}. Refresh the list and choose again.',
  },
  'reportMaking.noSentFile': {
    ko: '이 보고서는 {{format}} 형식으로 보내지 않았습니다. 목록에 있는 파일을 고르십시오.',
    en: 'This report was not sent as {{format}}. Choose one of the files in the list.',
  },
  'reportMaking.sentMeanwhile': {
    ko: '그사이 제{{version}}보가 이미 나갔습니다. 보낸 내용을 확인한 뒤 다시 보내십시오.',
    en: 'No. {{version}} was sent meanwhile. Look at what was sent, then send again.',
  },
  'reportMaking.notKept': {
    ko: '보낸 보고서를 {{folder}}에 보관하지 못해 보내지 않은 것으로 두었습니다: {{detail}}. 디스크의 빈 공간과 권한을 확인하십시오.',
    en: 'The report could not be kept in {{folder}}, so it counts as not sent: {{detail}}. Check the disk’s free space and permissions.',
  },
  'reportMaking.sentGone': {
    ko: '보낸 보고서 파일 {{file}}을(를) 읽지 못했습니다: {{detail}}. 백업에서 이 파일을 되돌리십시오.',
    en: 'The sent report’s file {{file}} cannot be read: {{detail}}. Restore this file from a backup.',
  },
  'reportMaking.sentChanged': {
    ko: '보낸 보고서 파일 {{file}}이(가) 보낸 때와 다릅니다. 쓰지 말고 백업에서 되돌리십시오.',
    en: 'The sent report’s file {{file}} is no longer what was sent. Do not use it; restore it from a backup.',
  },
} as const satisfies Messages;
