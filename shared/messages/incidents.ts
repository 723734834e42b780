import type { Messages } from './message.ts';

/** Incidents and their checklists, as the console itself says them. */
export const incidentMessages = {
  'incident.title': { ko: '{{ko}} 장애', en: '{{en}}: incident' },
  'incident.titleMany': {
    ko: '{{ko}} 외 {{others}}개 서비스 장애',
    en: '{{en}} and {{others}} more: incident',
  },
  'incident.titleFailing': { ko: '{{ko}} {{state}}', en: '{{en}}: {{state}}' },
  'incident.titleFailingMany': {
    ko: '{{ko}} 외 {{others}}개 서비스 {{state}}',
    en: '{{en}} and {{others}} more: {{state}}',
  },
  'incident.notFound': {
    ko: '그런 장애가 없습니다({{incident}}). 장애 목록에서 다시 고르십시오.',
    en: 'There is no such incident ({{incident}}). Choose it from the list again.',
  },
  'incident.unknownService': {
    ko: '카탈로그에 “{{service}}” 서비스가 없습니다. 현황판에서 다시 고르십시오.',
    en: 'The catalogue has no service “{{service}}”. Choose it from the board again.',
  },
  'incident.unknownChecklist': {
    ko: '“{{checklist}}” 점검표가 없습니다. 다른 점검표를 고르십시오.',
    en: 'There is no checklist “{{checklist}}”. Choose another.',
  },
  'incident.alreadyOpen': {
    ko: '{{ko, 은/는}} 이미 장애 {{number}}번에서 다루고 있습니다. 그 장애에서 이어 가십시오.',
    en: '{{en}} is already in the open incident {{number}}. Go on there.',
  },
  'incident.closed': {
    ko: '장애 {{number}}번은 종결되어 더 바꿀 수 없습니다.',
    en: 'Incident {{number}} is closed and can no longer be changed.',
  },
  'incident.requiredOpen': {
    ko: '필수 항목이 남아 있어 해결 처리할 수 없습니다: {{ko}}. 항목을 마치거나 사유를 적어 건너뛰십시오.',
    en: 'Required items are still open, so the incident cannot be resolved: {{en}}. Do them, or skip them with a reason.',
  },
  'incident.notOpen': {
    ko: '장애 {{number}}번은 이미 해결 처리되었습니다.',
    en: 'Incident {{number}} is already resolved.',
  },
  'incident.notResolved': {
    ko: '장애 {{number}}번은 아직 해결 처리되지 않았습니다. 먼저 해결 처리한 뒤 종결하십시오.',
    en: 'Incident {{number}} is not resolved yet. Resolve it first, then close it.',
  },
  'incident.noItem': {
    ko: '장애 {{number}}번의 점검표에 “{{item}}” 항목이 없습니다. 화면을 새로 고치십시오.',
    en: 'The checklist of incident {{number}} has no item “{{item}}”. Reload the window.',
  },
  'incident.skipReason': {
    ko: '항목을 건너뛰려면 사유를 적어야 합니다.',
    en: 'Skipping an item needs a reason. Write one.',
  },
  'incident.requiredStays': {
    ko: '해결 처리된 장애의 필수 항목은 다시 열 수 없습니다.',
    en: 'A required item of a resolved incident cannot be opened again.',
  },
  'incident.future': {
    ko: '아직 오지 않은 시각으로는 적을 수 없습니다. 시각을 확인하십시오.',
    en: 'An entry cannot be of a time still to come. Check the time.',
  },

  'checklist.badId': {
    ko: '머리말에 id가 없거나 맞지 않습니다. “id: overload”처럼 영문 소문자와 숫자, . _ - 로 64자까지 적으십시오.',
    en: 'The front matter has no id, or one that does not fit. Write lower-case letters, digits and . _ - up to 64, such as “id: overload”.',
  },
  'checklist.badTitle': {
    ko: '머리말에 title이 없거나 맞지 않습니다. “title: 과부하”처럼 200자까지 적으십시오.',
    en: 'The front matter has no title, or one that does not fit. Write up to 200 characters, such as “title: Overload”.',
  },
  'checklist.badSymptoms': {
    ko: '머리말의 symptoms가 맞지 않습니다. “symptoms: [slow, notice]”처럼 목록으로 적으십시오.',
    en: 'The front matter’s symptoms do not fit. Write a list, such as “symptoms: [slow, notice]”.',
  },
  'checklist.unknownMember': {
    ko: '머리말에 알 수 없는 “{{member}}” 항목이 있습니다. id, title, symptoms만 쓸 수 있습니다.',
    en: 'The front matter has an unknown member “{{member}}”. Only id, title and symptoms are known.',
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
} as const satisfies Messages;
