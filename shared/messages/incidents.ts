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
} as const satisfies Messages;
