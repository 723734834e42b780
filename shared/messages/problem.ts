import type { Messages } from './message.ts';

/** Problems any part can meet. A part's own problems stand with its other messages. */
export const problemMessages = {
  'problem.internal': {
    ko: '콘솔 안에서 오류가 났습니다: {{detail}}. 다시 시도하고, 되풀이되면 관리자에게 이 문장을 알려 주십시오.',
    en: 'The console met an error of its own: {{detail}}. Try again; if it comes back, give this sentence to your administrator.',
  },
  'problem.badCall': {
    ko: '“{{call}}” 요청의 내용이 규칙에 맞지 않습니다 ({{where}}: {{found}}). 화면을 새로 고친 뒤 다시 시도하십시오.',
    en: 'The request “{{call}}” does not fit its rules ({{where}}: {{found}}). Reload the window and try again.',
  },
  'problem.tooLarge': {
    ko: '“{{call}}” 요청이 너무 큽니다({{size}}바이트, 한도 {{limit}}바이트). 내용을 나누어 보내십시오.',
    en: 'The request “{{call}}” is too large ({{size}} bytes, the limit is {{limit}}). Send it in parts.',
  },
  'problem.notAllowed': {
    ko: '근무석이 잠겨 있거나 지금 근무자의 권한으로는 할 수 없는 일입니다. 비밀번호로 열거나 권한이 있는 근무자로 바꾸십시오.',
    en: 'The seat is locked, or its operator may not do this. Unlock it with the PIN, or change to an operator who may.',
  },
  'problem.disconnected': {
    ko: '콘솔과 연결이 끊겨 요청을 보내지 못했습니다. 연결이 돌아오면 다시 시도하십시오.',
    en: 'The console is not connected, so nothing was sent. Try again when the connection is back.',
  },
} as const satisfies Messages;
