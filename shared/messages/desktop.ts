import type { Messages } from './message.ts';

/** The desktop window's frame, its dialogs, and the launcher that chooses between the hosts. */
export const desktopMessages = {
  'desktop.cannotStart': {
    ko: 'Watchroom을 시작할 수 없습니다',
    en: 'Watchroom cannot start',
  },
  'desktop.notSaved': {
    ko: '{{path}}에 저장하지 못했습니다: {{detail}}. 다른 폴더를 고르거나 남은 용량과 권한을 확인하십시오.',
    en: 'It could not be saved to {{path}}: {{detail}}. Choose another folder, or check its free space and permissions.',
  },
  'desktop.pickCatalogue': { ko: '카탈로그 열기', en: 'Open a catalogue' },
  'desktop.pickLog': { ko: '접속 기록 열기', en: 'Open an access log' },
  'desktop.catalogueFiles': { ko: '카탈로그(YAML)', en: 'Catalogue (YAML)' },
  'desktop.saveAs': { ko: '다른 이름으로 저장', en: 'Save as' },
  'desktop.menu.file': { ko: '파일', en: 'File' },
  'desktop.menu.edit': { ko: '편집', en: 'Edit' },
  'desktop.menu.view': { ko: '보기', en: 'View' },
  'desktop.menu.about': { ko: 'Watchroom 정보', en: 'About Watchroom' },
  'desktop.menu.hide': { ko: 'Watchroom 가리기', en: 'Hide Watchroom' },
  'desktop.menu.quit': { ko: 'Watchroom 끝내기', en: 'Quit Watchroom' },
  'desktop.menu.undo': { ko: '실행 취소', en: 'Undo' },
  'desktop.menu.redo': { ko: '다시 실행', en: 'Redo' },
  'desktop.menu.cut': { ko: '잘라내기', en: 'Cut' },
  'desktop.menu.copy': { ko: '복사', en: 'Copy' },
  'desktop.menu.paste': { ko: '붙여넣기', en: 'Paste' },
  'desktop.menu.selectAll': { ko: '모두 선택', en: 'Select all' },
  'desktop.menu.reload': { ko: '화면 새로 고침', en: 'Reload the window' },
  'desktop.menu.resetZoom': { ko: '실제 크기', en: 'Actual size' },
  'desktop.menu.zoomIn': { ko: '확대', en: 'Zoom in' },
  'desktop.menu.zoomOut': { ko: '축소', en: 'Zoom out' },
  'desktop.menu.fullScreen': { ko: '전체 화면', en: 'Full screen' },
  'desktop.menu.tools': { ko: '개발자 도구', en: 'Developer tools' },
  'desktop.preparing': { ko: '창을 준비하고 있습니다…', en: 'Preparing the window…' },
  'desktop.buildFailed': {
    ko: '창을 준비하지 못했습니다. “npm ci”를 다시 실행한 뒤 시작하십시오.\n{{detail}}',
    en: 'The window could not be prepared. Run “npm ci” again, then start.\n{{detail}}',
  },
  'desktop.fetching': {
    ko: '데스크톱 창에 필요한 Electron을 내려받고 있습니다(약 120MB, 최대 {{minutes}}분)…',
    en: 'Fetching Electron for the desktop window (about 120 MB, for at most {{minutes}} minutes)…',
  },
  'desktop.noDisplay': {
    ko: '화면(DISPLAY 또는 WAYLAND_DISPLAY)이 없어 데스크톱 창을 열 수 없으므로 브라우저로 엽니다. 화면이 있는 세션에서 시작하면 데스크톱 창이 열립니다.',
    en: 'There is no display (DISPLAY or WAYLAND_DISPLAY) for the desktop window, so the console opens in the browser. Start it in a session with a display to get the desktop window.',
  },
  'desktop.root': {
    ko: 'root로 실행하면 데스크톱 창의 샌드박스를 쓸 수 없으므로 브라우저로 엽니다. 일반 사용자로 시작하면 데스크톱 창이 열립니다.',
    en: 'The desktop window has no sandbox when run as root, so the console opens in the browser. Start it as an ordinary user to get the desktop window.',
  },
  'desktop.noSandbox': {
    ko: '이 시스템은 일반 사용자의 샌드박스를 막고 있어 데스크톱 창 대신 브라우저로 엽니다. {{sandbox}} 파일의 소유자를 root, 권한을 4755로 바꾸면 데스크톱 창이 열립니다.',
    en: 'This system forbids sandboxes to ordinary users, so the console opens in the browser. Give {{sandbox}} the owner root and the mode 4755 to get the desktop window.',
  },
  'desktop.noBinary': {
    ko: 'Electron을 내려받을 수 없어 데스크톱 창 대신 브라우저로 엽니다. 압축을 푼 Electron {{version}} 폴더를 ELECTRON_OVERRIDE_DIST_PATH로, 또는 내려받을 곳을 ELECTRON_MIRROR로 알려 주면 데스크톱 창이 열립니다.',
    en: 'Electron could not be fetched, so the console opens in the browser. To get the desktop window, name the folder of an unpacked Electron {{version}} in ELECTRON_OVERRIDE_DIST_PATH, or a server that has it in ELECTRON_MIRROR.',
  },
  'desktop.ended': {
    ko: '데스크톱 창이 열리지 못하고 끝났습니다({{detail}}). 브라우저로 엽니다.',
    en: 'The desktop window ended before it opened ({{detail}}), so the console opens in the browser.',
  },
} as const satisfies Messages;
