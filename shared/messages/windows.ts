import type { Messages } from './message.ts';

/** The desktop's windows: what is said where a page cannot, displays for the wallboard, opened files. */
export const windowsMessages = {
  'desktop.crash.title': {
    ko: '화면이 되풀이하여 멈춥니다',
    en: 'The window keeps failing',
  },
  'desktop.crash.detail': {
    ko: '1분 사이에 네 번 멈추어 자동으로 다시 열지 않았습니다. 감시와 터미널은 계속되고 있으며, 기록은 잃지 않았습니다. 다시 열어도 멈추면 Watchroom을 끝내고 다시 시작하십시오.',
    en: 'It failed four times within a minute, so it was not opened again by itself. Watching and terminals go on, and nothing that was recorded is lost. If it fails again, quit Watchroom and start it anew.',
  },
  'desktop.crash.again': { ko: '화면 다시 열기', en: 'Open the window again' },

  'host.noSuchDisplay': {
    ko: '그 화면이 연결되어 있지 않습니다. 케이블과 전원을 확인한 뒤 다시 고르십시오.',
    en: 'That display is not connected. Check its cable and power, then choose again.',
  },
  'wall.choose': { ko: '상황판을 띄울 화면', en: 'Where to show the wallboard' },
  'wall.chooseHint': {
    ko: '다른 화면에 띄운 상황판은 보기만 하는 창입니다. 그 화면에서 Esc를 누르거나 여기에서 내릴 수 있으며, 다시 시작하여도 같은 화면에 띄웁니다.',
    en: 'On another display, the wallboard is a window to look at only. It is taken down by Esc there, or here, and comes back on the same display after a restart.',
  },
  'wall.here': { ko: '이 창에 띄우기', en: 'Show in this window' },
  'wall.display': { ko: '화면 {{number}}', en: 'Display {{number}}' },
  'wall.size': { ko: '{{width}} × {{height}}', en: '{{width}} × {{height}}' },
  'wall.own': { ko: '지금 이 창이 있는 화면', en: 'This window is on it' },
  'wall.shown': { ko: '상황판을 띄움', en: 'Shows the wallboard' },
  'wall.put': { ko: '{{name}}에 띄우기', en: 'Show on {{name}}' },
  'wall.take': { ko: '{{name}}에서 내리기', en: 'Take down from {{name}}' },

  'bundleView.title': { ko: '증거 묶음 확인', en: 'Evidence bundle' },
  'bundleView.checking': {
    ko: '묶음의 모든 파일을 확인하고 있습니다…',
    en: 'Checking every file of the bundle…',
  },
  'bundleView.whole': { ko: '온전함', en: 'Whole' },
  'bundleView.altered': { ko: '온전하지 않음', en: 'Not whole' },
  'bundleView.unchecked': { ko: '확인하지 못했습니다', en: 'Not checked' },
  'bundleView.again': { ko: '다시 확인', en: 'Check again' },
  'bundleView.notBundle': {
    ko: '{{path, 은/는}} 증거 묶음이 아닙니다. 이름이 .watchroom이나 .zip으로 끝나는 파일을 여십시오.',
    en: '{{path}} is no evidence bundle. Open a file whose name ends in .watchroom or .zip.',
  },
} as const satisfies Messages;
