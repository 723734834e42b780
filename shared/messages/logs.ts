import type { Messages } from './message.ts';

/** The program's own log, its faults, and the support bundle. */
export const logsMessages = {
  'logs.fault': {
    ko: '프로그램 안에서 오류가 났습니다({{detail}}). 감시는 계속됩니다. 자세한 내용은 {{folder}}의 로그에 있습니다. 설정에서 지원 묶음을 저장하여 관리자에게 보내십시오.',
    en: 'Something went wrong inside the program ({{detail}}). Watching goes on. The log in {{folder}} tells more. Save a support bundle in the settings and send it to your administrator.',
  },
  'logs.notWritten': {
    ko: '로그를 {{folder}}에 쓸 수 없습니다({{detail}}). 감시는 계속됩니다. 폴더의 권한과 남은 공간을 확인하십시오.',
    en: 'The log cannot be written to {{folder}} ({{detail}}). Watching goes on. Check the folder’s permissions and free space.',
  },

  'support.title': { ko: '로그와 지원', en: 'Log and support' },
  'support.hint': {
    ko: '프로그램이 한 일을 이 컴퓨터에만 적어 둡니다. 비밀값과 개인정보는 가리고 적습니다.',
    en: 'What the program did, written down on this computer alone, with secrets and personal data covered.',
  },
  'support.folder': { ko: '로그 폴더', en: 'Folder of the log' },
  'support.level': { ko: '자세한 정도', en: 'Detail' },
  'support.level.info': { ko: '보통', en: 'Usual' },
  'support.level.debug': { ko: '자세히', en: 'More' },
  'support.levelHint': {
    ko: '‘자세히’로 두면 화면이 요청한 일의 이름도 적습니다. 관리자가 요청할 때 고르십시오.',
    en: '“More” also writes down what the window asked for, by name. Turn it on when your administrator asks.',
  },
  'support.also.level': { ko: '디버그 로그', en: 'debug log verbose' },
  'support.also.save': {
    ko: '진단 문제 신고 로그 내보내기',
    en: 'diagnostics logs export bug report',
  },
  'support.save': { ko: '지원 묶음 저장', en: 'Save a support bundle' },
  'support.saveHint': {
    ko: '로그, 버전, 설정, 크기, 건수를 ZIP 파일 하나로 묶습니다. 들어 있는 것과 가린 것은 안의 README.txt에 적혀 있습니다.',
    en: 'The log, versions, settings, sizes and counts in one ZIP. README.txt in it says what it holds and what was covered.',
  },
  'support.withAddresses': {
    ko: '서비스 주소도 넣기',
    en: 'With the addresses of services',
  },

  'support.readme.title': {
    ko: 'Watchroom {{version}} 지원 묶음, {{time}}에 만듦',
    en: 'Support bundle of Watchroom {{version}}, made at {{time}}',
  },
  'support.readme.what': {
    ko: '프로그램의 문제를 찾는 데 필요한 자료입니다. 장애 기록, 타임라인, 터미널 녹화, 보고서, 데이터베이스의 내용은 들어 있지 않습니다.',
    en: 'What a maintainer needs to find a fault of the program. It holds no incidents, timelines, recordings, reports or contents of databases.',
  },
  'support.readme.files': { ko: '들어 있는 파일', en: 'Files' },
  'support.readme.covered': { ko: '가린 것(••• 로 바꿈)', en: 'Covered by •••' },
  'support.readme.look': {
    ko: '모두 글자로 된 파일입니다. 보내기 전에 열어서 확인하십시오.',
    en: 'All files are plain text. Look at them before you send them.',
  },
  'support.file.about': {
    ko: '프로그램과 시스템의 버전, 메모리',
    en: 'versions of program and system, memory',
  },
  'support.file.settings': {
    ko: '설정. 저장한 보기는 개수만',
    en: 'settings; of saved views their number',
  },
  'support.file.storage': {
    ko: '데이터베이스와 데이터 폴더의 크기',
    en: 'sizes of the databases and of the data folder',
  },
  'support.file.catalogue': {
    ko: '카탈로그의 건수와 잘못된 줄의 위치. 이름은 없음',
    en: 'counts of the catalogue and where it has faults; no names',
  },
  'support.file.health': {
    ko: '상태별 점검 수와 점검이 제때 이루어진 정도',
    en: 'checks by state, and how the prober kept its schedule',
  },
  'support.file.journal': {
    ko: '업무 일지의 항목 수와 마지막 해시',
    en: 'number of entries of the journal and its last hash',
  },
  'support.file.notices': {
    ko: '프로그램이 화면에 알린 것',
    en: 'what the program told in the window',
  },
  'support.file.addresses': {
    ko: '카탈로그의 점검 대상 주소',
    en: 'addresses of the catalogue’s checks',
  },
  'support.file.log': { ko: '로그', en: 'log' },
  'support.covered.secrets': {
    ko: '비밀값, 토큰, 비밀번호, PIN, 쿠키, 개인 키',
    en: 'secrets, tokens, passwords, PINs, cookies, private keys',
  },
  'support.covered.personal': {
    ko: '개인정보: 주민등록번호, 전화번호, 전자우편 주소, 계좌·카드 번호, 담당자 이름 등',
    en: 'personal data: registration numbers, telephone numbers, mail addresses, account and card numbers, names of operators and the like',
  },
  'support.covered.people': {
    ko: '사용자 이름, 컴퓨터 이름, 사람 이름이 든 폴더',
    en: 'user name, computer name, and folders named after people',
  },
  'support.covered.addresses': {
    ko: '주소: IP, URL, 호스트 이름',
    en: 'addresses: IP, URL, host names',
  },
  'support.covered.noAddresses': {
    ko: '주소는 가리지 않음: 저장한 사람이 넣도록 선택했습니다.',
    en: 'addresses are not covered: whoever saved it chose so.',
  },
} as const satisfies Messages;
