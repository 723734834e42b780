import type { Messages } from './message.ts';

export const terminalMessages = {
  'terminal.tooMany': {
    ko: '터미널은 {{limit}}개까지 열 수 있습니다. 쓰지 않는 터미널을 닫은 뒤 다시 여십시오.',
    en: 'At most {{limit}} terminals can be open. Close one that is not in use, then try again.',
  },
  'terminal.notFound': {
    ko: '이 터미널은 이미 닫혔습니다. 다른 터미널을 고르거나 새로 여십시오.',
    en: 'This terminal has been closed. Choose another one or open a new one.',
  },
  'terminal.ended': {
    ko: '“{{title}}” 터미널의 셸이 끝났습니다. 새 터미널을 여십시오.',
    en: 'The shell in terminal “{{title}}” has ended. Open a new terminal.',
  },
  'terminal.busy': {
    ko: '“{{title}}” 터미널에서 다른 명령이 실행 중입니다. 끝나기를 기다리거나 다른 터미널에서 실행하십시오.',
    en: 'Another command is running in terminal “{{title}}”. Wait for it to end, or use another terminal.',
  },
  'terminal.notStarted': {
    ko: '셸 {{shell, 을/를}} 시작하지 못했습니다: {{detail}}. 셸이 설치되어 있고 실행할 수 있는지 확인하십시오.',
    en: 'The shell {{shell}} could not be started: {{detail}}. Check that it is installed and may be run.',
  },
  'terminal.otherShell': {
    ko: '“{{title}}” 터미널의 셸({{shell}})은 이 명령에 맞지 않습니다. 명령에 맞는 셸의 터미널에서 실행하십시오.',
    en: 'The shell of terminal “{{title}}” ({{shell}}) does not fit this command. Run it in a terminal with the shell it is written for.',
  },
  'terminal.controlCharacter': {
    ko: '명령의 {{position}}번째 글자가 제어 문자({{code}})여서 입력하지 않았습니다. 명령에서 그 글자를 지우십시오.',
    en: 'Character {{position}} of the command is a control character ({{code}}), so nothing was typed. Remove it from the command.',
  },
} as const satisfies Messages;
