import type { Messages } from './message.ts';

/** What the report list and the report page say of their own. */
export const reportViewMessages = {
  'reportView.title': { ko: '보고서', en: 'Reports' },
  'reportView.none': { ko: '보고할 장애가 없습니다', en: 'There is no incident to report' },
  'reportView.noneHint': {
    ko: '장애를 등록하면 그 보고서가 여기에 생깁니다.',
    en: 'Once an incident is open, its report appears here.',
  },
  'reportView.heading': {
    ko: '{{number}}번 장애 결과보고',
    en: 'Final report of incident {{number}}',
  },
  'reportView.toIncident': { ko: '장애로', en: 'To the incident' },
  'reportView.toList': { ko: '보고서 목록으로', en: 'To the reports' },
  'reportView.language': { ko: '보고서 언어', en: 'Language of the report' },
  'reportView.korean': { ko: '한국어', en: '한국어' },
  'reportView.english': { ko: 'English', en: 'English' },
  'reportView.contents': { ko: '들어가는 내용', en: 'What is in it' },
  'reportView.partOverview': { ko: '개요와 시각', en: 'Overview and times' },
  'reportView.partServices': { ko: '영향 서비스', en: 'Affected services' },
  'reportView.partImpact': { ko: '측정된 영향', en: 'Measured impact' },
  'reportView.partTimeline': { ko: '경과', en: 'Timeline' },
  'reportView.partChecklist': { ko: '점검표', en: 'Checklist' },
  'reportView.partCommands': { ko: '실행한 명령', en: 'Commands run' },
  'reportView.partContacts': { ko: '연락처', en: 'Contacts' },
  'reportView.count': { ko: '{{count}}건', en: '{{count}}' },
  'reportView.included': { ko: '포함', en: 'included' },
  'reportView.unresolved': {
    ko: '아직 해결되지 않은 장애입니다. 보고서에는 지금까지의 내용이 담깁니다.',
    en: 'The incident is not resolved yet. The report holds what is known so far.',
  },
  'reportView.export': { ko: '내보내기', en: 'Export' },
  'reportView.pdf': { ko: 'PDF', en: 'PDF' },
  'reportView.markdown': { ko: 'Markdown', en: 'Markdown' },
  'reportView.json': { ko: 'JSON', en: 'JSON' },
  'reportView.savedAt': { ko: '저장했습니다: {{path}}', en: 'Saved: {{path}}' },
  'reportView.downloaded': {
    ko: '브라우저의 내려받기 폴더에 저장했습니다: {{name}}',
    en: "Saved to the browser's download folder: {{name}}",
  },
  'reportView.preview': { ko: '인쇄될 모습', en: 'As it will print' },
  'reportView.page': { ko: '{{total}}쪽 중 {{page}}쪽', en: 'Page {{page}} of {{total}}' },
  'reportView.preparing': { ko: '쪽을 만드는 중', en: 'Making the pages' },
} as const satisfies Messages;
