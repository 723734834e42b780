import type { Messages } from './message.ts';

/** What the hosts and the launcher say, outside the window. */
export const hostMessages = {
  'host.needsLink': {
    ko: '이 창은 아직 콘솔에 들어올 수 없습니다. Watchroom을 시작한 터미널에 표시된 주소로 여십시오. 주소는 한 번만 쓸 수 있습니다.',
    en: 'This window may not enter yet. Open the address shown in the terminal where Watchroom was started. Each address works once.',
  },
  'host.refused': {
    ko: '이 요청은 받을 수 없습니다. Watchroom을 시작한 터미널에 표시된 주소로 여십시오.',
    en: 'This request is not accepted. Open the address shown in the terminal where Watchroom was started.',
  },
  'host.tooManyTokens': {
    ko: '잘못된 주소가 여러 번 들어와 잠시 받지 않습니다. 1분 뒤에 Watchroom을 시작한 터미널에 표시된 주소로 여십시오. 이미 열린 창은 그대로 쓸 수 있습니다.',
    en: 'Too many wrong addresses were tried. Wait a minute, then open the address shown in the terminal where Watchroom was started. Windows that are open go on.',
  },
  'host.settingsSetAside': {
    ko: '설정 파일을 읽을 수 없어 {{path}}(으)로 옮겨 두고 기본값으로 시작했습니다. 설정을 다시 확인하십시오.',
    en: 'The settings file could not be read. It was kept as {{path}} and the defaults are used. Please check the settings.',
  },
  'host.settingsNotKept': {
    ko: '설정을 {{path}}에 저장할 수 없습니다({{detail}}). 디스크의 남은 용량과 파일 권한을 확인하십시오.',
    en: 'The settings could not be kept in {{path}} ({{detail}}). Please check the free space and who may write there.',
  },
  'host.secretsUnreadable': {
    ko: '비밀값 파일 {{file, 을/를}} 읽을 수 없습니다. 파일을 다른 곳으로 옮기고 비밀값을 다시 등록하십시오.',
    en: 'The file of secrets {{file}} cannot be read. Move it away and keep the secrets anew.',
  },
  'host.secretNotOpened': {
    ko: '비밀값 “{{name}}”의 암호를 풀 수 없습니다. 다른 컴퓨터나 다른 사용자가 등록한 값일 수 있습니다. 다시 등록하십시오.',
    en: 'The secret “{{name}}” could not be decrypted. Another computer or user may have kept it. Keep it anew.',
  },
  'host.secretsForSession': {
    ko: '이 컴퓨터에 안전한 암호 저장소가 없어 비밀값과 서명 키를 디스크에 남기지 않고, Watchroom을 끝낼 때까지만 기억합니다. 계속 보관하려면 시스템의 키 모음(GNOME 키링, KWallet)을 켜고 다시 등록하거나 환경 변수 WATCHROOM_SECRET_이름으로 주십시오.',
    en: 'This computer has no safe key store, so secrets and signing keys are not written to its disk and are remembered only until Watchroom ends. To keep them, turn on the system’s keyring (GNOME Keyring, KWallet) and keep them anew, or give them as environment variables WATCHROOM_SECRET_NAME.',
  },
  'host.linkNotOpened': {
    ko: '주소를 열지 못했습니다: {{detail}}. 주소를 복사하여 브라우저에서 직접 여십시오.',
    en: 'The address could not be opened: {{detail}}. Copy it and open it in a browser yourself.',
  },
  'host.linkRefused': {
    ko: 'https 주소만 엽니다. 사용자 이름이 들어 있거나 읽을 수 없는 주소도 열지 않습니다. 필요하면 주소를 복사하여 브라우저에서 직접 여십시오.',
    en: 'Only https addresses are opened, and none with a user name or that cannot be read. Copy the address and open it in a browser yourself if you must.',
  },
  'host.noDataFolder': {
    ko: '데이터 폴더 {{path, 을/를}} 쓸 수 없습니다: {{detail}}. 권한을 확인하거나 --data로 다른 폴더를 주십시오.',
    en: 'The data folder {{path}} cannot be used: {{detail}}. Check its permissions, or give another one with --data.',
  },
  'host.serving': {
    ko: 'Watchroom이 이 컴퓨터에서 실행 중입니다: {{url}}',
    en: 'Watchroom is running on this computer: {{url}}',
  },
  'host.notOpened': {
    ko: '브라우저를 열지 못했습니다. 이 주소를 직접 여십시오: {{url}}',
    en: 'No browser could be opened. Open this address yourself: {{url}}',
  },
  'host.nextLink': {
    ko: '창이 열렸습니다. 다른 창을 열 주소: {{url}}',
    en: 'A window is open. The address for another one: {{url}}',
  },
  'host.portTaken': {
    ko: '127.0.0.1의 {{port}}번 포트를 쓸 수 없습니다({{detail}}). --port로 다른 번호를 주십시오.',
    en: 'Port {{port}} on 127.0.0.1 cannot be used ({{detail}}). Give another one with --port.',
  },
  'host.notInDrill': {
    ko: '지금은 훈련 중이 아닙니다. 먼저 훈련을 여십시오.',
    en: 'No drill is open. Open one first.',
  },
  'host.noDrill': {
    ko: '“{{drill}}” 훈련이 없습니다. 쓸 수 있는 훈련: {{known}}.',
    en: 'There is no drill “{{drill}}”. There are: {{known}}.',
  },
  'host.fileFault': {
    ko: '{{file}}:{{line}}:{{column}}: {{ko}} 이 파일은 쓰지 않고 나머지로 계속합니다.',
    en: '{{file}}:{{line}}:{{column}}: {{en}} This file is left out; the others are in use.',
  },
} as const satisfies Messages;
