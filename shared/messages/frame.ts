import type { Messages } from './message.ts';

/** The frame around every view: rail, top bar, connection, empty and error states. */
export const frameMessages = {
  'frame.product': { ko: 'Watchroom', en: 'Watchroom' },
  'frame.board': { ko: '현황판', en: 'Board' },
  'frame.incidents': { ko: '장애', en: 'Incidents' },
  'frame.runbooks': { ko: '조치 절차', en: 'Runbooks' },
  'frame.recordings': { ko: '터미널 녹화', en: 'Recordings' },
  'frame.reports': { ko: '보고서', en: 'Reports' },
  'frame.handover': { ko: '인계', en: 'Handover' },
  'frame.settings': { ko: '설정', en: 'Settings' },
  'frame.views': { ko: '화면 이동', en: 'Views' },
  'frame.connected': { ko: '이 관제석 연결됨', en: 'This station is connected' },
  'frame.connecting': { ko: '콘솔에 연결하는 중', en: 'Connecting to the console' },
  'frame.disconnected': { ko: '연결 끊김', en: 'Disconnected' },
  'frame.disconnectedSince': {
    ko: '{{time}}부터 콘솔과 연결이 끊겨 있습니다. 화면의 상태는 그때까지의 것입니다. 다시 연결을 시도하고 있습니다.',
    en: 'The console has not answered since {{time}}. What you see is as of then. Trying again.',
  },
  'frame.loading': { ko: '불러오는 중', en: 'Loading' },
  'frame.failed': { ko: '불러오지 못했습니다', en: 'This could not be loaded' },
  'frame.retry': { ko: '다시 시도', en: 'Try again' },
  'frame.close': { ko: '닫기', en: 'Close' },
  'frame.cancel': { ko: '취소', en: 'Cancel' },
  'frame.save': { ko: '저장', en: 'Save' },
  'frame.notFound': { ko: '그런 화면이 없습니다', en: 'There is no such view' },
  'frame.notFoundHint': {
    ko: '주소가 바뀌었거나 항목이 지워졌습니다. 현황판에서 다시 찾으십시오.',
    en: 'The address changed or the entry is gone. Look for it from the board.',
  },
  'frame.toBoard': { ko: '현황판으로', en: 'To the board' },
  'frame.toggleTerminal': {
    ko: '터미널 열기/닫기 (Ctrl+`)',
    en: 'Show or hide the terminal (Ctrl+`)',
  },
  'frame.soft': { ko: '(재확인 중)', en: '(being confirmed)' },
  'frame.showDetails': { ko: '자세히', en: 'Details' },
  'frame.hideDetails': { ko: '접기', en: 'Fold' },
  'frame.catalogueTrouble': {
    ko: '{{time}}에 바뀐 카탈로그({{path}})에 잘못된 곳이 {{count}}군데 있습니다. 고칠 때까지 마지막으로 읽은 카탈로그를 씁니다.',
    en: 'The catalogue {{path}}, changed at {{time}}, has {{count}} faults. The last good one stays in force until it is mended.',
  },
  'frame.notices': { ko: '콘솔 안내', en: 'Notices' },
  'frame.clock': { ko: '현재 시각 (한국 표준시)', en: 'Time now (KST)' },
  'frame.savedAt': { ko: '저장했습니다: {{path}}', en: 'Saved: {{path}}' },
  'frame.downloaded': {
    ko: '브라우저의 내려받기 폴더에 저장했습니다: {{name}}',
    en: "Saved to the browser's download folder: {{name}}",
  },
  'frame.viewNotLoaded': {
    ko: '화면을 읽지 못했습니다. 프로그램이 바뀌었을 수 있으니 창을 새로 고치십시오.',
    en: 'The view could not be read. The program may have been exchanged: reload the window.',
  },
  'frame.opening': { ko: '콘솔을 여는 중입니다.', en: 'The console is opening.' },
  'frame.lastKnown': {
    ko: '콘솔을 여는 중입니다. 아래는 {{day}} {{time}}에 마지막으로 확인한 상태입니다.',
    en: 'The console is opening. Below is how everything was at {{time}} on {{day}}.',
  },
} as const satisfies Messages;
