import type { Messages } from './message.ts';

/** The tour of the drill. */
export const tourMessages = {
  'tour.title': { ko: '훈련 안내', en: 'Tour of the drill' },
  'tour.start': { ko: '훈련 안내 시작', en: 'Start the tour of the drill' },
  'tour.of': { ko: '{{count}}단계 중 {{at}}단계', en: 'Step {{at}} of {{count}}' },
  'tour.told': {
    ko: '훈련 안내, {{count}}단계 중 {{at}}단계: {{title}}',
    en: 'Tour of the drill, step {{at}} of {{count}}: {{title}}',
  },
  'tour.allDone': {
    ko: '이 단계에서 할 일을 마쳤습니다.',
    en: 'What this step is about has been done.',
  },
  'tour.done': { ko: '했음', en: 'done' },
  'tour.open': { ko: '아직', en: 'not yet' },
  'tour.next': { ko: '다음', en: 'Next' },
  'tour.finish': { ko: '마침', en: 'Finish' },
  'tour.back': { ko: '이전', en: 'Back' },
  'tour.leave': { ko: '안내 그만 보기', en: 'Leave the tour' },
  'tour.show': { ko: '그 화면으로', en: 'Show me where' },
  'tour.noClock': {
    ko: '훈련 시각을 맞추지 못했습니다. 위 띠에서 17일을 고르십시오.',
    en: 'The drill’s clock could not be set. Choose the 17th in the band above.',
  },

  'tour.board': { ko: '무엇이 언제부터 고장인가', en: 'What is broken, and since when' },
  'tour.board.text': {
    ko: '2023년 11월 17일 08시 40분입니다. 곧 로그인이 멈춥니다. 현황판 맨 위 줄에서 어느 서비스가, 왜, 언제부터인지 읽으십시오. 한 원인에서 비롯된 것은 한 줄입니다.',
    en: 'It is 08:40 on 17 November 2023, and log-in is about to hang. The first line of the board says which service, why, and since when. What has one cause is one line.',
  },
  'tour.board.seen': {
    ko: '고장이 확인되어 제안이 나타남',
    en: 'The failure is confirmed and proposed',
  },
  'tour.accept': { ko: '제안을 받아 장애로 등록', en: 'Accept what is proposed' },
  'tour.accept.text': {
    ko: '콘솔은 장애를 제안만 합니다. 등록은 사람이 합니다. 화면 위 제안을 읽고 I 키를 누르십시오.',
    en: 'The console only proposes; a person decides. Read the proposal above the view and press I.',
  },
  'tour.accept.opened': { ko: '장애가 등록됨', en: 'The incident is open' },
  'tour.act': { ko: '점검표와 조치 절차', en: 'Checklist and runbook' },
  'tour.act.text': {
    ko: '왼쪽 점검표의 첫 항목은 Space로 끝냅니다. 그다음 ‘조치 절차’ 탭에서 명령 하나를 터미널로 실행하십시오. 한 일은 가운데 경과에 저절로 남습니다.',
    en: 'Space settles the first item on the left. Then run one command from the Runbook tab in the terminal. Both enter the timeline in the middle by themselves.',
  },
  'tour.act.item': { ko: '점검표 항목 하나를 처리함', en: 'One checklist item is settled' },
  'tour.act.step': { ko: '조치 절차의 한 단계를 마침', en: 'One runbook step has ended' },
  'tour.evidence': { ko: '우리 쪽인가, 한 원인인가', en: 'Is it us? Is it one cause?' },
  'tour.evidence.text': {
    ko: '맨 위 ‘이 관제석 연결됨’은 우리 쪽 문제가 아니라는 뜻입니다. 증거판에서 A 키로 본 것을 하나 올리고, 어느 가설에 맞고 어긋나는지 1–5 키로 판단하십시오.',
    en: '“This station is connected” in the top bar says it is not us. On the evidence board, A adds what you saw; 1 to 5 judge how it fits each hypothesis.',
  },
  'tour.evidence.board': { ko: '증거판을 엶', en: 'The evidence board is open' },
  'tour.evidence.added': { ko: '증거 하나를 올림', en: 'One piece of evidence is on it' },
  'tour.report': { ko: '보고서 내기', en: 'Hand in the report' },
  'tour.report.text': {
    ko: '등록부터 지금까지의 경과가 이미 보고서에 들어 있습니다. 왼쪽에 쓰면 오른쪽 쪽에 인쇄될 모습이 보이고, ‘내보내기’에서 PDF나 한글 파일로 저장합니다.',
    en: 'All that happened is in the report already. What you write on the left shows on the pages as they will print; Export saves them as PDF or HWPX.',
  },
  'tour.report.opened': { ko: '보고서를 엶', en: 'The report is open' },
} as const satisfies Messages;
