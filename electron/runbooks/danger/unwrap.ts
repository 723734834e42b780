/** What a command hands on to be run: commands, and texts of a shell or of SQL. */
export interface Handed {
  commands: string[][];
  scripts: string[];
  statements: string[];
}

/** How a program names the command that it runs. */
interface Wrapper {
  /** Options that have a word of their own for their value. */
  valued: string;
  /** Words before the command that are no options: a limit, a host, a folder. */
  before?: number;
}

/** `valued` in the way of getopt: letters of options with a value. */
const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  sudo: { valued: 'ugpCDhRTUrt' },
  doas: { valued: 'uC' },
  env: { valued: 'uCS' },
  nohup: { valued: '' },
  setsid: { valued: '' },
  time: { valued: 'fo' },
  command: { valued: '' },
  builtin: { valued: '' },
  exec: { valued: 'a' },
  busybox: { valued: '' },
  nice: { valued: 'n' },
  ionice: { valued: 'cnp' },
  stdbuf: { valued: 'ioe' },
  timeout: { valued: 'ks', before: 1 },
  chroot: { valued: '', before: 1 },
  flock: { valued: 'wE', before: 1 },
  watch: { valued: 'nq' },
  xargs: { valued: 'InPLdEsa' },
  strace: { valued: 'oepsu' },
  'systemd-run': { valued: 'pHMtuE' },
  nsenter: { valued: 't' },
  'start-process': { valued: '' },
};
/** As `ssh` takes them; what follows is one text for the other side's shell. */
const SSH: Wrapper = { valued: 'bcDEeFIiJLlmOopQRSWw', before: 1 };
/** As `docker exec` takes them. */
const CONTAINER: Wrapper = { valued: 'uwe', before: 1 };

const SHELLS = ['sh', 'bash', 'dash', 'zsh', 'ksh', 'ash', 'fish', 'su', 'runuser'];
const POWERSHELLS = ['pwsh', 'powershell', 'cmd', 'invoke-expression', 'iex'];
const DATABASES = ['psql', 'mysql', 'mariadb', 'sqlite3', 'sqlplus', 'tbsql', 'csql', 'sqlcmd'];
/** Words before a command that are none. */
const KEYWORDS = [
  'if',
  'then',
  'elif',
  'else',
  'while',
  'until',
  'do',
  '!',
  '{',
  'coproc',
  '&',
  '.',
];

/** The command's own words: what stands before them, and the path of its program, taken off. */
export function ownWords(words: readonly string[]): string[] {
  const start = words.findIndex(
    (word) => !KEYWORDS.includes(word) && !/^[A-Za-z_]\w*\+?=/.test(word),
  );
  if (start === -1) return [];
  const [program = '', ...rest] = words.slice(start);
  return [program.replace(/^.*[\\/](?=.)/, '').replace(/\.exe$/i, ''), ...rest];
}

/**
 * @param words from {@link ownWords}
 * @param fed what its input is fed from
 */
export function handedOn(words: readonly string[], fed: readonly string[]): Handed {
  const nothing: Handed = { commands: [], scripts: [], statements: [] };
  const name = (words[0] ?? '').toLowerCase();
  const rest = words.slice(1);
  const wrapper = WRAPPERS[name];
  if (wrapper) return { ...nothing, commands: [commandAfter(rest, wrapper)] };
  if (name === 'ssh') return { ...nothing, scripts: [commandAfter(rest, SSH).join(' '), ...fed] };
  if (name === 'eval') return { ...nothing, scripts: [rest.join(' ')] };
  if (SHELLS.includes(name)) return { ...nothing, scripts: [...rest.filter(isText), ...fed] };
  if (POWERSHELLS.includes(name)) {
    const from = rest.findIndex((word) => !/^[-/]/.test(word));
    return { ...nothing, scripts: from === -1 ? [] : [rest.slice(from).join(' ')] };
  }
  if (DATABASES.includes(name)) {
    return { ...nothing, statements: [...rest.filter(isText), ...fed].flatMap(statementsIn) };
  }
  if (name === 'find') return { ...nothing, commands: executed(rest) };
  if (name === 'docker' || name === 'podman') {
    const isExec = rest[0] === 'exec';
    return isExec ? { ...nothing, commands: [commandAfter(rest.slice(1), CONTAINER)] } : nothing;
  }
  const dashes = rest.indexOf('--');
  if (name === 'kubectl' && rest.includes('exec') && dashes !== -1) {
    return { ...nothing, commands: [rest.slice(dashes + 1)] };
  }
  return nothing;
}

function commandAfter(words: readonly string[], { valued, before = 0 }: Wrapper): string[] {
  let at = 0;
  let skipped = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (/^-[A-Za-z]$/.test(word) && valued.includes(word.charAt(1))) at += 2;
    else if (/^-/.test(word) || /^\w+=/.test(word)) at += 1;
    else if (skipped < before) {
      skipped += 1;
      at += 1;
    } else break;
  }
  return words.slice(at);
}

/** What `find` runs on what it finds. */
function executed(words: readonly string[]): string[][] {
  return words.flatMap((word, at) =>
    /^-(exec|execdir|ok|okdir)$/.test(word) ? [words.slice(at + 1)] : [],
  );
}

/** A word that holds a text of its own. */
const isText = (word: string): boolean => /\s/.test(word) || word.includes(';');

function statementsIn(text: string): string[] {
  return text.replace(/--[^\n]*/g, ' ').split(';');
}
