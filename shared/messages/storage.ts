import type { Messages } from './message.ts';

/** The database in the data folder. */
export const storageMessages = {
  'storage.newer': {
    ko: '데이터베이스 {{file}}의 버전({{found}})이 이 프로그램이 아는 버전({{known}})보다 높아 열지 않았습니다. 내용은 그대로 있습니다. 최신 프로그램으로 여십시오.',
    en: 'The database {{file}} is of version {{found}}, newer than this program knows ({{known}}), and was not opened. It is unchanged. Open it with a newer program.',
  },
  'storage.older': {
    ko: '데이터베이스 {{file}}의 버전({{found}})이 이 프로그램의 버전({{known}})보다 낮습니다. 콘솔을 한 번 실행하면 새 버전으로 바뀝니다.',
    en: 'The database {{file}} is of version {{found}}, older than this program needs ({{known}}). Start the console once; it brings the database up to date.',
  },
  'storage.notOurs': {
    ko: '{{file}} 파일은 다른 프로그램의 데이터베이스이므로 쓰지 않았습니다. 다른 데이터 폴더를 지정하십시오.',
    en: '{{file}} is the database of another program and was not touched. Name another data folder.',
  },
  'storage.inUse': {
    ko: '다른 콘솔이 이 데이터({{file}})를 쓰고 있습니다. 그 콘솔을 닫거나 다른 데이터 폴더를 지정하십시오.',
    en: 'Another console is using this data ({{file}}). Close that console, or name another data folder.',
  },
  'storage.cannotOpen': {
    ko: '데이터베이스 {{file}}에 접근하지 못했습니다({{detail}}). 폴더의 권한과 남은 공간을 확인하십시오.',
    en: 'The database {{file}} cannot be reached ({{detail}}). Check the folder’s permissions and free space.',
  },
  'storage.setAside': {
    ko: '손상된 데이터베이스를 {{aside, 으로/로}} 옮겨 보관하고 빈 데이터베이스로 시작했습니다. 옮긴 파일을 지우지 말고 관리자에게 알려 주십시오.',
    en: 'The database was damaged. It is kept at {{aside}}, and an empty one was started. Keep that file and tell your administrator.',
  },
} as const satisfies Messages;
