import type { Messages } from './message.ts';

/** What can keep a drill from starting, and what every simulated site says. */
export const drillMessages = {
  'drill.unreadable': {
    ko: '훈련 대본을 읽지 못했습니다({{file}}: {{detail}}). 파일이 온전한지 확인하거나 프로그램을 다시 설치하십시오.',
    en: 'The drill script {{file}} could not be read ({{detail}}). Check that the file is whole, or install the program again.',
  },
  'drill.badScript': {
    ko: '훈련 대본 {{file}}의 {{where}} 항목이 규칙에 맞지 않습니다({{found}}). 그 항목을 고친 뒤 다시 여십시오.',
    en: 'In the drill script {{file}} the entry {{where}} does not fit the rules ({{found}}). Mend that entry and open the drill again.',
  },
  'drill.notOpened': {
    ko: '훈련용 서버를 열지 못했습니다({{detail}}). 이 컴퓨터가 내부 주소 127.0.0.1과 임시 폴더를 쓸 수 있는지 확인한 뒤 다시 여십시오.',
    en: 'The drill’s servers could not be opened ({{detail}}). Check that this computer may use 127.0.0.1 and its temporary folder, and open the drill again.',
  },
  'drill.pageFoot': {
    ko: '훈련용 화면입니다. 실제 기관의 화면이 아닙니다.',
    en: 'This page is part of a drill. It is not that of a real institution.',
  },
  'drill.pageMissing': { ko: '페이지를 찾을 수 없습니다', en: 'There is no such page' },
  'drill.pageMissingHint': { ko: '주소를 확인하십시오.', en: 'Check the address.' },
  'drill.loginFailed': { ko: '로그인할 수 없습니다', en: 'You cannot log in' },
  'drill.loginFailedHint': {
    ko: '인증 서버가 응답하지 않습니다. 잠시 후 다시 시도하십시오.',
    en: 'The authentication server does not answer. Try again later.',
  },
} as const satisfies Messages;
