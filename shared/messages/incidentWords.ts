import type { Messages } from './message.ts';

/** What states, duties, times, items and entries of an incident are called, wherever they are said. */
export const incidentWordMessages = {
  'incident.state.detected': { ko: '감지', en: 'Detected' },
  'incident.state.acknowledged': { ko: '인지', en: 'Acknowledged' },
  'incident.state.investigating': { ko: '조사', en: 'Investigating' },
  'incident.state.mitigated': { ko: '완화', en: 'Mitigated' },
  'incident.state.resolved': { ko: '해결', en: 'Resolved' },
  'incident.state.closed': { ko: '종결', en: 'Closed' },
  'incident.duty.commander': { ko: '지휘', en: 'Commander' },
  'incident.duty.operations': { ko: '조치', en: 'Operations' },
  'incident.duty.communications': { ko: '전파', en: 'Communications' },
  'incident.duty.scribe': { ko: '기록', en: 'Scribe' },
  'incident.time.started': { ko: '발생', en: 'Started' },
  'incident.time.detected': { ko: '감지', en: 'Detected' },
  'incident.time.acknowledged': { ko: '인지', en: 'Acknowledged' },
  'incident.time.suspected': { ko: '의심 정황 인지', en: 'Attack suspected' },
  'incident.time.leaked': { ko: '개인정보 유출 인지', en: 'Data leak noticed' },
  'incident.time.reported': { ko: '내부 결정권자 보고', en: 'Reported to decision-maker' },
  'incident.time.mitigated': { ko: '완화', en: 'Mitigated' },
  'incident.time.recovered': { ko: '복구', en: 'Recovered' },

  'incident.item.open': { ko: '미처리', en: 'Open' },
  'incident.item.done': { ko: '완료', en: 'Done' },
  'incident.item.skipped': { ko: '건너뜀', en: 'Skipped' },
  'incident.item.notApplicable': { ko: '해당 없음', en: 'Not applicable' },
  'incident.item.blocked': { ko: '막힘', en: 'Blocked' },

  'incident.when.attack': { ko: '공격 의심', en: 'an attack is suspected' },
  'incident.when.leak': { ko: '개인정보 유출', en: 'data leaked' },
  'incident.when.commanded': { ko: '지휘자 있음', en: 'somebody commands' },
  'incident.when.services': { ko: '영향 서비스 수', en: 'services affected' },
  'incident.when.grade': { ko: '정보시스템 등급', en: 'grade' },
  'incident.when.nth': { ko: '7일 동안 장애 횟수', en: 'incidents in 7 days' },
  'incident.when.symptom': { ko: '현상', en: 'symptom' },
  'incident.when.layer': { ko: '끊긴 단계', en: 'broken layer' },
  'incident.when.is': { ko: '{{fact, 이/가}} {{than}}', en: '{{fact}} is {{than}}' },
  'incident.when.isNot': { ko: '{{fact, 이/가}} {{than}} 아님', en: '{{fact}} is not {{than}}' },
  'incident.when.less': { ko: '{{fact, 이/가}} {{than}} 미만', en: '{{fact}} under {{than}}' },
  'incident.when.most': { ko: '{{fact, 이/가}} {{than}} 이하', en: '{{fact}} at most {{than}}' },
  'incident.when.more': { ko: '{{fact, 이/가}} {{than}} 초과', en: '{{fact}} over {{than}}' },
  'incident.when.least': { ko: '{{fact, 이/가}} {{than}} 이상', en: '{{fact}} at least {{than}}' },
  'incident.when.not': { ko: '아닐 때({{what}})', en: 'not ({{what}})' },
  'incident.when.and': { ko: ', 그리고 ', en: ' and ' },
  'incident.when.or': { ko: ' 또는 ', en: ' or ' },

  'incident.entry.none': { ko: '없음', en: 'none' },
  'incident.entry.opened': { ko: '장애를 등록했습니다', en: 'Incident opened' },
  'incident.entry.openedProposed': {
    ko: '콘솔의 제안을 받아 장애를 등록했습니다',
    en: 'Incident opened as the console proposed',
  },
  'incident.entry.state': { ko: '단계: {{from}} → {{to}}', en: 'State: {{from}} → {{to}}' },
  'incident.entry.transition': {
    ko: '{{service}}: {{from}}에서 {{to, 으로/로}}',
    en: '{{service}}: {{from}} to {{to}}',
  },
  'incident.entry.ladder': {
    ko: '{{service}} 단계 진단: {{layer}}에서 끊김',
    en: '{{service}} walked: broken at {{layer}}',
  },
  'incident.entry.ladderWhole': {
    ko: '{{service}} 단계 진단: 끊긴 곳 없음',
    en: '{{service}} walked: nothing broken',
  },
  'incident.entry.checklist': { ko: '점검표 추가: {{title}}', en: 'Checklist added: {{title}}' },
  'incident.entry.item.done': { ko: '완료: {{item}}', en: 'Done: {{item}}' },
  'incident.entry.item.skipped': { ko: '건너뜀: {{item}}', en: 'Skipped: {{item}}' },
  'incident.entry.item.notApplicable': {
    ko: '해당 없음: {{item}}',
    en: 'Not applicable: {{item}}',
  },
  'incident.entry.item.blocked': { ko: '막힘: {{item}}', en: 'Blocked: {{item}}' },
  'incident.entry.item.open': { ko: '되돌림: {{item}}', en: 'Set back to open: {{item}}' },
  'incident.entry.itemAdded': { ko: '항목 추가: {{item}}', en: 'Item added: {{item}}' },
  'incident.entry.itemAssigned': {
    ko: '담당 {{name}}: {{item}}',
    en: 'Assigned to {{name}}: {{item}}',
  },
  'incident.entry.itemUnassigned': {
    ko: '담당 해제: {{item}}',
    en: 'Assigned to nobody: {{item}}',
  },
  'incident.entry.byPrompt': {
    ko: '끝난 것을 프롬프트로 판단함',
    en: 'its end told by the prompt',
  },
  'incident.entry.step.confirmed': { ko: '절차 확인: {{step}}', en: 'Step confirmed: {{step}}' },
  'incident.entry.step.decided': { ko: '절차 판단: {{step}}', en: 'Decided: {{step}}' },
  'incident.entry.step.noted': { ko: '절차 기록: {{step}}', en: 'Noted: {{step}}' },
  'incident.entry.step.skipped': { ko: '절차 건너뜀: {{step}}', en: 'Step skipped: {{step}}' },
  'incident.entry.step.waited': {
    ko: '절차 대기({{state}}): {{step}}',
    en: 'Waited ({{state}}): {{step}}',
  },
  'incident.entry.step.stopped': {
    ko: '절차 중단: {{step}}',
    en: 'Run stopped at: {{step}}',
  },
  'incident.entry.titled': { ko: '제목: {{from}} → {{to}}', en: 'Title: {{from}} → {{to}}' },
  'incident.entry.graded': {
    ko: '{{scale}}: {{from}} → {{to}}',
    en: '{{scale}}: {{from}} → {{to}}',
  },
  'incident.entry.duty': {
    ko: '{{duty}} 담당: {{from}} → {{to}}',
    en: '{{duty}}: {{from}} → {{to}}',
  },
  'incident.entry.time': {
    ko: '{{time}} 시각: {{from}} → {{to}}',
    en: '{{time}}: {{from}} → {{to}}',
  },
  'incident.entry.service.added': {
    ko: '영향 서비스 추가: {{service}}',
    en: 'Service added: {{service}}',
  },
  'incident.entry.service.removed': {
    ko: '영향 서비스 제외: {{service}}',
    en: 'Service taken out: {{service}}',
  },
  'incident.entry.clock.warning': {
    ko: '기한 임박: {{clock}}, {{due}}까지',
    en: 'Deadline near: {{clock}}, due {{due}}',
  },
  'incident.entry.clock.overdue': {
    ko: '기한 지남: {{clock}}, {{due}}까지였음',
    en: 'Deadline passed: {{clock}}, was due {{due}}',
  },
  'incident.entry.clock.met': {
    ko: '기한 이행: {{clock}}, {{due}}까지',
    en: 'Deadline met: {{clock}}, due {{due}}',
  },
  'incident.entry.hypothesis.raised': {
    ko: '가설 제기: {{name}}',
    en: 'Hypothesis raised: {{name}}',
  },
  'incident.entry.hypothesis.ruledOut': {
    ko: '가설 배제: {{name}}',
    en: 'Hypothesis ruled out: {{name}}',
  },
  'incident.entry.hypothesis.takenUp': {
    ko: '가설 다시 검토: {{name}}',
    en: 'Hypothesis taken up again: {{name}}',
  },
  'incident.entry.evidence.added': { ko: '증거 추가: {{text}}', en: 'Evidence added: {{text}}' },
  'incident.entry.evidence.edited': { ko: '증거 고침: {{text}}', en: 'Evidence edited: {{text}}' },
  'incident.entry.evidence.withdrawn': {
    ko: '증거 철회: {{text}}',
    en: 'Evidence withdrawn: {{text}}',
  },
  'incident.entry.judgement': {
    ko: '가설 “{{name}}” 판단: {{from}} → {{to}}',
    en: 'Judged for “{{name}}”: {{from}} → {{to}}',
  },
  'incident.entry.mergedInto': {
    ko: '장애 {{number}}번에서 이어 갑니다',
    en: 'Goes on in incident {{number}}',
  },
  'incident.entry.absorbed': {
    ko: '장애 {{number}}번을 합쳤습니다',
    en: 'Incident {{number}} was merged into this one',
  },
  'incident.entry.splitOff': {
    ko: '장애 {{number}}번으로 나누었습니다',
    en: 'Split off into incident {{number}}',
  },
  'incident.entry.splitFrom': {
    ko: '장애 {{number}}번에서 나뉘었습니다',
    en: 'Split off incident {{number}}',
  },
  'incident.entry.operator': { ko: '근무자: {{from}} → {{to}}', en: 'Operator: {{from}} → {{to}}' },
  'incident.entry.handover': {
    ko: '근무 교대: {{from}} → {{to}}',
    en: 'Shift handed over: {{from}} → {{to}}',
  },
  'incident.entry.exported': {
    ko: '{{kind}} {{version}}를 내보냈습니다 ({{format}})',
    en: '{{kind}}, {{version}}: exported ({{format}})',
  },
  'incident.entry.sent': {
    ko: '{{kind}} {{version}}를 {{to}}에 보냈습니다 ({{format}})',
    en: '{{kind}}, {{version}}: sent to {{to}} ({{format}})',
  },
  'incident.entry.reported': {
    ko: '보고서를 내보냈습니다 ({{format}})',
    en: 'Report exported ({{format}})',
  },
} as const satisfies Messages;
