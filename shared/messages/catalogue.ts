import type { Messages } from './message.ts';

/** What can be wrong with a catalogue: what was found at the place, and what is allowed there. */
export const catalogueMessages = {
  'catalogue.noFile': {
    ko: '파일이나 폴더가 없습니다. 경로를 확인하십시오.',
    en: 'There is no such file or folder. Check the path.',
  },
  'catalogue.unreadable': {
    ko: '읽지 못했습니다({{detail}}). 읽기 권한을 확인하십시오.',
    en: 'This could not be read ({{detail}}). Check that it may be read.',
  },
  'catalogue.notFile': {
    ko: '파일도 폴더도 아니어서 읽지 않았습니다.',
    en: 'This is neither a file nor a folder, so it was not read.',
  },
  'catalogue.noFiles': {
    ko: '폴더에 카탈로그 파일(*.yaml, *.yml)이 없습니다.',
    en: 'The folder holds no catalogue file (*.yaml, *.yml).',
  },
  'catalogue.tooManyFiles': {
    ko: '폴더에 카탈로그 파일이 {{count}}개 있습니다. {{limit}}개까지 읽습니다.',
    en: 'The folder holds {{count}} catalogue files; at most {{limit}} are read.',
  },
  'catalogue.tooLarge': {
    ko: '크기가 {{size}}바이트입니다. {{limit}}바이트까지 읽습니다. 여러 파일로 나누어 한 폴더에 두십시오.',
    en: 'This has {{size}} bytes; at most {{limit}} are read. Divide it into several files in one folder.',
  },
  'catalogue.folderTooLarge': {
    ko: '폴더의 카탈로그 파일이 모두 합해 {{limit}}바이트를 넘습니다.',
    en: 'The catalogue files of the folder together exceed {{limit}} bytes.',
  },
  'catalogue.notUtf8': {
    ko: 'UTF-8 글자가 아닌 바이트가 있습니다. UTF-8로 저장하십시오.',
    en: 'There are bytes that are not UTF-8 text. Save the file as UTF-8.',
  },

  'catalogue.yaml': {
    ko: 'YAML 문법에 맞지 않습니다: {{detail}}',
    en: 'This is not well-formed YAML: {{detail}}',
  },
  'catalogue.duplicateKey': {
    ko: '같은 키가 두 번 나옵니다. 하나만 남기십시오.',
    en: 'The same key stands here twice. Keep one of them.',
  },
  'catalogue.tab': {
    ko: '탭으로 들여썼습니다. YAML은 빈칸으로만 들여씁니다.',
    en: 'This is indented with a tab. YAML is indented with spaces only.',
  },
  'catalogue.indent': {
    ko: '들여쓰기가 앞뒤와 맞지 않거나 괄호가 닫히지 않았습니다.',
    en: 'The indentation does not fit what surrounds it, or a bracket is not closed.',
  },
  'catalogue.missingChar': {
    ko: '닫는 따옴표, 괄호 또는 쉼표가 빠졌습니다.',
    en: 'A closing quote, a bracket or a comma is missing.',
  },
  'catalogue.unexpected': {
    ko: '여기에 올 수 없는 글자가 있습니다. 특수 문자가 든 값은 따옴표로 묶으십시오.',
    en: 'This cannot stand here. Put a value with special characters in quotes.',
  },
  'catalogue.severalDocuments': {
    ko: '한 파일에 문서가 여럿(---) 있습니다. 파일을 나누십시오.',
    en: 'The file holds several documents (---). Divide it into files.',
  },
  'catalogue.tooDeep': {
    ko: '{{limit}}단계보다 깊이 들어가 있습니다. 카탈로그는 그렇게 깊지 않습니다.',
    en: 'This is nested deeper than {{limit}} levels. A catalogue is not that deep.',
  },
  'catalogue.noAnchor': {
    ko: '별칭 *{{name}}의 앵커 &{{name}} 표시가 앞에 없습니다.',
    en: 'The alias *{{name}} has no anchor &{{name}} before it.',
  },
  'catalogue.tooManyAliases': {
    ko: '별칭(*)이 서로를 불러 너무 크게 불어납니다. 별칭을 줄이십시오.',
    en: 'Aliases (*) that repeat one another grow too large. Use fewer.',
  },

  'catalogue.noVariable': {
    ko: '환경 변수 {{name}}의 값이 없습니다. 값을 정한 뒤 다시 시작하십시오.',
    en: 'The environment variable {{name}} has no value. Set it and start again.',
  },
  'catalogue.badReference': {
    ko: `“{{found}}”: 참조는 \${env:이름} 또는 \${secret:이름}으로 씁니다. 글자 그대로 쓰려면 $\${로 시작하십시오.`,
    en: `“{{found}}”: a reference is written \${env:NAME} or \${secret:NAME}. To mean the characters themselves, begin with $\${.`,
  },

  'catalogue.missing': {
    ko: '“{{name}}” 항목이 빠졌습니다.',
    en: 'The key “{{name}}” is missing.',
  },
  'catalogue.unknownKey': {
    ko: '“{{name}}” 항목은 여기에 쓸 수 없습니다. 쓸 수 있는 항목: {{allowed}}',
    en: 'There is no key “{{name}}” here. Allowed: {{allowed}}',
  },
  'catalogue.unknownKeyClose': {
    ko: '“{{name}}” 항목은 여기에 쓸 수 없습니다. 혹시 “{{close}}”입니까? 쓸 수 있는 항목: {{allowed}}',
    en: 'There is no key “{{name}}” here. Did you mean “{{close}}”? Allowed: {{allowed}}',
  },
  'catalogue.expectText': {
    ko: '글자를 써야 하는데 {{found}} 값이 있습니다. 숫자나 참·거짓을 글자로 쓰려면 따옴표로 묶으십시오.',
    en: 'Text is needed here, found {{found}}. To write a number or true/false as text, put it in quotes.',
  },
  'catalogue.expectNumber': {
    ko: '숫자를 써야 하는데 {{found}} 값이 있습니다.',
    en: 'A number is needed here, found {{found}}.',
  },
  'catalogue.expectInteger': {
    ko: '정수를 써야 하는데 {{found}} 값이 있습니다.',
    en: 'A whole number is needed here, found {{found}}.',
  },
  'catalogue.expectList': {
    ko: '목록([가, 나] 또는 “- ”로 시작하는 줄)을 써야 하는데 {{found}} 값이 있습니다.',
    en: 'A list ([a, b] or lines beginning with “- ”) is needed here, found {{found}}.',
  },
  'catalogue.expectMap': {
    ko: '항목 묶음(“이름: 값”)을 써야 하는데 {{found}} 값이 있습니다.',
    en: 'Keys with values (“name: value”) are needed here, found {{found}}.',
  },
  'catalogue.notAmong': {
    ko: '{{found}} 값은 쓸 수 없습니다. 쓸 수 있는 값: {{allowed}}',
    en: '{{found}} is not allowed here. Allowed: {{allowed}}',
  },
  'catalogue.notAmongClose': {
    ko: '{{found}} 값은 쓸 수 없습니다. 혹시 “{{close}}”입니까? 쓸 수 있는 값: {{allowed}}',
    en: '{{found}} is not allowed here. Did you mean “{{close}}”? Allowed: {{allowed}}',
  },
  'catalogue.atLeast': {
    ko: '{{found}} 값이 너무 작습니다. {{minimum}} 이상이어야 합니다.',
    en: '{{found}} is too small: at least {{minimum}}.',
  },
  'catalogue.atMost': {
    ko: '{{found}} 값이 너무 큽니다. {{maximum}} 이하여야 합니다.',
    en: '{{found}} is too large: at most {{maximum}}.',
  },
  'catalogue.empty': {
    ko: '비어 있습니다. 값을 쓰십시오.',
    en: 'This is empty. Write a value.',
  },
  'catalogue.emptyList': {
    ko: '목록에 항목이 {{minimum}}개 이상 있어야 합니다.',
    en: 'The list needs at least {{minimum}} entries.',
  },
  'catalogue.tooLong': {
    ko: '너무 깁니다. {{maximum}}자까지 쓸 수 있습니다.',
    en: 'This is too long: at most {{maximum}} characters.',
  },
  'catalogue.tooMany': {
    ko: '항목이 너무 많습니다. {{maximum}}개까지 쓸 수 있습니다.',
    en: 'There are too many entries: at most {{maximum}}.',
  },
  'catalogue.badId': {
    ko: '{{found}}: id는 영문 소문자·숫자로 시작하고 소문자, 숫자, 점, 밑줄, 붙임표만 쓸 수 있으며 64자까지입니다.',
    en: '{{found}}: an id begins with a lower-case letter or digit and has only those, dot, underscore and dash; at most 64.',
  },
  'catalogue.badHost': {
    ko: '{{found}}: 호스트 이름이나 IP 주소만 씁니다(예: www.example.go.kr). http://, 경로, 빈칸은 쓰지 않습니다.',
    en: '{{found}}: write only a host name or an IP address (www.example.go.kr), without http://, a path or spaces.',
  },
  'catalogue.badUrl': {
    ko: '{{found}}: http:// 또는 https://로 시작하는 주소여야 합니다.',
    en: '{{found}}: this must be an address that begins with http:// or https://.',
  },
  'catalogue.badEmail': {
    ko: '{{found}}: 전자우편 주소가 아닙니다.',
    en: '{{found}} is not an e-mail address.',
  },
  'catalogue.badAddress': {
    ko: '{{found}}: IP 주소를 써야 합니다(예: 192.0.2.10).',
    en: '{{found}}: this must be an IP address (192.0.2.10).',
  },
  'catalogue.badResolver': {
    ko: '{{found}}: DNS 서버는 IP 또는 IP:포트로 씁니다(예: 192.0.2.53:53).',
    en: '{{found}}: a DNS server is written as IP or IP:port (192.0.2.53:53).',
  },
  'catalogue.badPort': {
    ko: '{{found}}: 포트는 1에서 65535까지의 정수입니다.',
    en: '{{found}}: a port is a whole number from 1 to 65535.',
  },
  'catalogue.badStatus': {
    ko: '{{found}}: 상태 코드는 200, “200-299” 또는 그 목록으로 씁니다.',
    en: '{{found}}: a status is written as 200, “200-299” or a list of those.',
  },
  'catalogue.badName': {
    ko: '{{found}}: 이름은 글자 하나이거나 { ko: 한국어, en: English }입니다.',
    en: '{{found}}: a name is one text or { ko: 한국어, en: English }.',
  },
  'catalogue.badDuration': {
    ko: '{{found}}: 시간은 500ms, 30s, 5m, 1h, 2d처럼 씁니다.',
    en: '{{found}}: a duration is written like 500ms, 30s, 5m, 1h, 2d.',
  },
  'catalogue.durationRange': {
    ko: '{{found}}: {{minimum}}에서 {{maximum}} 사이여야 합니다.',
    en: '{{found}}: this must be from {{minimum}} to {{maximum}}.',
  },
  'catalogue.badSshHost': {
    ko: '{{found}}: SSH 대상에는 호스트 이름, ssh_config의 별칭 또는 IP 주소를 씁니다. “-”로 시작할 수 없습니다.',
    en: '{{found}}: an SSH host is a host name, an alias of ssh_config or an IP address. It may not begin with “-”.',
  },
  'catalogue.badSshUser': {
    ko: '{{found}}: SSH 사용자 이름에는 영문자, 숫자, 점, 밑줄, 붙임표, @을 씁니다. “-”로 시작할 수 없습니다.',
    en: '{{found}}: an SSH user has letters, digits, dots, underscores, dashes and @. It may not begin with “-”.',
  },
  'catalogue.badSshJump': {
    ko: '{{found}}: 경유 호스트는 [사용자@]호스트[:포트]로 씁니다. IPv6 주소는 대괄호로 묶습니다.',
    en: '{{found}}: a host on the way is written [user@]host[:port], an IPv6 address in brackets.',
  },
  'catalogue.badSshIdentity': {
    ko: '{{found}}: 개인 키 파일의 경로를 쓰십시오. 제어 문자는 쓸 수 없습니다.',
    en: '{{found}}: write the path of the private key’s file, without control characters.',
  },
  'catalogue.badHeaderName': {
    ko: '{{found}}: HTTP 머리글 이름에는 영문자, 숫자, 붙임표를 씁니다.',
    en: '{{found}}: the name of an HTTP header has letters, digits and dashes.',
  },
  'catalogue.badHeaderValue': {
    ko: 'HTTP 머리글 값에 줄바꿈이나 제어 문자, 한글을 쓸 수 없습니다.',
    en: 'The value of an HTTP header can hold no line break, control character or Korean letter.',
  },
  'catalogue.badScalar': {
    ko: '{{found}}: 글자, 숫자, true, false, null 가운데 하나여야 합니다.',
    en: '{{found}}: this must be text, a number, true, false or null.',
  },
  'catalogue.badAuthority': {
    ko: '인증기관 인증서는 PEM 글(“-----BEGIN CERTIFICATE-----”로 시작)로 씁니다.',
    en: 'The certificates of an authority are written as PEM, which begins with “-----BEGIN CERTIFICATE-----”.',
  },
  'catalogue.badTlsVersion': {
    ko: '{{found}}: TLS 판은 1.2 또는 1.3으로 씁니다.',
    en: '{{found}}: a TLS version is 1.2 or 1.3.',
  },
  'catalogue.badSha256': {
    ko: '{{found}}: SHA-256 지문은 16진수 소문자 64자입니다.',
    en: '{{found}}: a SHA-256 fingerprint has 64 lower-case hexadecimal digits.',
  },
  'catalogue.fingerprintTwice': {
    ko: 'sha256과 text 가운데 하나만 쓰십시오.',
    en: 'Write either sha256 or text, not both.',
  },
  'catalogue.fingerprintExact': {
    ko: '지문(sha256)만으로는 얼마나 바뀌었는지 알 수 없습니다. tolerance를 쓰려면 sha256 대신 text를 쓰십시오.',
    en: 'A fingerprint (sha256) alone cannot tell how much has changed: to use tolerance, write text in its stead.',
  },
  'catalogue.badPattern': {
    ko: '{{found}}: 정규 표현식(RE2)에 맞지 않습니다({{detail}}).',
    en: '{{found}} is not a regular expression in RE2 syntax ({{detail}}).',
  },
  'catalogue.badJsonPath': {
    ko: '{{found}}: JSONPath(RFC 9535)에 맞지 않습니다({{detail}}).',
    en: '{{found}} is not a JSONPath as in RFC 9535 ({{detail}}).',
  },
  'catalogue.badWebsocketUrl': {
    ko: '{{found}}: ws:// 또는 wss://로 시작하는 주소여야 합니다.',
    en: '{{found}}: this must be an address that begins with ws:// or wss://.',
  },
  'catalogue.badToken': {
    ko: '작업 보고의 token은 영문자, 숫자, 점, 밑줄, 붙임표, 물결표로 된 16자에서 128자까지의 글자입니다.',
    en: 'The token of a push check has 16 to 128 letters, digits, dots, dashes, underscores or tildes.',
  },
  'catalogue.invalid': {
    ko: '{{found}} 값은 여기에 맞지 않습니다({{detail}}).',
    en: '{{found}} does not fit here ({{detail}}).',
  },

  'catalogue.planTwice': {
    ko: '{{plan, 은/는}} 이미 {{file}} {{line}}행에 있습니다. 한 곳에만 쓰십시오.',
    en: '{{plan}} already stands in {{file}}, line {{line}}: write it in one place only.',
  },
  'catalogue.duplicateId': {
    ko: 'id “{{id}}” 값은 이미 {{file}}:{{line}} 자리에 쓰였습니다. 다른 id를 쓰십시오.',
    en: 'The id “{{id}}” is already used at {{file}}:{{line}}. Choose another.',
  },
  'catalogue.unknownId': {
    ko: '카탈로그에 “{{id}}” id가 없습니다.',
    en: 'The catalogue has no “{{id}}”.',
  },
  'catalogue.unknownIdClose': {
    ko: '카탈로그에 “{{id}}” id가 없습니다. 혹시 “{{close}}”입니까?',
    en: 'The catalogue has no “{{id}}”. Did you mean “{{close}}”?',
  },
  'catalogue.cycle': {
    ko: '서로를 딛고 서 있습니다: {{way}}. 한 곳을 끊으십시오.',
    en: 'These stand on one another in a circle: {{way}}. Break it at one place.',
  },
  'catalogue.moreFaults': {
    ko: '이 밖에 {{count}}곳이 더 있습니다.',
    en: 'There are {{count}} more.',
  },
} as const satisfies Messages;
