import type { Messages } from './message.ts';

/** The report's own words, and what can go wrong in making it. */
export const reportMessages = {
  'report.final': { ko: '장애 결과보고서', en: 'Incident report' },
  'report.drill': {
    ko: '훈련 - 실제 장애가 아닙니다',
    en: 'DRILL - not a real incident',
  },
  'report.number': { ko: '장애 제{{number}}호', en: 'Incident No. {{number}}' },
  'report.drillNumber': { ko: '훈련 장애 제{{number}}호', en: 'Drill incident No. {{number}}' },
  'report.fileName': {
    ko: '장애보고서_{{number}}_{{day}}',
    en: 'incident-report_{{number}}_{{day}}',
  },
  'report.drillFileName': {
    ko: '훈련_장애보고서_{{number}}_{{day}}',
    en: 'drill_incident-report_{{number}}_{{day}}',
  },
  'report.page': { ko: '{{page}} / {{pages}}쪽', en: 'Page {{page}} of {{pages}}' },
  'report.none': { ko: '없음', en: 'None' },
  'report.console': { ko: '콘솔(자동)', en: 'Console (automatic)' },
  'report.source': { ko: '출처', en: 'Source' },

  'report.label.number': { ko: '문서번호', en: 'Document no.' },
  'report.label.organisation': { ko: '기관', en: 'Organisation' },
  'report.label.madeAt': { ko: '작성일시', en: 'Made at' },
  'report.label.madeBy': { ko: '작성자', en: 'Made by' },
  'report.approval': { ko: '결재', en: 'Approval' },
  'report.approval.author': { ko: '담당', en: 'Author' },
  'report.approval.reviewer': { ko: '검토', en: 'Reviewed' },
  'report.approval.approver': { ko: '승인', en: 'Approved' },

  'report.overview': { ko: '개요', en: 'Overview' },
  'report.overview.source': {
    ko: '이 콘솔의 장애 기록과 대상 목록',
    en: 'The incident record and the catalogue of this console',
  },
  'report.overview.title': { ko: '장애명', en: 'Incident' },
  'report.overview.services': { ko: '대상 서비스', en: 'Services' },
  'report.overview.severity': { ko: '심각도', en: 'Severity' },
  'report.severity': {
    ko: '{{severity}}단계 (1단계가 가장 심각, 4단계까지)',
    en: '{{severity}} (1 is the gravest, 4 the mildest)',
  },
  'report.overview.state': { ko: '처리 상태', en: 'State' },
  'report.state.open': { ko: '처리 중', en: 'Open' },
  'report.state.resolved': { ko: '해결', en: 'Resolved' },
  'report.state.closed': { ko: '종결', en: 'Closed' },
  'report.overview.duration': { ko: '지속 시간', en: 'Lasted' },
  'report.overview.openedBy': { ko: '등록자', en: 'Opened by' },
  'report.overview.required': { ko: '필수 점검 항목', en: 'Required checklist items' },
  'report.overview.requiredCount': {
    ko: '{{total}}건 중 완료 {{done}}건, 건너뜀 {{skipped}}건, 미처리 {{open}}건',
    en: '{{total}} in all: {{done}} done, {{skipped}} skipped, {{open}} open',
  },

  'report.times': { ko: '시각과 소요 시간', en: 'Times and durations' },
  'report.times.source': {
    ko: '발생 시각은 점검 기록, 그 밖의 시각은 장애 기록. 모든 시각은 한국 표준시(KST)',
    en: 'Start from the check history, the rest from the incident record. All times are Korea Standard Time (KST)',
  },
  'report.times.started': { ko: '발생(첫 이상 감지)', en: 'Started (first failure seen)' },
  'report.times.opened': { ko: '장애 등록', en: 'Incident opened' },
  'report.times.resolved': { ko: '해결', en: 'Resolved' },
  'report.times.closed': { ko: '종결', en: 'Closed' },
  'report.times.notYet': { ko: '아직 아님', en: 'Not yet' },
  'report.times.startedToOpened': { ko: '발생부터 등록까지', en: 'From start to opening' },
  'report.times.openedToResolved': { ko: '등록부터 해결까지', en: 'From opening to resolution' },
  'report.times.startedToResolved': { ko: '발생부터 해결까지', en: 'From start to resolution' },
  'report.span': { ko: '{{span}} ({{minutes}}분)', en: '{{span}} ({{minutes}} min)' },
  'report.times.soFar': {
    ko: '{{span}} (해결 전, 작성 시각 기준)',
    en: '{{span}} (not resolved, as of the time of writing)',
  },

  'report.services': { ko: '대상 서비스', en: 'Affected services' },
  'report.services.source': {
    ko: '대상 목록과 {{at}}의 점검 상태',
    en: 'The catalogue, and the health of the checks at {{at}}',
  },
  'report.services.name': { ko: '서비스', en: 'Service' },
  'report.services.owner': { ko: '담당 기관', en: 'Owner' },
  'report.services.grade': { ko: '등급', en: 'Grade' },
  'report.grade': { ko: '{{grade}}등급', en: '{{grade}}' },
  'report.services.state': { ko: '작성 시각의 상태', en: 'State at writing' },
  'report.services.since': { ko: '{{at}}부터', en: 'since {{at}}' },
  'report.services.reason': { ko: '사유', en: 'Reason' },

  'report.impact': { ko: '영향', en: 'Impact' },
  'report.impact.source': {
    ko: '{{from}}부터 {{to}}까지의 점검 기록. 중단 시간은 확정된 상태 변화로 계산',
    en: 'The check history from {{from}} to {{to}}. Outage is computed from confirmed changes of state',
  },
  'report.impact.check': { ko: '점검', en: 'Check' },
  'report.impact.observations': { ko: '점검 횟수', en: 'Runs' },
  'report.impact.failed': { ko: '실패', en: 'Failed' },
  'report.impact.failedShare': { ko: '실패율', en: 'Failed share' },
  'report.impact.outage': { ko: '중단 시간', en: 'Outage' },
  'report.impact.empty': {
    ko: '이 장애 기간의 점검 기록이 없습니다.',
    en: 'There is no check history for the time of this incident.',
  },

  'report.timeline': { ko: '경과', en: 'What happened' },
  'report.timeline.source': {
    ko: '이 콘솔의 경과 기록 {{count}}건',
    en: 'The timeline of this console, entries: {{count}}',
  },
  'report.timeline.time': { ko: '시각', en: 'Time' },
  'report.timeline.kind': { ko: '구분', en: 'Kind' },
  'report.timeline.by': { ko: '작성', en: 'By' },
  'report.timeline.what': { ko: '내용', en: 'What' },
  'report.timeline.writtenAt': { ko: '기록: {{at}}', en: 'Written down: {{at}}' },
  'report.timeline.empty': {
    ko: '경과 기록이 없습니다.',
    en: 'Nothing was written on the timeline.',
  },
  'report.entry.opened': { ko: '등록', en: 'Opened' },
  'report.entry.opened.what': { ko: '장애를 등록했습니다.', en: 'The incident was opened.' },
  'report.entry.transition': { ko: '상태 변화', en: 'Health' },
  'report.entry.note': { ko: '메모', en: 'Note' },
  'report.entry.item': { ko: '점검표', en: 'Checklist' },
  'report.entry.item.done': { ko: '완료', en: 'Done' },
  'report.entry.item.skipped': { ko: '건너뜀', en: 'Skipped' },
  'report.entry.item.open': { ko: '다시 미처리로', en: 'Set back to open' },
  'report.entry.command': { ko: '명령', en: 'Command' },
  'report.entry.edited': { ko: '수정', en: 'Edited' },
  'report.entry.edited.title': { ko: '장애명', en: 'Title' },
  'report.entry.edited.severity': { ko: '심각도', en: 'Severity' },
  'report.entry.reported': { ko: '보고서', en: 'Report' },
  'report.entry.reported.what': {
    ko: '보고서를 내보냈습니다({{format}}).',
    en: 'A report was exported ({{format}}).',
  },
  'report.entry.resolved': { ko: '해결', en: 'Resolved' },
  'report.entry.resolved.what': {
    ko: '장애를 해결로 처리했습니다.',
    en: 'The incident was marked resolved.',
  },
  'report.entry.closed': { ko: '종결', en: 'Closed' },
  'report.entry.closed.what': { ko: '장애를 종결했습니다.', en: 'The incident was closed.' },

  'report.checklist': { ko: '점검표', en: 'Checklist' },
  'report.checklist.source': {
    ko: '점검표 “{{title}}”, 장애 등록 때의 내용',
    en: 'The checklist “{{title}}” as it was when the incident was opened',
  },
  'report.checklist.item': { ko: '항목', en: 'Item' },
  'report.checklist.state': { ko: '결과', en: 'Result' },
  'report.checklist.who': { ko: '처리', en: 'By and when' },
  'report.checklist.required': { ko: '(필수) {{text}}', en: '(required) {{text}}' },
  'report.checklist.reason': { ko: '사유: {{reason}}', en: 'Reason: {{reason}}' },
  'report.checklist.empty': {
    ko: '이 장애에는 점검표가 없습니다.',
    en: 'This incident has no checklist.',
  },
  'report.item.open': { ko: '미처리', en: 'Open' },
  'report.item.done': { ko: '완료', en: 'Done' },
  'report.item.skipped': { ko: '건너뜀', en: 'Skipped' },

  'report.commands': { ko: '실행한 명령', en: 'Commands run' },
  'report.commands.source': {
    ko: '이 콘솔 터미널의 실행 기록. 출력은 끝부분이며, 해시는 전체 출력의 것',
    en: 'The terminal of this console. Outputs show their last part; each hash is of the whole output',
  },
  'report.commands.empty': {
    ko: '이 장애에서 실행한 명령이 없습니다.',
    en: 'No command was run for this incident.',
  },
  'report.commands.exitCode': { ko: '종료 코드 {{code}}', en: 'exit code {{code}}' },
  'report.commands.noExitCode': { ko: '종료 코드 알 수 없음', en: 'exit code unknown' },
  'report.commands.output': {
    ko: '출력 {{bytes}}바이트, SHA-256 {{hash}}',
    en: 'Output {{bytes}} bytes, SHA-256 {{hash}}',
  },
  'report.commands.cut': {
    ko: '끝의 {{lines}}줄만 실었습니다. JSON 보고서에 더 많은 부분이 있습니다.',
    en: 'Only the last {{lines}} lines are printed here; the JSON report holds more.',
  },

  'report.contacts': { ko: '연락처', en: 'Contacts' },
  'report.contacts.source': { ko: '대상 목록', en: 'The catalogue' },
  'report.contacts.name': { ko: '이름', en: 'Name' },
  'report.contacts.duty': { ko: '업무', en: 'Duty' },
  'report.contacts.phone': { ko: '전화', en: 'Phone' },
  'report.contacts.email': { ko: '전자우편', en: 'E-mail' },
  'report.contacts.empty': {
    ko: '대상 목록에 연락처가 없습니다.',
    en: 'The catalogue holds no contacts for these services.',
  },

  'report.noIncident': {
    ko: '{{file}}에 “{{incident}}” 장애가 없습니다. 번호를 확인하십시오. 있는 장애: {{known}}',
    en: 'There is no incident “{{incident}}” in {{file}}. Check its number. There are: {{known}}',
  },
  'report.noFolder': {
    ko: '보고서를 {{folder}}에 쓰지 못했습니다: {{detail}}. 쓸 수 있는 폴더를 지정하십시오.',
    en: 'The report could not be written to {{folder}}: {{detail}}. Name a folder you may write to.',
  },
  'report.noCatalogue': {
    ko: '대상 목록 {{path}} 없이 만들었습니다. 담당 기관, 연락처, 영향이 비어 있습니다. 대상 목록은 “watchroom check {{path}} --once”로 확인하십시오.',
    en: 'Made without the catalogue {{path}}: owners, contacts and impact are missing. “watchroom check {{path}} --once” says what is wrong with it.',
  },
  'report.failed': {
    ko: '보고서를 조판하지 못했습니다: {{detail}}. 마크다운이나 JSON으로 내보내고, 관리자에게 이 문장을 알려 주십시오.',
    en: 'The report could not be typeset: {{detail}}. Export it as Markdown or JSON, and give this sentence to your administrator.',
  },
  'report.tooSlow': {
    ko: '보고서 조판이 {{seconds}}초 안에 끝나지 않아 멈췄습니다. 마크다운이나 JSON으로 내보내십시오.',
    en: 'Typesetting the report took more than {{seconds}} seconds and was stopped. Export it as Markdown or JSON.',
  },
  'report.closed': {
    ko: '콘솔을 닫는 중이라 보고서를 만들지 않았습니다. 다시 시작한 뒤 내보내십시오.',
    en: 'The console is closing, so the report was not made. Export it after the next start.',
  },
} as const satisfies Messages;
