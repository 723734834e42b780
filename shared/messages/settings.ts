import type { Messages } from './message.ts';

export const settingsMessages = {
  'settings.language': { ko: '언어', en: 'Language' },
  'settings.language.ko': { ko: '한국어', en: '한국어' },
  'settings.language.en': { ko: 'English', en: 'English' },
  'settings.theme': { ko: '화면 모드', en: 'Appearance' },
  'settings.theme.light': { ko: '밝게', en: 'Light' },
  'settings.theme.dark': { ko: '어둡게', en: 'Dark' },
  'settings.theme.system': { ko: '시스템 설정', en: 'As the system' },
  'settings.display': { ko: '화면', en: 'Display' },
  'settings.catalogue': { ko: '카탈로그', en: 'Catalogue' },
  'settings.catalogueHint': {
    ko: '무엇을 지켜볼지 적은 YAML 파일 또는 폴더입니다. 파일이 바뀌면 바로 다시 읽습니다.',
    en: 'The YAML file or folder that says what is watched. It is read again when it changes.',
  },
  'settings.catalogueNow': { ko: '지금 쓰는 카탈로그', en: 'In use now' },
  'settings.drillNow': {
    ko: '훈련 중입니다. 화면의 장애는 실제가 아니며 실제 자료와 섞이지 않습니다.',
    en: 'A drill is running. Its failures are not real and never mix with real data.',
  },
  'settings.catalogueLast': { ko: '마지막으로 쓴 카탈로그', en: 'Used last' },
  'settings.path': { ko: '파일 또는 폴더 경로', en: 'Path of the file or folder' },
  'settings.pathExample': {
    ko: '예: /srv/watchroom/catalogue.yaml',
    en: 'For example /srv/watchroom/catalogue.yaml',
  },
  'settings.browse': { ko: '찾아보기', en: 'Browse' },
  'settings.open': { ko: '열기', en: 'Open' },
  'settings.notOpened': {
    ko: '카탈로그를 열지 않았습니다. 아래 {{count}}곳을 고친 뒤 다시 여십시오.',
    en: 'The catalogue was not opened. Places to mend: {{count}}. Then open it again.',
  },
  'settings.toDrill': { ko: '훈련으로 돌아가기', en: 'Back to the drill' },
  'settings.terminal': { ko: '터미널과 녹화', en: 'Terminal and recordings' },
  'settings.terminalHint': {
    ko: '터미널 세션의 화면은 모두 녹화됩니다.',
    en: 'What every terminal session shows is recorded.',
  },
  'settings.fontSize': { ko: '글자 크기', en: 'Font size' },
  'settings.pixels': { ko: '{{count}}픽셀', en: '{{count}} px' },
  'settings.recordInput': {
    ko: '입력한 글도 녹화',
    en: 'Record what is typed, too',
  },
  'settings.recordInputHint': {
    ko: '화면에 보이지 않게 입력한 비밀번호도 녹화에 남습니다.',
    en: 'What is typed without being shown, such as passwords, is then recorded as well.',
  },
  'settings.secrets': { ko: '비밀값', en: 'Secrets' },
  'settings.secretsHint': {
    ko: '조치 절차가 쓰는 비밀값입니다. 이 컴퓨터에만 보관하고, 화면·기록·보고서에 나오지 않습니다.',
    en: 'What runbooks need and nobody may read. They are in this host’s store alone, and in no window, record or report.',
  },
  'settings.noSecrets': { ko: '보관된 비밀값이 없습니다.', en: 'No secret is kept.' },
  'settings.secretName': { ko: '이름', en: 'Name' },
  'settings.secretNameHint': {
    ko: '절차의 비밀 매개변수 이름입니다. 예: db_password',
    en: 'The name of the runbook’s secret parameter. For example db_password',
  },
  'settings.addSecret': { ko: '비밀값 추가', en: 'Add a secret' },
  'settings.replaceSecret': { ko: '바꾸기', en: 'Replace' },
  'settings.replaceSecretOf': { ko: '{{name}} 바꾸기', en: 'Replace {{name}}' },
  'settings.removeSecret': { ko: '지우기', en: 'Remove' },
  'settings.removeSecretOf': { ko: '{{name}} 지우기', en: 'Remove {{name}}' },
  'settings.removeSecretSure': { ko: '지웁니다', en: 'Remove it' },
  'settings.removeSecretSureOf': {
    ko: '{{name}} 지웁니다',
    en: 'Remove {{name}} for good',
  },
  'settings.about': { ko: '프로그램', en: 'Program' },
} as const satisfies Messages;
