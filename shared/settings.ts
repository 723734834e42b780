import { z } from 'zod';
import { Language } from './words.ts';

export const Theme = z.enum(['light', 'dark', 'system']);

/** How the board is arranged and what it shows. */
export const BoardView = z.strictObject({
  query: z.string().max(200),
  group: z.enum(['organisation', 'ground', 'datacentre', 'grade']),
  /** Only services of which one of these is true; empty for all. */
  only: z
    .array(
      z.enum([
        'down',
        'degraded',
        'unknown',
        'maintenance',
        'soft',
        'flapping',
        'stale',
        'acknowledged',
        'silenced',
      ]),
    )
    .max(9),
});
export type BoardView = z.infer<typeof BoardView>;

export const PLAIN_VIEW: BoardView = { query: '', group: 'organisation', only: [] };

/** What the console remembers between starts, apart from its data. */
export const Settings = z.strictObject({
  language: Language,
  theme: Theme,
  /** The catalogue opened last; null while only the drill was used. */
  catalogue: z.string().max(4096).nullable(),
  terminalHeight: z.number().int().min(80).max(2000),
  terminalOpen: z.boolean(),
  /** Pixels. */
  terminalFontSize: z.number().int().min(8).max(32),
  /** Whether recordings of sessions keep what is typed, too. */
  recordInput: z.boolean(),
  alarmSound: z.boolean(),
  /** Whether the system's own notifications call, too. */
  alarmNotify: z.boolean(),
  boardView: BoardView,
  savedViews: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(60), view: BoardView }))
    .max(50),
  /** Whether the first start was gone through, or skipped: it is shown once. */
  welcomed: z.boolean(),
  /** Desktop: closing the window leaves the console watching, in the tray. */
  closeToTray: z.boolean(),
  /** Desktop: whether the system starts the console when somebody logs in. */
  startAtLogin: z.boolean(),
  /** Folder or internal server to look for updates in; null looks nowhere. */
  updateFrom: z.string().trim().min(1).max(4096).nullable(),
  /** What the program's log holds: `debug` also every call, by name. */
  logLevel: z.enum(['info', 'debug']),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'ko',
  theme: 'system',
  catalogue: null,
  terminalHeight: 260,
  terminalOpen: false,
  terminalFontSize: 13,
  recordInput: false,
  alarmSound: true,
  alarmNotify: true,
  boardView: PLAIN_VIEW,
  savedViews: [],
  welcomed: false,
  closeToTray: true,
  startAtLogin: false,
  updateFrom: null,
  logLevel: 'info',
};
