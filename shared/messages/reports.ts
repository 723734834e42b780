import type { Messages } from './message.ts';

/** The report's own words, and what can go wrong in making it. */
export const reportMessages = {
  'report.kind.initial': { ko: '최초보고', en: 'Initial report' },
  'report.kind.interim': { ko: '중간보고(보완)', en: 'Interim report' },
  'report.kind.final': { ko: '결과보고', en: 'Final report' },
  'report.kind.intrusion': { ko: '침해사고 신고', en: 'Report of an intrusion' },
  'report.kind.privacy': { ko: '개인정보 유출 통지', en: 'Notice of a personal data leak' },
  'report.kind.statement': { ko: '대국민 안내문', en: 'Public statement' },
  'report.kind.handover': { ko: '교대 인계서', en: 'Handover at shift change' },
  'report.version': { ko: '제{{version}}보', en: 'No. {{version}}' },
  'report.title.privacy': {
    ko: '개인정보 유출에 관한 통지',
    en: 'Notice of a leak of personal data',
  },
  'report.title.statement': {
    ko: '서비스 장애 안내: {{services}}',
    en: 'Service disruption: {{services}}',
  },
  'report.title.statementPlain': { ko: '서비스 장애 안내', en: 'Service disruption' },
  'report.drillOf': { ko: '훈련 {{number}}', en: 'Drill {{number}}' },
  'report.notAssigned': { ko: '지정하지 않음', en: 'Not assigned' },
  'report.notFilledIn': { ko: '(기재하지 않음)', en: '(not filled in)' },
  'report.writtenByOffice': { ko: '기관 작성', en: 'Written by the office' },
  'report.written': { ko: '{{by}} 작성, {{at}}', en: 'Written by {{by}}, {{at}}' },

  'report.drill': {
    ko: '훈련 - 실제 장애가 아닙니다',
    en: 'DRILL - not a real incident',
  },
  'report.number': { ko: '장애 제{{number}}호', en: 'Incident No. {{number}}' },
  'report.drillNumber': { ko: '훈련 장애 제{{number}}호', en: 'Drill incident No. {{number}}' },
  'report.none': { ko: '없음', en: 'None' },
  'report.console': { ko: '콘솔(자동)', en: 'Console (automatic)' },

  'report.overview.source': {
    ko: '이 콘솔의 장애 기록과 대상 목록',
    en: 'The incident record and the catalogue of this console',
  },
  'report.overview.title': { ko: '장애명', en: 'Incident' },
  'report.overview.services': { ko: '대상 서비스', en: 'Services' },
  'report.overview.state': { ko: '처리 상태', en: 'State' },
  'report.overview.duration': { ko: '지속 시간', en: 'Lasted' },
  'report.overview.openedBy': { ko: '등록', en: 'Opened by' },
  'report.overview.openedAt': { ko: '{{by}}, {{at}}', en: '{{by}}, {{at}}' },
  'report.overview.nth': { ko: '반복', en: 'Repeated' },
  'report.overview.nthCount': {
    ko: '7일 안에 {{nth}}번째 장애',
    en: 'Failures within 7 days, this one counted: {{nth}}',
  },
  'report.overview.required': { ko: '필수 점검 항목', en: 'Required checklist items' },
  'report.overview.requiredCount': {
    ko: '{{total}}건 중 완료 {{done}}건, 건너뜀 {{skipped}}건, 미처리 {{open}}건',
    en: '{{total}} in all: {{done}} done, {{skipped}} skipped, {{open}} open',
  },

  'report.times.source': {
    ko: '줄마다 적은 출처. 모든 시각은 한국 표준시(KST)',
    en: 'As each line says. All times are Korea Standard Time (KST)',
  },
  'report.times.opened': { ko: '장애 등록', en: 'Incident opened' },
  'report.times.resolved': { ko: '해결', en: 'Resolved' },
  'report.times.closed': { ko: '종결', en: 'Closed' },
  'report.times.notYet': { ko: '아직 아님', en: 'Not yet' },
  'report.times.notRecorded': { ko: '기록 없음', en: 'Not recorded' },
  'report.times.byChecks': { ko: '점검 기록', en: 'Check history' },
  'report.times.byOpening': { ko: '장애 등록({{by}})', en: 'Opening of the incident ({{by}})' },
  'report.times.record': { ko: '장애 기록', en: 'Incident record' },
  'report.times.setBy': { ko: '{{by}} 기록, {{at}}', en: 'Recorded by {{by}}, {{at}}' },
  'report.times.setBecause': {
    ko: '{{by}} 기록, {{at}}. 사유: {{reason}}',
    en: 'Recorded by {{by}}, {{at}}. Reason: {{reason}}',
  },
  'report.times.startedToDetected': { ko: '발생부터 감지까지', en: 'From start to detection' },
  'report.times.detectedToAcknowledged': {
    ko: '감지부터 인지까지',
    en: 'From detection to acknowledgement',
  },
  'report.times.detectedToMitigated': {
    ko: '감지부터 완화까지',
    en: 'From detection to mitigation',
  },
  'report.times.detectedToRecovered': { ko: '감지부터 복구까지', en: 'From detection to recovery' },
  'report.times.suspectedToReported': {
    ko: '의심 정황 인지부터 내부 결정권자 보고까지',
    en: 'From suspicion to the report to the decision-maker',
  },
  'report.times.total': { ko: '총 지속 시간', en: 'Lasted in all' },
  'report.times.before': { ko: '{{span}} 앞섬', en: '{{span}} earlier' },
  'report.span': { ko: '{{span}} ({{minutes}}분)', en: '{{span}} ({{minutes}} min)' },
  'report.times.soFar': {
    ko: '{{span}} (복구 전, 작성 시각 기준)',
    en: '{{span}} (not recovered, as of the time of writing)',
  },

  'report.severity.source': {
    ko: '기관이 정한 척도와 장애 기록',
    en: 'The scales of this office, and the incident record',
  },
  'report.severity.notGraded': { ko: '정하지 않음', en: 'Not graded' },
  'report.severity.graded': { ko: '{{by}} 결정, {{at}}', en: 'Graded by {{by}}, {{at}}' },

  'report.statement.source': {
    ko: '장애 기록(작성한 안내문이 없어 기록된 사실만 적음)',
    en: 'The incident record (nobody wrote a statement, so it holds recorded facts alone)',
  },
  'report.statement.someServices': { ko: '일부 서비스', en: 'Some services' },
  'report.statement.restoring': {
    ko: '{{at}}(한국 표준시)부터 다음 서비스를 이용하실 수 없거나 이용이 원활하지 않습니다: {{services}}.\n\n현재 복구하고 있습니다.',
    en: 'Since {{at}} (Korea Standard Time) the following cannot be used, or not reliably: {{services}}.\n\nWe are restoring them.',
  },
  'report.statement.restored': {
    ko: '{{at}}(한국 표준시)부터 다음 서비스를 이용하실 수 없거나 이용이 원활하지 않았습니다: {{services}}.\n\n{{recovered}}에 복구하였습니다.',
    en: 'From {{at}} (Korea Standard Time) the following could not be used, or not reliably: {{services}}.\n\nThey were restored at {{recovered}}.',
  },

  'report.form.source': {
    ko: '작성한 내용과, 적지 않은 칸은 장애 기록',
    en: 'What was written; where nothing was, the incident record',
  },
  'report.form.fromOffice': {
    ko: '기관 설정 또는 대상 목록',
    en: 'The office’s settings or the catalogue',
  },
  'report.form.fromAuthor': { ko: '보고서 작성자', en: 'Who made this report' },
  'report.form.fromIncident': {
    ko: '장애 기록의 대상 서비스',
    en: 'Services of the incident record',
  },

  'report.changes.since': {
    ko: '{{kind}} {{version}}({{number}}), {{at}} {{to}}에 보냄',
    en: '{{kind}}, {{version}} ({{number}}), sent to {{to}} at {{at}}',
  },
  'report.changes.source': {
    ko: '그때 보낸 보고서와 이 보고서의 비교',
    en: 'This report compared with the one that was sent',
  },
  'report.changes.otherLanguage': {
    ko: '앞선 보고서가 다른 언어로 되어 있어 비교하지 않았습니다.',
    en: 'The earlier report is in the other language, so the two were not compared.',
  },
  'report.changes.added': { ko: '추가', en: 'Added' },
  'report.changes.changed': { ko: '변경', en: 'Changed' },
  'report.changes.removed': { ko: '삭제', en: 'Removed' },
  'report.changes.more': { ko: '그 밖의 변경 {{count}}건', en: 'Further changes: {{count}}' },
  'report.changes.entry': { ko: '경과 {{day}} {{time}}', en: 'Timeline {{day}} {{time}}' },
  'report.changes.evidence': { ko: '증거 {{number}}', en: 'Evidence {{number}}' },
  'report.changes.hypothesis': { ko: '원인 가설: {{name}}', en: 'Hypothesis: {{name}}' },
  'report.changes.deadline': { ko: '기한: {{name}}', en: 'Deadline: {{name}}' },
  'report.changes.service': { ko: '대상 서비스: {{name}}', en: 'Service: {{name}}' },
  'report.changes.check': { ko: '측정: {{name}}', en: 'Measured: {{name}}' },
  'report.changes.item': { ko: '점검 항목: {{name}}', en: 'Checklist item: {{name}}' },
  'report.changes.open': { ko: '남은 일: {{name}}', en: 'Still to do: {{name}}' },
  'report.changes.skipped': { ko: '건너뛴 일: {{name}}', en: 'Left out: {{name}}' },
  'report.changes.taken': { ko: '조치 {{at}}', en: 'Done {{at}}' },
  'report.changes.contact': { ko: '연락처: {{name}}', en: 'Contact: {{name}}' },
  'report.changes.title': { ko: '제목', en: 'Title' },
  'report.changes.parts': { ko: '새로 담거나 뺀 부분', en: 'Parts of the report' },
  'report.changes.tlp': { ko: '공유 범위(TLP)', en: 'Sharing (TLP)' },

  'report.services.source': {
    ko: '대상 목록과 {{at}}의 점검 상태',
    en: 'The catalogue, and the health of the checks at {{at}}',
  },
  'report.grade': { ko: '{{grade}}등급', en: '{{grade}}' },
  'report.services.since': { ko: '{{at}}부터', en: 'since {{at}}' },

  'report.account.source': {
    ko: '장애 기록과 증거판(증거 {{count}}건, 경쟁 가설 분석). 원인의 순서는 확률이 아니라 어긋나는 증거가 적은 순서',
    en: 'The incident record and its evidence board (pieces of evidence: {{count}}, analysis of competing hypotheses). Causes stand by least evidence against them, which is no probability',
  },

  'report.cause.source': {
    ko: '증거판의 경쟁 가설 분석. 순서는 확률이 아니라 어긋나는 증거가 적은 순서',
    en: 'Analysis of competing hypotheses on the evidence board. The order is by least evidence against, which is no probability',
  },
  'report.cause.judged': {
    ko: '{{number}} {{text}} ({{rating}})',
    en: '{{number}} {{text}} ({{rating}})',
  },
  'report.standing.leading': {
    ko: '가장 적게 반박됨(어긋남 {{against}}점)',
    en: 'Least contradicted (points against: {{against}})',
  },
  'report.standing.tied': {
    ko: '다른 가설과 함께 가장 적게 반박됨(어긋남 {{against}}점)',
    en: 'Least contradicted, tied with another (points against: {{against}})',
  },
  'report.standing.contradicted': {
    ko: '반박됨(어긋남 {{against}}점)',
    en: 'Contradicted (points against: {{against}})',
  },
  'report.standing.untested': {
    ko: '어느 증거로도 판단하지 않음',
    en: 'Not judged by any evidence',
  },
  'report.standing.ruledOut': {
    ko: '배제: {{by}}, {{at}}. 사유: {{reason}}',
    en: 'Ruled out by {{by}}, {{at}}. Reason: {{reason}}',
  },

  'report.actions.source': {
    ko: '경과 기록과 점검표',
    en: 'The timeline and the checklist',
  },
  'report.next.source': { ko: '점검표의 남은 항목', en: 'What is left of the checklist' },
  'report.next.due': { ko: '{{at}}까지', en: 'due {{at}}' },

  'report.deadlines.source': {
    ko: '기관이 정한 기한 목록과 장애 기록, {{at}} 기준',
    en: 'The deadlines of this office and the incident record, as of {{at}}',
  },
  'report.deadline.kept': { ko: '기한 안에 이행({{at}})', en: 'Met in time ({{at}})' },
  'report.deadline.keptLate': {
    ko: '기한을 {{span}} 넘겨 이행({{at}})',
    en: 'Met {{span}} late ({{at}})',
  },
  'report.deadline.missed': { ko: '이행하지 않음, 기한 지남', en: 'Not met, overdue' },
  'report.deadline.running': { ko: '진행 중', en: 'Running' },
  'report.deadline.note': { ko: '{{note}} ({{by}})', en: '{{note}} ({{by}})' },

  'report.evidence.source': {
    ko: '이 콘솔의 증거판. 철회한 증거도 번호를 지킴',
    en: 'The evidence board of this console. What was withdrawn keeps its number',
  },
  'report.evidence.weight': { ko: '{{weight}}점({{word}})', en: '{{weight}} ({{word}})' },
  'report.evidence.entry': {
    ko: '경과 기록 {{at}}, {{kind}}: {{what}}',
    en: 'Timeline {{at}}, {{kind}}: {{what}}',
  },
  'report.evidence.entryGone': {
    ko: '다른 장애의 경과 기록 {{entry}}번',
    en: 'Entry {{entry}}, on the timeline of another incident',
  },
  'report.evidence.log': { ko: '접속 기록 {{file}}', en: 'Access log {{file}}' },
  'report.evidence.logBytes': { ko: '{{bytes}}바이트', en: '{{bytes}} bytes' },
  'report.evidence.logUnhashed': {
    ko: '해시 없음(읽는 중에 남긴 증거)',
    en: 'No hash (kept while the log was still being read)',
  },
  'report.evidence.wholeLog': { ko: '조건: 전체 요청', en: 'Asked of it: all requests' },
  'report.evidence.query': { ko: '조건: {{query}}', en: 'Asked of it: {{query}}' },
  'report.evidence.person': { ko: '진술: {{name}}', en: 'Told by {{name}}' },
  'report.evidence.document': { ko: '문서 “{{name}}”', en: 'Document “{{name}}”' },
  'report.evidence.withdrawn': {
    ko: '철회: {{by}}, {{at}}. 사유: {{reason}}',
    en: 'Withdrawn by {{by}}, {{at}}. Reason: {{reason}}',
  },
  'report.query.from': { ko: '시작', en: 'from' },
  'report.query.to': { ko: '끝', en: 'to' },
  'report.query.source': { ko: '주소', en: 'address' },
  'report.query.subnet': { ko: '대역', en: 'subnet' },
  'report.query.country': { ko: '나라', en: 'country' },
  'report.query.network': { ko: '통신사', en: 'network' },
  'report.query.path': { ko: '경로', en: 'path' },
  'report.query.agent': { ko: '프로그램', en: 'agent' },
  'report.query.status': { ko: '응답 코드', en: 'status' },

  'report.earlier.source': { ko: '이 콘솔의 발송 기록', en: 'What this console recorded as sent' },
  'report.people.source': { ko: '장애 기록의 역할', en: 'Duties of the incident record' },
  'report.people.openedBy': { ko: '장애 등록자', en: 'Opened by' },
  'report.integrity.source': {
    ko: '이 콘솔의 업무 일지. 항목마다 앞 항목의 해시를 담으므로, 하나라도 바뀌면 마지막 해시가 달라짐',
    en: 'The journal of this console. Every entry holds the hash of the one before, so that any change shows in the last hash',
  },
  'report.integrity.entries': { ko: '업무 일지 항목', en: 'Journal entries' },
  'report.integrity.count': { ko: '{{entries}}건', en: '{{entries}}' },
  'report.integrity.head': { ko: '마지막 해시(SHA-256)', en: 'Last hash (SHA-256)' },
  'report.integrity.check': { ko: '확인하는 명령', en: 'Check it with' },

  'report.impact.source': {
    ko: '{{from}}부터 {{to}}까지의 점검 기록. 중단 시간은 확정된 상태 변화로 계산',
    en: 'The check history from {{from}} to {{to}}. Outage is computed from confirmed changes of state',
  },

  'report.timeline.source': {
    ko: '이 콘솔의 경과 기록 {{count}}건',
    en: 'The timeline of this console, entries: {{count}}',
  },
  'report.entry.opened': { ko: '등록', en: 'Opened' },
  'report.entry.opened.what': { ko: '장애를 등록했습니다.', en: 'The incident was opened.' },
  'report.entry.transition': { ko: '상태 변화', en: 'Health' },
  'report.entry.note': { ko: '메모', en: 'Note' },
  'report.entry.item': { ko: '점검표', en: 'Checklist' },
  'report.entry.item.done': { ko: '완료', en: 'Done' },
  'report.entry.item.skipped': { ko: '건너뜀', en: 'Skipped' },
  'report.entry.item.notApplicable': { ko: '해당 없음', en: 'Not applicable' },
  'report.entry.item.blocked': { ko: '막힘', en: 'Blocked' },
  'report.entry.item.open': { ko: '다시 미처리로', en: 'Set back to open' },
  'report.entry.command': { ko: '명령', en: 'Command' },
  'report.entry.approvedBy': { ko: '승인: {{name}}', en: 'Approved by {{name}}' },
  'report.entry.step': { ko: '절차 단계', en: 'Runbook step' },
  'report.step.confirmed': { ko: '확인함', en: 'done' },
  'report.step.decided': { ko: '판단함', en: 'decided' },
  'report.step.noted': { ko: '기록함', en: 'noted' },
  'report.step.skipped': { ko: '건너뜀', en: 'skipped' },
  'report.step.waited': { ko: '기다림', en: 'waited' },
  'report.step.stopped': { ko: '중지함', en: 'stopped' },
  'report.entry.reported': { ko: '보고서', en: 'Report' },
  'report.entry.reported.what': {
    ko: '보고서를 내보냈습니다({{format}}).',
    en: 'A report was exported ({{format}}).',
  },
  'report.entry.reported.made': {
    ko: '{{kind}} {{version}} 보고서를 내보냈습니다({{format}}).',
    en: '{{kind}}, {{version}}, was exported ({{format}}).',
  },
  'report.entry.reported.sent': {
    ko: '{{kind}} {{version}} 보고서를 {{to}}에 보냈습니다({{format}}).',
    en: '{{kind}}, {{version}}, was sent to {{to}} ({{format}}).',
  },
  'report.entry.state': { ko: '처리 단계', en: 'Stage' },
  'report.entry.newFact': { ko: '[새로 확인된 사실]', en: '[New fact]' },
  'report.entry.ladder': { ko: '구간 진단', en: 'Ladder' },
  'report.entry.checklist': { ko: '점검표 추가', en: 'Checklist added' },
  'report.entry.itemAdded': { ko: '항목 추가', en: 'Item added' },
  'report.entry.itemAssigned': { ko: '담당 지정', en: 'Assigned' },
  'report.entry.titled': { ko: '장애명 변경', en: 'Renamed' },
  'report.entry.graded': { ko: '등급', en: 'Grade' },
  'report.entry.duty': { ko: '역할', en: 'Duty' },
  'report.entry.time': { ko: '시각 수정', en: 'Time' },
  'report.entry.service': { ko: '대상 서비스', en: 'Services' },
  'report.entry.service.added': { ko: '추가', en: 'Added' },
  'report.entry.service.removed': { ko: '제외', en: 'Removed' },
  'report.entry.clock': { ko: '기한', en: 'Deadline' },
  'report.entry.clock.warning': { ko: '{{at}}까지(사전 알림)', en: 'due {{at}} (warning)' },
  'report.entry.clock.overdue': { ko: '기한 {{at}} 경과', en: 'was due {{at}}' },
  'report.entry.clock.met': { ko: '이행(기한 {{at}})', en: 'met (due {{at}})' },
  'report.entry.hypothesis': { ko: '원인 가설', en: 'Hypothesis' },
  'report.entry.hypothesis.raised': { ko: '검토에 올림', en: 'raised' },
  'report.entry.hypothesis.ruledOut': { ko: '배제', en: 'ruled out' },
  'report.entry.hypothesis.takenUp': { ko: '다시 검토', en: 'taken up again' },
  'report.entry.evidence': { ko: '증거', en: 'Evidence' },
  'report.entry.evidence.added': { ko: '추가', en: 'Added' },
  'report.entry.evidence.edited': { ko: '수정', en: 'Edited' },
  'report.entry.evidence.withdrawn': { ko: '철회', en: 'Withdrawn' },
  'report.entry.judgement': { ko: '증거 판단', en: 'Judgement' },
  'report.entry.merged': { ko: '병합', en: 'Merged' },
  'report.entry.merged.into': {
    ko: '장애 {{number}}번으로 합쳤습니다.',
    en: 'It goes on in incident {{number}}.',
  },
  'report.entry.merged.from': {
    ko: '장애 {{number}}번을 합쳐 받았습니다.',
    en: 'Incident {{number}} goes on here.',
  },
  'report.entry.split': { ko: '분리', en: 'Split' },
  'report.entry.split.off': {
    ko: '장애 {{number}}번으로 나누어 보냈습니다.',
    en: 'Split off as incident {{number}}.',
  },
  'report.entry.split.from': {
    ko: '장애 {{number}}번에서 나누었습니다.',
    en: 'Split off from incident {{number}}.',
  },
  'report.entry.operator': { ko: '근무자 교체', en: 'Operator' },
  'report.entry.handover': { ko: '인수인계', en: 'Handover' },

  'report.checklist.source': {
    ko: '점검표 “{{title}}”, 장애 등록 때의 내용',
    en: 'The checklist “{{title}}” as it was when the incident was opened',
  },
  'report.checklist.reason': { ko: '사유: {{reason}}', en: 'Reason: {{reason}}' },
  'report.item.open': { ko: '미처리', en: 'Open' },
  'report.item.done': { ko: '완료', en: 'Done' },
  'report.item.skipped': { ko: '건너뜀', en: 'Skipped' },
  'report.item.notApplicable': { ko: '해당 없음', en: 'Not applicable' },
  'report.item.blocked': { ko: '막힘', en: 'Blocked' },

  'report.commands.source': {
    ko: '이 콘솔 터미널의 실행 기록. 출력은 끝부분이며, 해시는 전체 출력의 것',
    en: 'The terminal of this console. Outputs show their last part; each hash is of the whole output',
  },
  'report.commands.exitCode': { ko: '종료 코드 {{code}}', en: 'exit code {{code}}' },
  'report.commands.noExitCode': { ko: '종료 코드 알 수 없음', en: 'exit code unknown' },

  'report.contacts.source': { ko: '대상 목록', en: 'The catalogue' },

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
