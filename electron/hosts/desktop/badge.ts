import { join } from 'node:path';
import type { Alarm } from '../../../shared/alarm.ts';
import { sayIn } from '../../../shared/messages/say.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Listener } from '../../hub.ts';
import { followGlance, type GlanceOptions } from './glance.ts';
import type { TrayState } from './trayState.ts';

export interface BadgeOptions extends GlanceOptions {
  platform: NodeJS.Platform;
  /** `assets/icons` as it lies on the disk. */
  iconFolder: string;
  settings(): Settings;
  /** macOS' dock and Linux' launchers: a number on the icon; 0 takes it away. */
  setCount(count: number): void;
  /** Windows: a small icon on that of the taskbar; null takes it away. @param image absolute path */
  setOverlay(image: string | null, description: string): void;
}

/**
 * Counts on the program's icon what calls for a person. Nothing is set anew where nothing changed.
 * @returns the way to stop, which takes the badge away
 */
export function showBadge(options: BadgeOptions): () => void {
  const { iconFolder, platform } = options;
  let count = 0;
  let overlay = '';

  function showOverlay({ calling, worst }: Pick<TrayState, 'calling' | 'worst'>): void {
    const say = sayIn(options.settings().language);
    const words = worst ? say('desktop.tray.calling', { count: calling }) : '';
    const next = worst ? `${worst} ${words}` : '';
    if (next === overlay) return;
    overlay = next;
    options.setOverlay(worst && join(iconFolder, 'overlay', `${worst}.png`), words);
  }

  function show(state: Pick<TrayState, 'calling' | 'worst'>): void {
    if (platform === 'win32') showOverlay(state);
    else if (state.calling !== count) options.setCount(state.calling);
    count = state.calling;
  }

  const stop = followGlance(options, show);
  return () => {
    stop();
    show({ calling: 0, worst: null });
  };
}

export interface FlashOptions {
  listen(listener: Listener): () => void;
  isFocused(): boolean;
  /** @returns the way to stop */
  onFocus(listener: () => void): () => void;
  flash(on: boolean): void;
}

/**
 * Flashes the window in the taskbar for a new cause that is down, until somebody looks at the window
 * or has all of them in hand.
 * @returns the way to stop
 */
export function flashForAlarms(options: FlashOptions): () => void {
  /** The causes it flashes for. */
  const unseen = new Set<string>();

  function rest(ids: readonly string[]): void {
    const flashed = unseen.size > 0;
    for (const id of ids) unseen.delete(id);
    if (flashed && unseen.size === 0) options.flash(false);
  }

  function call({ id, state, standing }: Alarm): void {
    if (state !== 'down' || standing !== 'calling' || options.isFocused()) return;
    if (unseen.size === 0) options.flash(true);
    unseen.add(id);
  }

  const restAll = (): void => rest([...unseen]);
  const stops = [
    options.onFocus(restAll),
    options.listen((event, payload) => {
      // The event's name says what it carries, which the types of a generic listener cannot follow.
      if (event === 'alarm') call(payload as Alarm);
      if (event === 'reset') restAll();
      if (event === 'changes' && 'alarms' in payload) {
        const quiet = payload.alarms?.filter(({ standing }) => standing !== 'calling') ?? [];
        rest(quiet.map(({ id }) => id));
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    restAll();
  };
}
