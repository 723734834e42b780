/** The environment of the console, or what a shell gets of it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a shell may know of the console's environment. Everything else, such as the settings of
 * Electron, Node and npm or a secret meant for the console alone, does not reach it.
 */
const POSIX = [
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'PATH',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  // Where the desktop's and the session's own programs are found.
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'XDG_RUNTIME_DIR',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_CACHE_HOME',
  'DBUS_SESSION_BUS_ADDRESS',
  'SSH_AUTH_SOCK',
  'ZDOTDIR',
  // A diagnosis must take the way the operator's other programs take.
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
];

/** Windows programs do not start without most of these. Names are compared without case there. */
const WINDOWS = [
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
  'OS',
  'USERNAME',
  'USERDOMAIN',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'ALLUSERSPROFILE',
  'PUBLIC',
  'ProgramFiles',
  'ProgramFiles(x86)',
  'ProgramW6432',
  'CommonProgramFiles',
  'CommonProgramFiles(x86)',
  'CommonProgramW6432',
  'COMPUTERNAME',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_ARCHITECTURE',
  'PSModulePath',
  'TEMP',
  'TMP',
];

const posixNames = new Set(POSIX);
const windowsNames = new Set([...POSIX, ...WINDOWS].map((name) => name.toUpperCase()));

/** What a shell's environment is, from the console's own. */
export function childEnvironment(
  environment: Environment,
  platform: NodeJS.Platform,
): Record<string, string> {
  const allowed = (name: string): boolean =>
    platform === 'win32'
      ? windowsNames.has(name.toUpperCase())
      : posixNames.has(name) || name.startsWith('LC_');
  const child: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && allowed(name)) child[name] = value;
  }
  child.TERM = 'xterm-256color';
  child.COLORTERM = 'truecolor';
  if (platform !== 'win32' && !child.LC_ALL && !child.LC_CTYPE && !child.LANG) {
    // Programs started from a desktop may have no locale; without UTF-8 Hangul is unreadable.
    child.LANG = platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  }
  return child;
}

/**
 * How secrets reach a shell: nobody sees a process's environment but its owner, whereas everybody
 * sees its arguments.
 */
export function secretEnvironment(
  secrets: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([name, value]) => [`WATCHROOM_SECRET_${name}`, value]),
  );
}
