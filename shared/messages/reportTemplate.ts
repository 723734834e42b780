import type { Messages } from './message.ts';

/** What can be wrong with the files by which an office shapes its reports. */
export const reportTemplateMessages = {
  'reportTemplate.compile': {
    ko: '서식을 조판하지 못했습니다: {{detail}}. 이 줄을 고치십시오. 그때까지 기본 서식을 씁니다.',
    en: 'The template cannot be typeset: {{detail}}. Mend this line. The shipped template serves until then.',
  },
  'reportTemplate.import': {
    ko: '“{{word}}”에는 서식 폴더에 있는 파일 이름을 따옴표로 적어야 합니다. 패키지(@preview 등)와 조합한 이름은 쓸 수 없습니다. 필요한 내용을 서식 폴더의 .typ 파일로 옮기십시오. 그때까지 기본 서식을 씁니다.',
    en: '“{{word}}” must be followed by the quoted name of a file in the folder of templates. Packages (such as @preview) and names put together are refused. Copy what you need into a .typ file of that folder. The shipped template serves until then.',
  },
  'reportTemplate.hiddenCode': {
    ko: '서식에는 “{{word}}”를 쓸 수 없습니다. 글자를 코드로 실행할 수 있기 때문입니다. 이 낱말을 빼십시오. 그때까지 기본 서식을 씁니다.',
    en: 'A template may not use “{{word}}”: it could run text as code. Take the word out. The shipped template serves until then.',
  },
  'reportTemplate.yaml': {
    ko: '올바른 YAML이 아닙니다: {{detail}}. 이 위치를 고치십시오. 그때까지 기본 설정을 씁니다.',
    en: 'This is not valid YAML: {{detail}}. Mend it at this place. The shipped settings serve until then.',
  },
  'reportTemplate.unknown': {
    ko: '“{{name}}”은(는) 여기에 쓸 수 없습니다. 쓸 수 있는 것: {{allowed}}.',
    en: '“{{name}}” cannot stand here. What can: {{allowed}}.',
  },
  'reportTemplate.unknownClose': {
    ko: '“{{name}}”은(는) 여기에 쓸 수 없습니다. “{{close}}”로 고치십시오.',
    en: '“{{name}}” cannot stand here. Did you mean “{{close}}”?',
  },
  'reportTemplate.member': {
    ko: '{{member}} 값이 규칙에 맞지 않습니다. 필요한 것: {{allowed}}. 그때까지 기본값을 씁니다.',
    en: '{{member}} does not fit its rules. What is needed: {{allowed}}. The shipped value serves until then.',
  },
  'reportTemplate.partNotHeld': {
    ko: '“{{kind}}” 보고서에는 “{{part}}” 절이 없습니다. 쓸 수 있는 절: {{allowed}}.',
    en: 'A report of the kind “{{kind}}” holds no part “{{part}}”. It can hold: {{allowed}}.',
  },
  'reportTemplate.partTwice': {
    ko: '“{{part}}” 절이 두 번 나옵니다. 하나만 남기십시오.',
    en: 'The part “{{part}}” stands here twice. Keep one of them.',
  },
  'reportTemplate.number': {
    ko: '문서번호 양식 “{{pattern}}”에는 {number}가 있어야 하고, 그 밖에는 {year}와 {version}만 쓸 수 있습니다.',
    en: 'The pattern of document numbers “{{pattern}}” must have {number}; besides it may only have {year} and {version}.',
  },
  'reportTemplate.placeholders': {
    ko: '이 문구에는 기본 문구와 같은 자리가 모두, 그것만 있어야 합니다: {{places}}',
    en: 'This wording must have exactly the places of the shipped one: {{places}}',
  },
  'reportTemplate.nested': {
    ko: '문구 안에 다른 문구($t)를 넣을 수 없습니다. 글로 풀어 쓰십시오.',
    en: 'A wording cannot hold another one ($t). Write it out.',
  },
  'reportTemplate.tooLarge': {
    ko: '파일이 {{megabytes}}MB보다 커서 읽지 않았습니다. 더 작게 만드십시오.',
    en: 'The file is larger than {{megabytes}} MB and was not read. Make it smaller.',
  },
  'reportTemplate.tooMany': {
    ko: '서식 폴더의 파일이 {{most}}개보다 많아 이 파일부터 읽지 않았습니다. 쓰지 않는 파일을 옮기십시오.',
    en: 'There are more than {{most}} files in the folder of templates; from this one on none was read. Move those you do not use.',
  },
  'reportTemplate.unreadable': {
    ko: '파일을 읽지 못했습니다: {{detail}}. 파일 권한을 확인하십시오.',
    en: 'The file could not be read: {{detail}}. Check its permissions.',
  },
  'reportTemplate.logo': {
    ko: '이 로고 파일을 표시할 수 없어 로고 없이 만들었습니다. SVG, PNG 또는 JPEG 파일인지 확인하십시오.',
    en: 'This logo cannot be shown, so the report has none. Check that it is an SVG, PNG or JPEG file.',
  },
  'reportTemplate.picture': {
    ko: '이 그림 파일을 표시할 수 없습니다.',
    en: 'This picture cannot be shown.',
  },
} as const satisfies Messages;
