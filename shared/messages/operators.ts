import type { Messages } from './message.ts';

/** Who may do what, and who sits at the console. */
export const operatorsMessages = {
  'operators.unknown': {
    ko: '이 근무자는 명단에 없습니다. 다른 창에서 지웠을 수 있습니다. 명단에서 다시 고르십시오.',
    en: 'This operator is not on the list; another window may have removed them. Choose from the list again.',
  },
  'operators.pinNeeded': {
    ko: '{{name}} 근무자의 비밀번호를 입력하십시오.',
    en: 'Enter the PIN of {{name}}.',
  },
  'operators.wrongPin': {
    ko: '{{name}} 근무자의 비밀번호가 아닙니다. 다시 입력하십시오.',
    en: 'This is not the PIN of {{name}}. Enter it again.',
  },
  'operators.wrongPinWait': {
    ko: '{{name}} 근무자의 비밀번호가 {{count}}번 틀렸습니다. {{wait, duration}} 뒤에 다시 입력하십시오. 비밀번호를 잊었으면 지휘 권한이 있는 근무자가 새로 정할 수 있습니다.',
    en: 'The PIN of {{name}} was wrong {{count}} times. Enter it again in {{wait, duration}}. If it is forgotten, a commander can set a new one.',
  },
  'operators.wait': {
    ko: '{{name}} 근무자의 비밀번호가 여러 번 틀려 기다리는 중입니다. {{wait, duration}} 뒤에 다시 입력하십시오.',
    en: 'The PIN of {{name}} was wrong too often. Enter it again in {{wait, duration}}.',
  },
  'operators.mayNot': {
    ko: '{{name}} 근무자의 권한으로는 할 수 없는 일입니다. 권한이 있는 근무자를 고르십시오.',
    en: '{{name}} may not do this. Choose an operator who may.',
  },
  'operators.pinFirst': {
    ko: '{{name}} 근무자에게 아직 비밀번호가 없어 다른 근무자를 더하지 않았습니다. 먼저 {{name}} 근무자의 비밀번호를 정하십시오.',
    en: '{{name}} has no PIN yet, so nobody was added. Set the PIN of {{name}} first.',
  },
  'operators.nameTaken': {
    ko: '“{{name}}” 이름은 이미 쓰고 있습니다. 구별되는 이름을 적으십시오.',
    en: 'There is an operator “{{name}}” already. Enter a name that differs.',
  },
  'operators.lastCommander': {
    ko: '{{name}} 근무자는 지휘 권한이 있는 마지막 근무자이므로 지우거나 권한을 낮출 수 없습니다. 먼저 다른 근무자에게 지휘 권한을 주십시오.',
    en: '{{name}} is the last commander and cannot be removed or demoted. Make another operator a commander first.',
  },
  'operators.seated': {
    ko: '{{name}} 근무자는 지금 이 콘솔에서 근무 중이므로 지울 수 없습니다. 다른 근무자로 바꾼 뒤에 지우십시오.',
    en: '{{name}} sits at this console and cannot be removed. Change to another operator first.',
  },
  'operators.noPinToLock': {
    ko: '{{name}} 근무자에게 비밀번호가 없어 잠그지 않았습니다. 설정에서 비밀번호를 정하십시오.',
    en: '{{name}} has no PIN, so the console was not locked. Set a PIN in the settings.',
  },
  'operators.pinWanted': {
    ko: '근무자가 여럿이면 모두 비밀번호가 있어야 하므로 없애지 않았습니다. 새 비밀번호를 정하십시오.',
    en: 'With several operators each needs a PIN, so it was not taken away. Set a new one instead.',
  },
  'operators.weakPin': {
    ko: '같은 숫자만 있거나 차례로 이어지는 비밀번호는 가장 먼저 짐작할 수 있습니다. 다른 숫자로 정하십시오.',
    en: 'A PIN of one digit repeated or of digits in a row is guessed first. Choose other digits.',
  },
  'operators.tooMany': {
    ko: '근무자는 {{limit}}명까지 둘 수 있습니다. 더는 근무하지 않는 사람을 지운 뒤 다시 더하십시오.',
    en: 'There can be {{limit}} operators. Remove those who no longer serve, then add again.',
  },
  'operators.setAside': {
    ko: '근무자 명단을 읽을 수 없어 {{aside, 으로/로}} 옮겨 보관하고, 비밀번호 없는 근무자 한 명으로 시작했습니다. 관리자에게 알리고 설정에서 근무자를 다시 등록하십시오.',
    en: 'The list of operators could not be read. It is kept at {{aside}}, and the console began with one operator without a PIN. Tell your administrator, and enter the operators again in the settings.',
  },
  'operators.unreadable': {
    ko: '근무자 명단 {{file, 을/를}} 열지 못했습니다({{detail}}). 파일의 권한을 확인하십시오.',
    en: 'The list of operators {{file}} cannot be opened ({{detail}}). Check the file’s permissions.',
  },
  'operators.unwritable': {
    ko: '근무자 명단 {{file, 을/를}} 쓰지 못해 아무것도 바꾸지 않았습니다({{detail}}). 폴더의 권한과 남은 공간을 확인하십시오.',
    en: 'The list of operators {{file}} cannot be written ({{detail}}), so nothing was changed. Check the folder’s permissions and free space.',
  },
} as const satisfies Messages;
