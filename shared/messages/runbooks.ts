import type { Messages } from './message.ts';

/** Following a runbook: what it asks for, and what its commands are filled with. */
export const runbookMessages = {
  'runbook.notFound': {
    ko: '조치 절차 “{{runbook}}” 파일이 없습니다. 조치 절차 목록에서 다시 고르십시오.',
    en: 'There is no runbook “{{runbook}}”. Choose one from the list of runbooks.',
  },
  'runbook.needsService': {
    ko: '이 명령의 {{parameter}} 값을 채우려면 서비스를 먼저 골라야 합니다.',
    en: 'Choose a service first: the command needs it for {{parameter}}.',
  },
  'runbook.needsIncident': {
    ko: '이 명령의 {{parameter}} 값을 채우려면 장애에서 절차를 시작해야 합니다.',
    en: 'Begin the runbook from an incident: the command needs one for {{parameter}}.',
  },
  'runbook.noValue': {
    ko: '서비스 “{{service}}”의 점검에는 {{parameter}}에 넣을 값이 없습니다. 다른 단계를 쓰거나 카탈로그에 알맞은 점검을 추가하십시오.',
    en: 'No check of the service “{{service}}” gives a value for {{parameter}}. Use another step, or add a fitting check to the catalogue.',
  },
  'runbook.noTitle': {
    ko: '장애에 제목이 없어 {{parameter}} 값을 채우지 못했습니다. 장애에 제목을 적으십시오.',
    en: 'The incident has no title for {{parameter}}. Give it one.',
  },
  'runbook.badValue': {
    ko: '{{parameter}}에 넣을 값에 제어 문자가 있거나 값이 “-”로 시작하여 명령에 넣지 않았습니다. 카탈로그나 장애에 적힌 값을 고치십시오.',
    en: 'The value for {{parameter}} holds a control character or begins with “-”, so it was not put into the command. Mend it in the catalogue or the incident.',
  },
  'runbook.missingParameter': {
    ko: '매개변수 “{{parameter}}” 값이 비어 있습니다. 값을 입력하십시오.',
    en: 'The parameter “{{parameter}}” is empty. Enter a value.',
  },
  'runbook.notAParameter': {
    ko: '이 절차에는 “{{parameter}}” 매개변수가 없습니다. 절차를 다시 여십시오.',
    en: 'This runbook has no parameter “{{parameter}}”. Open the runbook again.',
  },
  'runbook.secretGiven': {
    ko: '비밀값 “{{parameter}}” 항목은 여기에 입력할 수 없습니다. 설정의 비밀값에 저장하십시오.',
    en: 'The secret “{{parameter}}” cannot be entered here. Keep it under secrets in the settings.',
  },
  'runbook.longValue': {
    ko: '매개변수 “{{parameter}}” 값이 너무 깁니다. {{limit}}자까지 쓸 수 있습니다.',
    en: 'The value of the parameter “{{parameter}}” is too long; the limit is {{limit}} characters.',
  },
  'runbook.unsafeValue': {
    ko: '매개변수 “{{parameter}}” 값에 제어 문자가 있거나 값이 “-”로 시작합니다. 프로그램이 옵션이나 키 입력으로 읽을 수 있으므로 다른 값을 쓰십시오.',
    en: 'The value of the parameter “{{parameter}}” holds a control character or begins with “-”, which a program could read as a key or an option. Use another value.',
  },
  'runbook.notAChoice': {
    ko: '매개변수 “{{parameter}}” 값은 다음 가운데 하나여야 합니다: {{allowed}}.',
    en: 'The parameter “{{parameter}}” must be one of: {{allowed}}.',
  },
  'runbook.notLikePattern': {
    ko: '매개변수 “{{parameter}}” 값이 정해진 모양({{pattern}})과 다릅니다. 모양에 맞게 고치십시오.',
    en: 'The value of the parameter “{{parameter}}” does not have its form ({{pattern}}). Mend it.',
  },
  'runbook.not.integer': {
    ko: '매개변수 “{{parameter}}” 값은 0 이상의 정수여야 합니다.',
    en: 'The parameter “{{parameter}}” must be a whole number, 0 or more.',
  },
  'runbook.not.port': {
    ko: '매개변수 “{{parameter}}” 값은 1에서 65535까지의 포트 번호여야 합니다.',
    en: 'The parameter “{{parameter}}” must be a port number, 1 to 65535.',
  },
  'runbook.not.host': {
    ko: '매개변수 “{{parameter}}” 값은 www.example.go.kr이나 192.0.2.1 같은 이름이나 주소여야 합니다.',
    en: 'The parameter “{{parameter}}” must be a name or an address, such as www.example.go.kr or 192.0.2.1.',
  },
  'runbook.not.url': {
    ko: '매개변수 “{{parameter}}” 값은 http나 https로 시작하는 주소여야 하고, 사용자 이름과 비밀번호가 없어야 합니다.',
    en: 'The parameter “{{parameter}}” must be an address that begins with http or https and holds no user name or password.',
  },
  'runbook.not.path': {
    ko: '매개변수 “{{parameter}}” 값은 /var/log/app.log나 C:\\logs처럼 처음부터 적은 경로여야 합니다.',
    en: 'The parameter “{{parameter}}” must be a whole path, such as /var/log/app.log or C:\\logs.',
  },
  'runbook.not.boolean': {
    ko: '매개변수 “{{parameter}}” 값은 true나 false여야 합니다.',
    en: 'The parameter “{{parameter}}” must be true or false.',
  },
} as const satisfies Messages;
