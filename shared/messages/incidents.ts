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
  'incident.addedItems': { ko: '추가한 항목', en: 'Added items' },
  'incident.andMore': { ko: '{{ko}} 외 {{more}}건', en: '{{en}} and {{more}} more' },

  'incident.notFound': {
    ko: '그런 장애가 없습니다({{incident}}). 장애 목록에서 다시 고르십시오.',
    en: 'There is no such incident ({{incident}}). Choose it from the list again.',
  },
  'incident.noServices': {
    ko: '영향받는 서비스가 하나도 없습니다. 서비스를 하나 이상 고르십시오.',
    en: 'An incident affects at least one service. Choose one.',
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
    ko: '{{ko, 은/는}} 이미 장애 {{number}}번에서 다루고 있습니다. 그 장애에서 이어 가거나 두 장애를 합치십시오.',
    en: '{{en}} is already in the open incident {{number}}. Go on there, or merge the two.',
  },

  'incident.closed': {
    ko: '장애 {{number}}번은 종결되어 바꿀 수 없습니다. 바꾸려면 사유를 적어 다시 조사하십시오.',
    en: 'Incident {{number}} is closed. To change it, take it up again with a reason.',
  },
  'incident.merged': {
    ko: '장애 {{number}}번은 장애 {{into}}번으로 합쳐졌습니다. 장애 {{into}}번에서 이어 가십시오.',
    en: 'Incident {{number}} goes on in incident {{into}}. Go on there.',
  },
  'incident.resolved': {
    ko: '장애 {{number}}번은 해결 처리되었습니다. 바꾸려면 사유를 적어 다시 조사하십시오.',
    en: 'Incident {{number}} is resolved. To change this, take it up again with a reason.',
  },
  'incident.notResolved': {
    ko: '장애 {{number}}번은 아직 해결 처리되지 않았습니다. 먼저 해결 처리한 뒤 종결하십시오.',
    en: 'Incident {{number}} is not resolved yet. Resolve it first, then close it.',
  },
  'incident.requiredOpen': {
    ko: '필수 항목이 남아 있어 해결하거나 종결할 수 없습니다: {{ko}}. 항목을 마치거나 사유를 적어 건너뛰십시오.',
    en: 'Required items are left, so the incident cannot be resolved or closed: {{en}}. Do them, or skip them with a reason.',
  },
  'incident.noWayBack': {
    ko: '장애 {{number}}번은 “{{ko}}” 상태입니다. 되돌릴 때는 “조사” 상태로만 되돌릴 수 있습니다.',
    en: 'Incident {{number}} is “{{en}}”. The only way back is to “Investigating”.',
  },
  'incident.reopenReason': {
    ko: '장애 {{number}}번을 다시 조사하려면 사유를 적어야 합니다.',
    en: 'To take up incident {{number}} again, write the reason.',
  },

  'incident.noItem': {
    ko: '장애 {{number}}번의 점검표에 “{{item}}” 항목이 없습니다. 화면을 새로 고치십시오.',
    en: 'The checklist of incident {{number}} has no item “{{item}}”. Reload the window.',
  },
  'incident.itemReason': {
    ko: '건너뜀, 해당 없음, 막힘으로 표시하려면 사유를 적어야 합니다.',
    en: 'An item that is skipped, does not apply or is blocked needs a reason. Write one.',
  },
  'incident.requiredStays': {
    ko: '해결 처리된 장애의 필수 항목은 다시 열 수 없습니다. 열려면 먼저 장애를 다시 조사하십시오.',
    en: 'A required item of a resolved incident cannot be opened again. Take up the incident again first.',
  },

  'incident.future': {
    ko: '아직 오지 않은 시각으로는 적을 수 없습니다. 시각을 확인하십시오.',
    en: 'Nothing can be entered for a time still to come. Check the time.',
  },
  'incident.beforeStart': {
    ko: '“{{ko}}” 시각이 “발생” 시각보다 앞설 수 없습니다. 두 시각을 확인하십시오.',
    en: '“{{en}}” cannot be before “Started”. Check both times.',
  },
  'incident.noScale': {
    ko: '장애에 쓰는 등급 체계 “{{scale}}”, 이런 체계가 없습니다. 카탈로그의 등급 체계를 확인하십시오.',
    en: 'There is no scale “{{scale}}” for incidents. Check the scales of the catalogue.',
  },
  'incident.noLevel': {
    ko: '{{ko}}에는 “{{level}}” 등급이 없습니다. 다른 등급을 고르십시오.',
    en: '{{en}} has no level “{{level}}”. Choose another.',
  },

  'incident.emptyNote': {
    ko: '메모에 내용이 없습니다. 글을 적거나 파일을 붙이십시오.',
    en: 'The note is empty. Write something or attach a file.',
  },
  'incident.noAttachment': {
    ko: '붙인 파일 “{{name}}”의 내용이 보관되어 있지 않습니다. 파일을 다시 붙이십시오.',
    en: 'The attached file “{{name}}” was not kept. Attach it again.',
  },
  'incident.noEntry': {
    ko: '장애 {{number}}번의 경과에 {{entry}}번 기록이 없습니다. 화면을 새로 고치십시오.',
    en: 'The timeline of incident {{number}} has no entry {{entry}}. Reload the window.',
  },
  'incident.noClock': {
    ko: '장애 {{number}}번에는 “{{clock}}” 기한이 걸려 있지 않습니다. 화면을 새로 고치십시오.',
    en: 'No clock “{{clock}}” runs in incident {{number}}. Reload the window.',
  },
  'incident.clockMet': {
    ko: '“{{ko}}” 기한은 {{by}} 님이 이미 이행을 기록했습니다.',
    en: '“{{en}}” was met already, as {{by}} wrote down.',
  },

  'incident.mergeItself': {
    ko: '장애 {{number}}번을 그 장애 자신과 합칠 수 없습니다. 다른 장애를 고르십시오.',
    en: 'Incident {{number}} cannot be merged into itself. Choose another.',
  },
  'incident.notAffected': {
    ko: '장애 {{number}}번에는 “{{service}}” 서비스가 없습니다. 그 장애의 서비스 가운데서 고르십시오.',
    en: 'Incident {{number}} does not affect “{{service}}”. Choose among its services.',
  },
  'incident.splitSome': {
    ko: '나눌 때는 장애 {{number}}번의 서비스 가운데 일부만 고르고, 하나 이상 남겨 두어야 합니다.',
    en: 'To split incident {{number}}, choose some of its services and leave at least one.',
  },

  'incident.tooMany.services': {
    ko: '장애 하나에 서비스를 {{limit}}개까지만 묶을 수 있습니다. 장애를 나누십시오.',
    en: 'One incident holds at most {{limit}} services. Split it.',
  },
  'incident.tooMany.items': {
    ko: '장애 하나에 점검 항목을 {{limit}}개까지만 둘 수 있습니다. 더 적을 것은 메모로 남기십시오.',
    en: 'One incident holds at most {{limit}} checklist items. Write the rest as notes.',
  },
  'incident.tooMany.pins': {
    ko: '기록을 {{limit}}개까지만 고정할 수 있습니다. 다른 고정을 먼저 푸십시오.',
    en: 'At most {{limit}} entries can be pinned. Take another pin away first.',
  },
  'incident.tooMany.newFacts': {
    ko: '새로 확인한 사실은 장애 하나에 {{limit}}건까지만 표시할 수 있습니다. 표시 없이 메모로 남기십시오.',
    en: 'One incident holds at most {{limit}} new facts. Write it as a note without the mark.',
  },
} as const satisfies Messages;
