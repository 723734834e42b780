/** A program with its arguments. */
export interface StartCommand {
  path: string;
  args: readonly string[];
}

/**
 * One argument of an Exec line, quoted as the Desktop Entry Specification 1.5 has it ("The Exec
 * key"): in double quotes with `"`, `` ` ``, `$` and `\` escaped, `%` doubled; and then once more as
 * any string value, where a backslash and control characters are escaped.
 */
function quoted(argument: string): string {
  const word = `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return escaped(word);
}

/** A string value of a desktop entry: one line, whatever it holds. */
function escaped(value: string): string {
  const ESCAPES: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
  };
  return value.replaceAll(/[\\\n\t\r]/g, (letter) => ESCAPES[letter] ?? '');
}

/**
 * The desktop entry that starts the console at log-in, as the Desktop Application Autostart
 * Specification 0.5 reads it from `autostart/`.
 * @param comment in both languages
 */
export function autostartEntry(
  { args, path }: StartCommand,
  comment: { ko: string; en: string },
): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Watchroom',
    `Comment=${escaped(comment.en)}`,
    `Comment[ko]=${escaped(comment.ko)}`,
    // Ignored once the program is gone.
    `TryExec=${escaped(path)}`,
    `Exec=${[path, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
