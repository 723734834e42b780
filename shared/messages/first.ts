import type { Messages } from './message.ts';

/** What a page says by itself, before the window's own script is there. */
export const firstMessages = {
  'first.notRead': {
    ko: '창의 나머지 부분을 읽지 못했습니다. 화면은 갱신되지 않습니다. 다시 불러오십시오. 같은 일이 되풀이되면 관리자에게 프로그램을 다시 설치하도록 알리십시오.',
    en: 'The rest of this window could not be read; nothing here is kept up to date. Load it again. If it fails again, ask the administrator to install the program anew.',
  },
  'first.reload': { ko: '다시 불러오기', en: 'Load again' },
} as const satisfies Messages;
