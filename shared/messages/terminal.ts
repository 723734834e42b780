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
  'terminal.noShell': {
    ko: '이 컴퓨터에서 셸 {{shell, 을/를}} 찾을 수 없습니다. 목록에 있는 다른 셸을 고르십시오.',
    en: 'The shell {{shell}} is not found on this computer. Choose another one from the list.',
  },
  'terminal.noTarget': {
    ko: '목록에 SSH 대상 “{{target}}”이 없습니다. 카탈로그의 terminals 항목을 확인하십시오.',
    en: 'There is no SSH target “{{target}}”. Check the section terminals of the catalogue.',
  },
  'terminal.noSsh': {
    ko: '이 컴퓨터에서 ssh 프로그램을 찾을 수 없어 연결하지 못했습니다. OpenSSH 클라이언트를 설치하십시오.',
    en: 'The program ssh is not found on this computer, so no connection was made. Install the OpenSSH client.',
  },
  'terminal.secretsStay': {
    ko: '비밀 값은 이 컴퓨터 밖으로 보내지 않으므로 SSH 대상 “{{target}}”에서는 쓸 수 없습니다. 이 컴퓨터의 셸에서 실행하십시오.',
    en: 'Secrets do not leave this computer, so they cannot be used on the SSH target “{{target}}”. Run it in a shell of this computer.',
  },
  'terminal.withdrawn': {
    ko: '“{{title}}” 터미널에 입력하기 전에 취소하여 명령을 입력하지 않았습니다.',
    en: 'It was cancelled before it was typed into terminal “{{title}}”.',
  },
  'terminal.noPrompt': {
    ko: '“{{title}}” 터미널에 명령을 입력할 프롬프트가 보이지 않아 입력하지 않았습니다. 로그인 등 화면에서 묻는 것에 답하고 프롬프트가 나온 뒤 다시 실행하십시오.',
    en: 'Terminal “{{title}}” shows no prompt to type at, so nothing was typed. Answer what it asks, such as a login, and run it again when the prompt is there.',
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
