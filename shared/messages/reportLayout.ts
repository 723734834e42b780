import type { Messages } from './message.ts';

/** The words between which a report's own words are laid out: headings, columns, remarks. */
export const reportLayoutMessages = {
  'report.layout.drill': {
    ko: '훈련 - 실제 장애가 아닙니다',
    en: 'DRILL - not a real incident',
  },
  'report.layout.redacted': {
    ko: '개인정보를 가린 보고서',
    en: 'Personal data is covered',
  },
  'report.layout.heading': { ko: '{{kind}}({{version}})', en: '{{kind}} ({{version}})' },
  'report.layout.heading.initial': { ko: '장애 최초보고서', en: 'Initial incident report' },
  'report.layout.heading.interim': { ko: '장애 중간보고서', en: 'Interim incident report' },
  'report.layout.heading.final': { ko: '장애 결과보고서', en: 'Final incident report' },
  'report.layout.heading.intrusion': {
    ko: '침해사고 신고서',
    en: 'Intrusion report to the authority',
  },
  'report.layout.heading.privacy': {
    ko: '개인정보 유출 통지서',
    en: 'Notice of a personal data breach',
  },
  'report.layout.heading.statement': { ko: '대국민 안내문', en: 'Public statement' },
  'report.layout.heading.handover': { ko: '교대 인계서', en: 'Shift handover' },
  'report.layout.page': { ko: '{{page}} / {{pages}}쪽', en: 'Page {{page}} of {{pages}}' },
  'report.layout.contents': { ko: '차례', en: 'Contents' },
  'report.layout.source': { ko: '출처', en: 'Source' },
  'report.layout.none': { ko: '없음', en: 'None' },
  'report.layout.approval': { ko: '결재', en: 'Approval' },
  'report.layout.number': { ko: '문서번호', en: 'Document no.' },
  'report.layout.organisation': { ko: '기관', en: 'Organisation' },
  'report.layout.department': { ko: '부서', en: 'Department' },
  'report.layout.madeAt': { ko: '작성일시', en: 'Made at' },
  'report.layout.madeBy': { ko: '작성자', en: 'Made by' },
  'report.layout.security': { ko: '보안등급', en: 'Classification' },

  'report.layout.part.statement': { ko: '안내 말씀', en: 'Statement' },
  'report.layout.part.form': { ko: '신고·통지 사항', en: 'What must be told' },
  'report.layout.part.overview': { ko: '개요', en: 'Overview' },
  'report.layout.part.changes': {
    ko: '앞 보고 이후 바뀐 내용',
    en: 'Changes since the last report',
  },
  'report.layout.part.severity': { ko: '장애 등급', en: 'Severity' },
  'report.layout.part.services': { ko: '대상 서비스', en: 'Affected services' },
  'report.layout.part.times': { ko: '시각과 소요 시간', en: 'Times and durations' },
  'report.layout.part.happened': { ko: '발생 경위', en: 'What happened' },
  'report.layout.part.account': {
    ko: '확인된 것과 아직 모르는 것',
    en: 'What is known and what is not',
  },
  'report.layout.part.cause': { ko: '원인', en: 'Cause' },
  'report.layout.part.impact': { ko: '영향', en: 'Impact' },
  'report.layout.part.actions': { ko: '조치 사항', en: 'Actions taken' },
  'report.layout.part.next': { ko: '향후 계획', en: 'What comes next' },
  'report.layout.part.deadlines': { ko: '신고·보고 기한', en: 'Reporting deadlines' },
  'report.layout.part.timeline': { ko: '경과', en: 'Timeline' },
  'report.layout.part.checklist': { ko: '점검표', en: 'Checklist' },
  'report.layout.part.commands': { ko: '실행한 명령', en: 'Commands run' },
  'report.layout.part.evidence': { ko: '증거', en: 'Evidence' },
  'report.layout.part.earlier': { ko: '이 장애로 보낸 보고', en: 'Reports sent before' },
  'report.layout.part.people': { ko: '담당자', en: 'People on duty' },
  'report.layout.part.contacts': { ko: '연락처', en: 'Contacts' },
  'report.layout.part.integrity': { ko: '기록의 무결성', en: 'Integrity of the record' },

  'report.layout.unwritten': {
    ko: '작성된 내용이 없습니다.',
    en: 'Nothing was written here.',
  },
  'report.layout.rows.empty': {
    ko: '기록된 내용이 없습니다.',
    en: 'Nothing is recorded here.',
  },

  'report.layout.changes.since': { ko: '견준 보고: {{since}}', en: 'Compared with: {{since}}' },
  'report.layout.changes.how': { ko: '구분', en: 'Change' },
  'report.layout.changes.where': { ko: '항목', en: 'What' },
  'report.layout.changes.from': { ko: '앞 보고', en: 'Before' },
  'report.layout.changes.to': { ko: '이번 보고', en: 'Now' },
  'report.layout.changes.empty': {
    ko: '바뀐 내용으로 실을 것이 없습니다.',
    en: 'No changes are listed.',
  },

  'report.layout.service': { ko: '서비스', en: 'Service' },
  'report.layout.services.owner': { ko: '담당 기관', en: 'Owner' },
  'report.layout.services.grade': { ko: '등급', en: 'Grade' },
  'report.layout.services.state': { ko: '작성 시각의 상태', en: 'State at writing' },
  'report.layout.services.reason': { ko: '사유', en: 'Reason' },
  'report.layout.services.users': { ko: '영향을 받은 이용자', en: 'Who was affected' },
  'report.layout.services.empty': {
    ko: '지정된 대상 서비스가 없습니다.',
    en: 'No affected service is named.',
  },

  'report.layout.times.durations': { ko: '소요 시간', en: 'Durations' },

  'report.layout.account.known': { ko: '확인된 것', en: 'What we know' },
  'report.layout.account.unknown': { ko: '아직 모르는 것', en: 'What we do not know yet' },

  'report.layout.cause.hypotheses': { ko: '원인 가설의 검토', en: 'Hypotheses examined' },
  'report.layout.cause.name': { ko: '가설', en: 'Hypothesis' },
  'report.layout.cause.standing': { ko: '판단', en: 'Standing' },
  'report.layout.cause.fits': { ko: '들어맞는 증거', en: 'Evidence that fits' },
  'report.layout.cause.against': { ko: '어긋나는 증거', en: 'Evidence against' },

  'report.layout.impact.check': { ko: '점검', en: 'Check' },
  'report.layout.impact.observations': { ko: '점검 횟수', en: 'Runs' },
  'report.layout.impact.failed': { ko: '실패', en: 'Failed' },
  'report.layout.impact.availability': { ko: '가용률', en: 'Available' },
  'report.layout.impact.outage': { ko: '중단 시간', en: 'Outage' },
  'report.layout.impact.p50': { ko: '중앙 응답', en: 'Median' },
  'report.layout.impact.p95': { ko: '95% 응답', en: '95th pct.' },
  'report.layout.impact.empty': {
    ko: '이 장애 기간의 점검 기록이 없습니다.',
    en: 'There is no check history for the time of this incident.',
  },

  'report.layout.actions.taken': { ko: '조치 기록', en: 'Actions on record' },
  'report.layout.actions.at': { ko: '시각', en: 'Time' },
  'report.layout.actions.what': { ko: '조치', en: 'Action' },
  'report.layout.actions.by': { ko: '조치자', en: 'By' },
  'report.layout.actions.skipped': { ko: '건너뛴 점검 항목', en: 'Checklist items skipped' },
  'report.layout.actions.item': { ko: '항목', en: 'Item' },
  'report.layout.actions.reason': { ko: '사유', en: 'Reason' },
  'report.layout.actions.who': { ko: '처리', en: 'By and when' },
  'report.layout.actions.empty': {
    ko: '기록된 조치가 없습니다.',
    en: 'No action is on record.',
  },

  'report.layout.next.open': { ko: '남은 일', en: 'Still to be done' },
  'report.layout.next.what': { ko: '할 일', en: 'To be done' },
  'report.layout.next.who': { ko: '담당', en: 'Who' },
  'report.layout.next.state': { ko: '상태', en: 'State' },
  'report.layout.next.empty': {
    ko: '작성된 계획과 남은 일이 없습니다.',
    en: 'No plan is written, and nothing is left to be done.',
  },

  'report.layout.deadlines.name': { ko: '의무', en: 'Duty' },
  'report.layout.deadlines.tell': { ko: '알릴 곳', en: 'To be told' },
  'report.layout.deadlines.from': { ko: '기산 시각', en: 'Counted from' },
  'report.layout.deadlines.due': { ko: '기한', en: 'Due' },
  'report.layout.deadlines.state': { ko: '이행', en: 'Kept' },
  'report.layout.deadlines.empty': {
    ko: '이 장애에 걸린 신고·보고 기한이 없습니다.',
    en: 'No reporting deadline runs for this incident.',
  },

  'report.layout.timeline.day': { ko: '날짜', en: 'Day' },
  'report.layout.timeline.time': { ko: '시각', en: 'Time' },
  'report.layout.timeline.written': { ko: '기록 시각', en: 'Written down' },
  'report.layout.timeline.kind': { ko: '구분', en: 'Kind' },
  'report.layout.timeline.what': { ko: '내용', en: 'What' },
  'report.layout.timeline.by': { ko: '작성', en: 'By' },
  'report.layout.timeline.files': { ko: '파일', en: 'Files' },
  'report.layout.timeline.marking': { ko: '표시', en: 'Marking' },
  'report.layout.timeline.writtenAt': { ko: '기록: {{at}}', en: 'Written down: {{at}}' },
  'report.layout.timeline.empty': {
    ko: '경과 기록이 없습니다.',
    en: 'Nothing was written on the timeline.',
  },

  'report.layout.checklist.item': { ko: '항목', en: 'Item' },
  'report.layout.checklist.state': { ko: '결과', en: 'Result' },
  'report.layout.checklist.who': { ko: '처리', en: 'By and when' },
  'report.layout.checklist.required': { ko: '(필수) {{text}}', en: '(required) {{text}}' },
  'report.layout.checklist.reason': { ko: '사유: {{reason}}', en: 'Reason: {{reason}}' },
  'report.layout.checklist.empty': {
    ko: '이 장애에는 점검표가 없습니다.',
    en: 'This incident has no checklist.',
  },

  'report.layout.commands.approvedBy': { ko: '승인: {{name}}', en: 'Approved by {{name}}' },
  'report.layout.commands.output': {
    ko: '출력 {{bytes}}바이트, SHA-256 {{hash}}',
    en: 'Output {{bytes}} bytes, SHA-256 {{hash}}',
  },
  'report.layout.commands.cut': {
    ko: '끝의 {{lines}}줄만 실었습니다. JSON 보고서에 더 많은 부분이 있습니다.',
    en: 'Only the last {{lines}} lines are printed here; the JSON report holds more.',
  },
  'report.layout.commands.empty': {
    ko: '이 장애에서 실행한 명령이 없습니다.',
    en: 'No command was run for this incident.',
  },

  'report.layout.evidence.number': { ko: '번호', en: 'No.' },
  'report.layout.evidence.text': { ko: '내용', en: 'What it says' },
  'report.layout.evidence.from': { ko: '나온 곳', en: 'Where from' },
  'report.layout.evidence.weight': { ko: '무게', en: 'Weight' },
  'report.layout.evidence.who': { ko: '등록', en: 'By and when' },
  'report.layout.evidence.caption': {
    ko: '증거 {{number}}: {{name}}',
    en: 'Evidence {{number}}: {{name}}',
  },
  'report.layout.evidence.empty': {
    ko: '증거판에 올린 증거가 없습니다.',
    en: 'There is no evidence on the board.',
  },
  'report.layout.file': {
    ko: '파일: {{name}} ({{bytes}}바이트)',
    en: 'File: {{name}} ({{bytes}} bytes)',
  },
  'report.layout.timeline.caption': {
    ko: '경과 {{day}} {{time}}: {{name}}',
    en: 'Timeline {{day}} {{time}}: {{name}}',
  },
  'report.layout.picture.covered': {
    ko: '개인정보를 가린 보고서라 그림을 싣지 않았습니다.',
    en: 'The picture is left out, because personal data is covered in this report.',
  },
  'report.layout.picture.form': {
    ko: '이 형식({{mime}})의 그림은 보고서에 싣지 못합니다. 파일은 해시로 확인하십시오.',
    en: 'A picture of this form ({{mime}}) cannot be printed. Check the file by its hash.',
  },
  'report.layout.picture.missing': {
    ko: '이 콘솔에서 그림을 읽을 수 없습니다. 파일은 해시로 확인하십시오.',
    en: 'The picture cannot be read on this console. Check the file by its hash.',
  },

  'report.layout.earlier.kind': { ko: '종류', en: 'Kind' },
  'report.layout.earlier.number': { ko: '문서번호', en: 'Document no.' },
  'report.layout.earlier.to': { ko: '받은 곳', en: 'Sent to' },
  'report.layout.earlier.at': { ko: '보낸 시각', en: 'Sent at' },
  'report.layout.earlier.files': { ko: '파일', en: 'Files' },
  'report.layout.earlier.empty': {
    ko: '이 장애로 보낸 보고가 없습니다.',
    en: 'No report of this incident was sent before.',
  },

  'report.layout.contacts.name': { ko: '이름', en: 'Name' },
  'report.layout.contacts.duty': { ko: '업무', en: 'Duty' },
  'report.layout.contacts.phone': { ko: '전화', en: 'Phone' },
  'report.layout.contacts.email': { ko: '전자우편', en: 'E-mail' },
  'report.layout.contacts.empty': {
    ko: '대상 목록에 연락처가 없습니다.',
    en: 'The catalogue holds no contacts for these services.',
  },

  'report.layout.chart.availability': {
    ko: '서비스별 상태와 주요 시각',
    en: 'State of the services, and key times',
  },
  'report.layout.chart.latency': { ko: '응답 시간: {{name}}', en: 'Latency: {{name}}' },
  'report.layout.chart.p50': { ko: '중앙값', en: 'median' },
  'report.layout.chart.p95': { ko: '95%', en: '95 %' },
  'report.layout.chart.span': {
    ko: '{{from}}부터 {{to}}까지(KST).',
    en: 'From {{from}} to {{to}} (KST).',
  },
  'report.layout.chart.lane': { ko: '{{name}}: {{states}}.', en: '{{name}}: {{states}}.' },
  'report.layout.chart.laneEmpty': {
    ko: '{{name}}: 기록이 없습니다.',
    en: '{{name}}: nothing is recorded.',
  },
  'report.layout.chart.range': {
    ko: '{{line}} {{least}}~{{most}}',
    en: '{{line}} {{least}} to {{most}}',
  },
  'report.layout.chart.rangeEmpty': { ko: '{{line}} 없음', en: '{{line}}: none' },
  'report.layout.chart.more': { ko: '그 밖의 서비스 {{count}}개', en: '{{count}} more' },
} as const satisfies Messages;
