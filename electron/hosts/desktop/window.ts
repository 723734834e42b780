import type { BrowserWindowConstructorOptions } from 'electron';

/** The paper of the light and the night theme: the window must not flash before the page paints. */
const PAPER = { light: '#FBFAF7', dark: '#14181C' } as const;

/**
 * A window whose page can do nothing but talk through the preload script.
 * @param preload absolute path of the built preload script
 * @param developing whether the developer tools can be opened: never in a packed program
 */
export function windowOptions(
  preload: string,
  dark: boolean,
  developing = false,
): BrowserWindowConstructorOptions {
  return {
    title: 'Watchroom',
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: dark ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      devTools: developing,
      navigateOnDragDrop: false,
      // A middle click opens what it meets in a new window, and asks nobody.
      disableBlinkFeatures: 'Auxclick',
      // Its dictionaries would be fetched from the internet.
      spellcheck: false,
      // The page keeps its pulse while another window covers it.
      backgroundThrottling: false,
    },
  };
}
