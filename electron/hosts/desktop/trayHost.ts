import { execFile } from 'node:child_process';

/** A session bus answers in milliseconds; without one nobody must wait at the start. */
const ANSWER_MS = 3000;

const QUESTION: readonly string[] = [
  'call',
  '--session',
  '--dest=org.freedesktop.DBus',
  '--object-path=/org/freedesktop/DBus',
  '--method=org.freedesktop.DBus.NameHasOwner',
  'org.kde.StatusNotifierWatcher',
];

/**
 * Whether the system shows icons in a tray. Windows and macOS do. On Linux an icon may go nowhere
 * without a word (GNOME as it is shipped), and a window hidden behind it would be lost: there the
 * session bus is asked for who shows them. Where it cannot be asked, there is none.
 */
export function hasTrayHost(platform: NodeJS.Platform): Promise<boolean> {
  if (platform === 'darwin' || platform === 'win32') return Promise.resolve(true);
  return new Promise((resolve) => {
    execFile('gdbus', QUESTION, { timeout: ANSWER_MS }, (error, answer) => {
      resolve(!error && answer.includes('true'));
    });
  });
}
