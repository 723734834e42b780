import type { Messages } from './message.ts';

/** Other monitors' configurations: what of them has no place here, and why one cannot be read. */
export const importMessages = {
  'import.type': {
    ko: '{{where}} “{{name}}”: {{type}} 종류의 점검은 여기에 없어 옮기지 않았습니다.',
    en: '{{where}} “{{name}}”: there is no check of the kind {{type}} here, so it was left out.',
  },
  'import.method': {
    ko: '{{where}} “{{name}}”: {{method}} 요청은 대상을 바꿀 수 있어 점검에 쓰지 않습니다. 옮기지 않았습니다.',
    en: '{{where}} “{{name}}”: a {{method}} request may change what it asks, so no check sends one; it was left out.',
  },
  'import.disabled': {
    ko: '{{where}} “{{name}}”: 꺼져 있어 옮기지 않았습니다.',
    en: '{{where}} “{{name}}” is switched off, so it was left out.',
  },
  'import.upsideDown': {
    ko: '{{where}} “{{name}}”: 실패를 정상으로 뒤집어 보는 점검은 옮기지 않았습니다.',
    en: '{{where}} “{{name}}” calls a failure well (upside down), so it was left out.',
  },
  'import.condition': {
    ko: '{{where}} “{{name}}”: 조건 “{{condition}}” 하나는 옮기지 못했습니다.',
    en: '{{where}} “{{name}}”: the condition “{{condition}}” could not be carried over.',
  },
  'import.field': {
    ko: '{{where}} “{{name}}”: “{{field}}” 설정은 옮기지 않았습니다.',
    en: '{{where}} “{{name}}”: the setting “{{field}}” was not carried over.',
  },
  'import.section': {
    ko: '{{where}}: “{{field}}” 부분은 점검이 아니어서 옮기지 않았습니다.',
    en: '{{where}}: the section “{{field}}” says nothing of checks and was not carried over.',
  },
  'import.insecure': {
    ko: '{{where}} “{{name}}”: 인증서를 확인하지 않는 설정은 옮기지 않았습니다. 기관 인증서라면 authority 항목에 쓰십시오.',
    en: '{{where}} “{{name}}” did not verify certificates; here they are always verified. Write your own authority’s certificate under “authority”.',
  },
  'import.credentials': {
    ko: `{{where}} “{{name}}”: 인증 정보({{field}})는 옮기지 않았습니다. headers에 \${secret:이름}으로 쓰십시오.`,
    en: `{{where}} “{{name}}”: the credentials ({{field}}) were left out. Write them under “headers” as \${secret:NAME}.`,
  },
  'import.visible': {
    ko: `{{where}} “{{name}}”: “{{field}}” 값이 그대로 옮겨졌습니다. 비밀이라면 \${secret:이름}으로 바꾸십시오.`,
    en: `{{where}} “{{name}}”: the value of “{{field}}” was carried over as it stood. If it is a secret, write \${secret:NAME} in its stead.`,
  },
  'import.variable': {
    ko: '{{where}} “{{name}}”: 환경 변수 {{variable}} 값이 있어야 카탈로그를 읽을 수 있습니다.',
    en: '{{where}} “{{name}}”: the catalogue can be read only where the environment variable {{variable}} has a value.',
  },
  'import.alerts': {
    ko: '{{where}}: 알림 설정({{types}})은 옮기지 않았습니다. 카탈로그의 alarms에 쓰십시오.',
    en: '{{where}}: the alerts ({{types}}) were not carried over. Write channels under “alarms”.',
  },
  'import.severity': {
    ko: '{{where}}: 인증서 만료가 가까우면 여기에서는 중단이 아니라 저하로 봅니다.',
    en: '{{where}}: a certificate that ends soon counts here as degraded, not as down.',
  },
  'import.pushUrl': {
    ko: '{{where}} “{{name}}”: 작업이 부르는 주소를 이 콘솔의 /push/… 주소로 바꾸어야 합니다.',
    en: '{{where}} “{{name}}”: its job must now call this console’s address /push/….',
  },
  'import.token': {
    ko: '{{where}} “{{name}}”: token이 없거나 16자보다 짧거나 보고 주기가 없어 옮기지 않았습니다.',
    en: '{{where}} “{{name}}” has no token of at least 16 characters or no interval of reports, so it was left out.',
  },
  'import.ssh': {
    ko: '{{where}} “{{name}}”: SSH는 로그인하지 않고 첫인사만 봅니다.',
    en: '{{where}} “{{name}}”: of SSH only the greeting is looked at, without a login.',
  },
  'import.talk': {
    ko: '{{where}} “{{name}}”: 주고받는 말(query_response)은 옮기지 못해 연결만 봅니다.',
    en: '{{where}} “{{name}}”: its conversation (query_response) could not be carried over; only the connection is looked at.',
  },
  'import.module': {
    ko: '{{where}} “{{name}}”: 모듈 {{module}} 설정이 주어지지 않아 {{type}} 점검으로 보았습니다.',
    en: '{{where}} “{{name}}”: the module {{module}} was not given, so it was taken for a check of the kind {{type}}.',
  },
  'import.interval': {
    ko: '{{where}}: 점검 간격은 이 파일에 없어 60초로 했습니다.',
    en: '{{where}}: the interval stands elsewhere, so it was set to 60 s.',
  },
  'import.invalid': {
    ko: '{{where}} “{{name}}”: “{{field}}” 값이 여기에 맞지 않아 옮기지 않았습니다({{detail}}).',
    en: '{{where}} “{{name}}”: the value of “{{field}}” does not fit here ({{detail}}), so it was left out.',
  },

  'import.more': {
    ko: '이 밖에 {{count}}가지가 더 있습니다.',
    en: 'There are {{count}} more.',
  },

  'import.unreadable': {
    ko: '{{file}} 파일을 읽지 못했습니다({{detail}}).',
    en: '{{file}} could not be read ({{detail}}).',
  },
  'import.tooLarge': {
    ko: '{{file}} 파일이 {{limit}}바이트를 넘습니다. 나누어 가져오십시오.',
    en: '{{file}} exceeds {{limit}} bytes. Import it in parts.',
  },
  'import.notUtf8': {
    ko: '{{file}} 파일에 UTF-8 글자가 아닌 바이트가 있습니다. UTF-8로 저장하십시오.',
    en: '{{file}} has bytes that are not UTF-8 text. Save it as UTF-8.',
  },
  'import.notYaml': {
    ko: '{{file}} {{line}}행: YAML이나 JSON 문법에 맞지 않습니다: {{detail}}',
    en: '{{file}}, line {{line}}: this is not well-formed YAML or JSON: {{detail}}',
  },
  'import.tooDeep': {
    ko: '{{file}} 파일이 {{limit}}단계보다 깊거나 별칭이 너무 크게 불어납니다.',
    en: '{{file}} is nested deeper than {{limit}} levels, or its aliases grow too large.',
  },
  'import.wrongKind': {
    ko: '{{file}} 파일에 {{expected}} 항목이 없습니다. 다른 프로그램의 설정일 수 있습니다.',
    en: '{{file}} has no {{expected}}. It may be another program’s configuration.',
  },
  'import.exists': {
    ko: '{{file}} 파일이 이미 있습니다. 다른 이름을 쓰거나 --force로 덮어쓰십시오.',
    en: '{{file}} exists already. Choose another name, or overwrite it with --force.',
  },
  'import.unwritable': {
    ko: '{{file}} 파일을 쓰지 못했습니다({{detail}}).',
    en: '{{file}} could not be written ({{detail}}).',
  },
  'import.summary': {
    ko: '서비스 {{count}}개를 옮겼습니다. 아래 {{left}}가지는 살펴보십시오.',
    en: 'Services carried over: {{count}}. Things to look at: {{left}}',
  },
  'import.notes': {
    ko: '다른 프로그램에서 옮기며 남은 것입니다.',
    en: 'What the import from another program left over.',
  },
} as const satisfies Messages;
