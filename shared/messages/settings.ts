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
  'settings.about': { ko: '프로그램', en: 'Program' },
} as const satisfies Messages;
