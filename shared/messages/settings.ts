import type { Messages } from './message.ts';

export const settingsMessages = {
  'settings.find': { ko: '설정 찾기', en: 'Find a setting' },
  'settings.findHint': {
    ko: '이름, 하는 일, 초성으로 찾습니다',
    en: 'By name, by what it does, in either language',
  },
  'settings.found': { ko: '설정 {{count}}개를 찾았습니다', en: 'Settings found: {{count}}' },
  'settings.nothing': {
    ko: '“{{query}}”에 맞는 설정이 없습니다. 다른 낱말이나 영어 이름으로 찾아보십시오.',
    en: 'No setting matches “{{query}}”. Try another word, or its Korean name.',
  },
  'settings.showAll': { ko: '모두 보기', en: 'Show all' },
  'settings.index': { ko: '설정 갈래', en: 'Groups of settings' },
  'settings.languageHint': {
    ko: '화면, 알림, 보고서의 글이 바로 바뀝니다.',
    en: 'Window, alarms and reports speak it at once.',
  },
  'settings.themeHint': {
    ko: '어두운 상황실에서는 어둡게 두면 눈이 덜 피로합니다.',
    en: 'Dark is easier on the eyes in a dark room.',
  },
  'settings.window': { ko: '창과 시작', en: 'Window and start-up' },
  'settings.windowHint': {
    ko: '창을 닫은 뒤와 컴퓨터를 켠 뒤에 프로그램이 할 일입니다.',
    en: 'What the program does when its window is closed and when the computer starts.',
  },
  'settings.closeToTray': {
    ko: '창을 닫아도 계속 감시',
    en: 'Keep watching when the window is closed',
  },
  'settings.closeToTrayHint': {
    ko: '창만 숨고 작업 표시줄 알림 영역에서 다시 엽니다. 끄면 창을 닫을 때 프로그램도 끝납니다.',
    en: 'The window hides and the tray brings it back. Off, closing the window ends the program.',
  },
  'settings.startAtLogin': { ko: '로그인할 때 시작', en: 'Start at log-in' },
  'settings.startAtLoginHint': {
    ko: '이 컴퓨터에 로그인하면 창 없이 감시를 시작합니다.',
    en: 'Watching begins, without a window, when you log in to this computer.',
  },
  'settings.alarmSoundHint': {
    ko: '맡은 사람이 나올 때까지 되풀이해서 울립니다. 지금 울리는 소리만 끌 수도 있습니다.',
    en: 'It repeats until somebody has it in hand. What sounds now can be turned off by itself.',
  },
  'settings.alarmNotifyHint': {
    ko: '다른 창을 보고 있을 때에도 알림창이 나타나고, 누르면 그 장애로 갑니다.',
    en: 'Shown over other windows, too; pressed, they lead to what they are about.',
  },
  'settings.fontSizeHint': {
    ko: '터미널 글자만 바뀝니다. 터미널 안에서는 Ctrl과 +, −로도 바꿉니다.',
    en: 'Of terminals alone. Ctrl with + and − changes it there, too.',
  },
  'settings.tour': { ko: '훈련 안내', en: 'Tour of the drill' },
  'settings.tourHint': {
    ko: '고장을 알아보고 보고서를 내기까지 다섯 단계를 함께 해 봅니다.',
    en: 'Five steps, from seeing a failure to handing in the report, done together.',
  },
  'settings.tourInDrill': {
    ko: '훈련 중에만 할 수 있습니다. 먼저 훈련으로 돌아가십시오.',
    en: 'Only in the drill. Go back to the drill first.',
  },
  'settings.also.language': { ko: '한국어 영어 한글 언어 변경', en: 'Korean English locale' },
  'settings.also.theme': { ko: '테마 다크 모드 밤 색상 배경', en: 'theme dark mode night colours' },
  'settings.also.operators': {
    ko: '근무자 사용자 계정 권한 당직 비밀번호 추가',
    en: 'users accounts roles PIN password people',
  },
  'settings.also.lockAfter': {
    ko: '자동 잠금 화면 잠금 시간 자리 비움',
    en: 'automatic lock screen timeout away',
  },
  'settings.also.alarmSound': { ko: '경보음 소리 음량 스피커', en: 'sound noise mute speaker' },
  'settings.also.alarmNotify': {
    ko: '시스템 알림 푸시 팝업 브라우저 권한',
    en: 'notifications push pop-up permission',
  },
  'settings.also.closeToTray': {
    ko: '트레이 알림 영역 백그라운드 숨기기 종료',
    en: 'tray background hide quit exit',
  },
  'settings.also.startAtLogin': {
    ko: '자동 시작 부팅 시작 프로그램 로그온',
    en: 'autostart boot startup logon',
  },
  'settings.also.fontSize': { ko: '글꼴 폰트 크게 작게 터미널', en: 'letters larger smaller zoom' },
  'settings.also.recordInput': {
    ko: '키 입력 기록 녹화 개인정보',
    en: 'keystrokes typed recording privacy',
  },
  'settings.also.secrets': {
    ko: '비밀번호 열쇠 토큰 암호',
    en: 'passwords keys tokens credentials',
  },
  'settings.also.catalogue': {
    ko: '서비스 목록 감시 대상 파일 경로 열기 훈련',
    en: 'services targets watched file path open drill',
  },
  'settings.also.journal': { ko: '감사 해시 무결성 로그', en: 'audit hash integrity log' },
  'settings.also.tour': { ko: '도움말 안내 배우기 처음', en: 'help guide learn introduction' },
  'settings.also.about': { ko: '버전 정보', en: 'version release' },
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
