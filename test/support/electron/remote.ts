import type { Bounds, Display } from '../../../electron/hosts/desktop/windowState.ts';
import { ENDPOINT } from './chromium.ts';

/** Which part's code is kept back, by its name in the built program; see hold.ts. */
export const HELD = 'WATCHROOM_STANDIN_HELD';

/** What a person or the system does to the program, told by the test over Node's channel. */
export type Act =
  | { act: 'closeWindow'; window: number }
  | { act: 'minimise'; window: number }
  | { act: 'moveWindow'; window: number; bounds: Bounds }
  | { act: 'displays'; displays: Display[] }
  | { act: 'openUrl'; url: string }
  | { act: 'openFile'; path: string }
  | { act: 'clickTray' }
  | { act: 'answerDialog'; response: number }
  | { act: 'power'; event: 'suspend' | 'resume' };

/** What no page shows, told to the test. */
export type Seen =
  | {
      seen: 'window';
      id: number;
      visible: boolean;
      focused: boolean;
      minimised: boolean;
      maximised: boolean;
      fullScreen: boolean;
      bounds: Bounds;
    }
  | { seen: 'windowClosed'; id: number }
  | { seen: 'displaysAwake'; awake: boolean }
  | { seen: 'tray'; tip: string }
  | { seen: 'dialog'; message: string; buttons: string[] }
  /** A page begins to be loaded, and when that is over, whether it came or another took its place. */
  | { seen: 'load'; over: boolean }
  /** A part's code is asked for, and kept back; see hold.ts. */
  | { seen: 'held' };

const doers = new Map<Act['act'], (act: Act) => void>();

/** Says what an act of the test does. */
export function onAct<A extends Act['act']>(
  name: A,
  does: (act: Extract<Act, { act: A }>) => void,
): void {
  // The map forgets which act belongs to which name; the line below keeps them together.
  doers.set(name, (act) => does(act as Extract<Act, { act: A }>));
}

/** Tells the test what is to be seen. */
export function tell(seen: Seen): void {
  if (process.connected) process.send?.(seen);
}

/** Begins to listen to the test. In the program's process alone: tests read these files, too. */
export function hearTest(): void {
  if (!process.env[ENDPOINT]) return;
  process.on('message', (act: Act) => doers.get(act.act)?.(act));
  // A test that is gone must not keep the program alive.
  process.channel?.unref();
}
