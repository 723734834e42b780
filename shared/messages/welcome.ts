import type { Messages } from './message.ts';

/** The first start: language, what to watch, who sits here. */
export const welcomeMessages = {
  'welcome.of': { ko: '처음 시작', en: 'First start' },
  'welcome.step': { ko: '{{count}}단계 중 {{at}}단계', en: 'Step {{at}} of {{count}}' },
  'welcome.language': {
    ko: '언어를 고르십시오',
    en: 'Choose your language',
  },
  'welcome.languageHint': {
    ko: '고르는 즉시 바뀌며, 설정에서 언제든 다시 바꿀 수 있습니다.',
    en: 'It changes at once. The settings change it again at any time.',
  },
  'welcome.watch': { ko: '무엇을 지켜보겠습니까', en: 'What is to be watched?' },
  'welcome.watchHint': {
    ko: '훈련과 실제 자료는 따로 보관합니다. 어느 쪽으로 시작해도 나중에 바꿀 수 있습니다.',
    en: 'Drill and real data are kept apart. Either can be opened later.',
  },
  'welcome.drill': { ko: '훈련으로 시작하기', en: 'Begin with the drill' },
  'welcome.drillHint': {
    ko: '2023년 11월 장애를 이 컴퓨터 안에서 다시 겪어 봅니다. 밖으로 나가는 요청은 없습니다.',
    en: 'The failures of November 2023, told again within this computer. Nothing leaves it.',
  },
  'welcome.own': { ko: '우리 카탈로그 열기', en: 'Open our catalogue' },
  'welcome.ownHint': {
    ko: '지켜볼 서비스와 점검 방법을 적은 YAML 파일 또는 폴더입니다.',
    en: 'The YAML file or folder that says which services are watched, and how.',
  },
  'welcome.pathNeeded': {
    ko: '카탈로그의 경로를 적거나 훈련으로 시작하기를 고르십시오.',
    en: 'Give the path of the catalogue, or choose to begin with the drill.',
  },
  'welcome.operator': { ko: '누가 근무합니까', en: 'Who is on duty?' },
  'welcome.operatorHint': {
    ko: '이 관제석에서 한 일은 모두 이 이름으로 기록됩니다. 다른 근무자는 설정에서 추가하십시오.',
    en: 'Everything done at this seat is recorded under this name. The settings add other operators.',
  },
  'welcome.pinHint': {
    ko: '비워 두어도 됩니다. 정하면 자리를 비울 때 화면을 잠글 수 있습니다. 숫자 4자리에서 12자리.',
    en: 'May be left empty. With one the seat can be locked while nobody is there. 4 to 12 digits.',
  },
  'welcome.next': { ko: '다음', en: 'Next' },
  'welcome.back': { ko: '이전', en: 'Back' },
  'welcome.enter': { ko: '시작', en: 'Begin' },
  'welcome.skip': { ko: '건너뛰고 훈련 보기', en: 'Skip to the drill' },
  'welcome.skipOwn': { ko: '건너뛰기', en: 'Skip' },
} as const satisfies Messages;
