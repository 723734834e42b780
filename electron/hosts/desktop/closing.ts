/** What decides whether closing the window ends the program. */
export interface Closing {
  platform: NodeJS.Platform;
  /** The program ends anyhow: somebody chose so, or the system shuts down. */
  quitting: boolean;
  /** The setting of that name. */
  closeToTray: boolean;
  /** Whether the system shows our icon in its tray; without it a hidden window is lost. */
  tray: boolean;
}

/** Whether closing the window only hides it, so that watching goes on. */
export function hidesOnClose({ platform, quitting, closeToTray, tray }: Closing): boolean {
  if (quitting) return false;
  // There a program outlives its windows, and its icon in the dock brings them back.
  return platform === 'darwin' || (closeToTray && tray);
}
