import type { Messages } from './message.ts';

/** What the terminal panel says of its own. */
export const terminalViewMessages = {
  'terminalView.region': { ko: '터미널', en: 'Terminal' },
  'terminalView.input': { ko: '터미널 입력', en: 'Terminal input' },
  'terminalView.sessions': { ko: '터미널 세션', en: 'Terminal sessions' },
  'terminalView.new': { ko: '새 세션', en: 'New session' },
  'terminalView.closeSession': { ko: '{{title}} 닫기', en: 'Close {{title}}' },
  'terminalView.ended': { ko: '종료 {{code}}', en: 'ended {{code}}' },
  'terminalView.hide': { ko: '터미널 숨기기 (Ctrl+`)', en: 'Hide the terminal (Ctrl+`)' },
  'terminalView.resize': { ko: '터미널 높이', en: 'Terminal height' },
  'terminalView.none': { ko: '열린 세션이 없습니다', en: 'No session is open' },
  'terminalView.noneHint': {
    ko: '새 세션을 열거나, 조치 절차의 단계를 실행하면 여기에서 돌아갑니다.',
    en: 'Open one, or run a step of a runbook: it runs here.',
  },
  'terminalView.search': { ko: '터미널에서 찾기', en: 'Search the terminal' },
  'terminalView.next': { ko: '다음', en: 'Next' },
  'terminalView.previous': { ko: '이전', en: 'Previous' },
  'terminalView.matches': { ko: '{{total}}개 중 {{index}}번째', en: '{{index}} of {{total}}' },
  'terminalView.noMatch': { ko: '없음', en: 'No match' },
  'terminalView.closeSearch': { ko: '찾기 닫기', en: 'Close search' },
  'terminalView.reader': { ko: '화면 낭독기 지원', en: 'Screen reader support' },
  'terminalView.link': { ko: '주소', en: 'Address' },
  'terminalView.copy': { ko: '복사', en: 'Copy' },
  'terminalView.copied': { ko: '복사했습니다', en: 'Copied' },
  'terminalView.notCopied': {
    ko: '복사하지 못했습니다. 주소를 골라 직접 복사하십시오.',
    en: 'It could not be copied. Select the address and copy it yourself.',
  },
  'terminalView.closeLink': { ko: '주소 닫기', en: 'Hide the address' },
} as const satisfies Messages;
