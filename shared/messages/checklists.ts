import type { Messages } from './message.ts';

/** Checklists: what can be wrong with their files and with conditions, at the place where it is. */
export const checklistsMessages = {
  'checklist.badId': {
    ko: '머리말에 id가 없거나 맞지 않습니다. “id: overload”처럼 영문 소문자와 숫자, . _ - 로 64자까지 적으십시오.',
    en: 'The front matter has no id, or one that does not fit. Write lower-case letters, digits and . _ - up to 64, such as “id: overload”.',
  },
  'checklist.badTitle': {
    ko: '머리말에 title이 없거나 맞지 않습니다. “title: 과부하”처럼 200자까지 적으십시오.',
    en: 'The front matter has no title, or one that does not fit. Write up to 200 characters, such as “title: Overload”.',
  },
  'checklist.badSymptoms': {
    ko: '머리말의 symptoms가 맞지 않습니다. “symptoms: [slow, notice]”처럼 목록으로 적으십시오. 쓸 수 있는 값: {{allowed}}',
    en: 'The front matter’s symptoms do not fit. Write a list, such as “symptoms: [slow, notice]”. Allowed: {{allowed}}',
  },
  'checklist.unknownMember': {
    ko: '머리말에 알 수 없는 “{{member}}” 항목이 있습니다. id, title, symptoms, services만 쓸 수 있습니다.',
    en: 'The front matter has an unknown member “{{member}}”. Only id, title, symptoms and services are known.',
  },
  'checklist.noItems': {
    ko: '점검 항목이 없습니다. “- [ ] 할 일” 형식의 줄을 적으십시오.',
    en: 'There are no items. Write lines such as “- [ ] what to do”.',
  },
  'checklist.tooManyItems': {
    ko: '점검 항목이 너무 많습니다({{count}}개, 한도 {{limit}}개). 점검표를 나누십시오.',
    en: 'There are too many items ({{count}}, the limit is {{limit}}). Split the checklist.',
  },
  'checklist.emptyItem': {
    ko: '내용이 없는 항목입니다. 할 일을 적으십시오.',
    en: 'This item is empty. Write what to do.',
  },
  'checklist.otherHalf': {
    ko: '짝이 되는 {{other}} 파일이 없습니다. 두 언어를 모두 두거나 언어 표시 없는 파일 하나로 만드십시오.',
    en: 'Its other half {{other}} is missing. Provide both languages, or one file without a language in its name.',
  },
  'checklist.otherId': {
    ko: '두 언어 파일의 id가 다릅니다({{found}}, {{other}}의 id는 {{expected}}). 같게 고치십시오.',
    en: 'The two languages have different ids ({{found}}; {{other}} says {{expected}}). Make them the same.',
  },
  'checklist.otherItems': {
    ko: '두 언어 파일의 {{n}}번째 항목이 서로 맞지 않습니다({{other}}). 항목의 수, 순서, 구분, 필수 표시를 같게 하십시오.',
    en: 'Item {{n}} does not match {{other}}. Both need the same items in the same order, sections and with the same required marks.',
  },
  'checklist.twice': {
    ko: 'id “{{id}}”의 점검표가 {{other}}에 이미 있습니다. 다른 id를 쓰십시오.',
    en: 'The checklist id “{{id}}” is already used by {{other}}. Use another.',
  },
  'checklist.unreadable': {
    ko: '파일을 읽지 못했습니다({{detail}}). UTF-8로 저장되었는지, 읽기 권한이 있는지 확인하십시오.',
    en: 'The file cannot be read ({{detail}}). Check that it is saved as UTF-8 and may be read.',
  },
  'checklist.badServices': {
    ko: '머리말의 services가 맞지 않습니다. “services: [portal, gov24]”처럼 서비스 id의 목록으로 적으십시오.',
    en: 'The front matter’s services do not fit. Write a list of service ids, such as “services: [portal, gov24]”.',
  },
  'checklist.badAttribute': {
    ko: '중괄호 안을 읽을 수 없습니다. “{{example}}”처럼 이름=값을 빈칸으로 나누어 적고, 빈칸이 든 값은 큰따옴표로 묶으십시오.',
    en: 'What stands in the braces cannot be read. Write name=value, separated by spaces, such as “{{example}}”; put a value with spaces in double quotes.',
  },
  'checklist.unknownAttribute': {
    ko: '알 수 없는 속성 “{{name}}”입니다. 쓸 수 있는 속성: {{allowed}}',
    en: 'The attribute “{{name}}” is not known. Allowed: {{allowed}}',
  },
  'checklist.attributeTwice': {
    ko: '속성 “{{name}}”이 두 번 나옵니다. 하나만 남기십시오.',
    en: 'The attribute “{{name}}” stands here twice. Keep one of them.',
  },
  'checklist.badRole': {
    ko: '“{{found}}” 역할은 없습니다. 쓸 수 있는 역할: {{allowed}}',
    en: 'There is no role “{{found}}”. Allowed: {{allowed}}',
  },
  'checklist.badDue': {
    ko: '기한 “{{found}}”이 맞지 않습니다. 감지부터의 시간을 10m, 2h처럼 {{min, duration}}에서 {{max, duration}} 사이로 적으십시오.',
    en: 'The due time “{{found}}” does not fit. Write the time from detection, such as 10m or 2h, from {{min, duration}} to {{max, duration}}.',
  },
  'checklist.badRunbook': {
    ko: '절차 연결 “{{found}}”이 맞지 않습니다. “tls-certificate”이나 “tls-certificate#2”처럼 절차의 id와 단계 번호를 적으십시오.',
    en: 'The runbook link “{{found}}” does not fit. Write the runbook’s id and the step’s number, such as “tls-certificate” or “tls-certificate#2”.',
  },
  'checklist.badItemId': {
    ko: '항목 id “{{found}}”가 맞지 않습니다. 영문 소문자로 시작하고 영문 소문자와 숫자, . _ - 로 64자까지 적으십시오.',
    en: 'The item id “{{found}}” does not fit. Begin with a lower-case letter and use lower-case letters, digits and . _ - up to 64.',
  },
  'checklist.itemTwice': {
    ko: '항목 id “{{id}}”를 {{n}}번째 항목이 이미 씁니다. 다른 id를 쓰십시오.',
    en: 'Item {{n}} already has the id “{{id}}”. Use another.',
  },
  'checklist.otherMember': {
    ko: '머리말의 {{member}}가 {{other}}와 다릅니다. 두 언어 파일에 같은 값을 같은 순서로 적으십시오.',
    en: 'The front matter’s {{member}} are not those of {{other}}. Write the same values in the same order.',
  },
  'checklist.otherAttribute': {
    ko: '{{n}}번째 항목의 “{{name}}” 속성이 {{other}}와 다릅니다. 두 언어 파일의 속성을 같게 하십시오.',
    en: 'The attribute “{{name}}” of item {{n}} is not the one in {{other}}. Both languages need the same attributes.',
  },

  'condition.tooLong': {
    ko: '조건이 너무 깁니다. {{limit}}자까지 적으십시오.',
    en: 'The condition is too long. Write at most {{limit}} characters.',
  },
  'condition.tooDeep': {
    ko: '조건의 괄호와 not이 너무 깊습니다. {{limit}}겹까지 쓸 수 있습니다.',
    en: 'The condition nests parentheses and “not” too deeply. At most {{limit}} levels are read.',
  },
  'condition.character': {
    ko: '조건에 쓸 수 없는 글자 “{{found}}”가 있습니다.',
    en: 'The character “{{found}}” cannot stand in a condition.',
  },
  'condition.missing': {
    ko: '조건이 여기서 끝났습니다. 다음 가운데 하나가 와야 합니다: {{allowed}}',
    en: 'The condition ends here. One of these must follow: {{allowed}}',
  },
  'condition.unknown': {
    ko: '조건에 “{{found}}”는 쓸 수 없습니다. 쓸 수 있는 사실: {{allowed}}',
    en: 'A condition cannot ask for “{{found}}”. Allowed: {{allowed}}',
  },
  'condition.sign': {
    ko: '“{{fact}}” 다음에는 다음 가운데 하나가 와야 합니다: {{allowed}}',
    en: 'One of these must follow “{{fact}}”: {{allowed}}',
  },
  'condition.number': {
    ko: '여기에는 0에서 999999까지의 정수가 와야 합니다.',
    en: 'A whole number from 0 to 999999 must stand here.',
  },
  'condition.name': {
    ko: '“{{fact}}”의 값은 다음 가운데 하나여야 합니다: {{allowed}}',
    en: 'The value of “{{fact}}” must be one of these: {{allowed}}',
  },
  'condition.unclosed': {
    ko: '괄호가 닫히지 않았습니다. 여기에 “)”가 와야 합니다.',
    en: 'A parenthesis is not closed. “)” must stand here.',
  },
  'condition.after': {
    ko: '조건이 끝난 뒤에 “{{found}}”가 있습니다. and나 or로 이으십시오.',
    en: '“{{found}}” stands after the end of the condition. Join with “and” or “or”.',
  },
} as const satisfies Messages;
