/** Started at log-in it stays in the tray: nobody asked for a window. */
export const HIDDEN_SWITCH = '--hidden';

/** What the desktop is started with; null where the user's usual one is meant. */
export interface DesktopArguments {
  dataFolder: string | null;
  catalogue: string | null;
  drill: string | null;
  /** Started by the system at log-in: nobody asked for a window. */
  hidden: boolean;
}

/**
 * Reads our options out of a command line that Electron's and Chromium's own switches share, which
 * is why unknown ones are passed over here; the launcher is the one that refuses them. A value that
 * begins with a dash must be given as `--name=value`, else it is the next switch.
 */
export function readDesktopArguments(argv: readonly string[]): DesktopArguments {
  const given = (name: string): string | null => {
    const at = argv.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    const inline = argv[at]?.split('=').slice(1).join('=');
    if (inline) return inline;
    const next = at < 0 || argv[at] !== `--${name}` ? undefined : argv[at + 1];
    return next && !next.startsWith('-') ? next : null;
  };
  return {
    dataFolder: given('data'),
    catalogue: given('catalogue'),
    drill: given('drill'),
    hidden: argv.includes(HIDDEN_SWITCH),
  };
}
