/** Which rules of quoting a shell follows. */
export type Quoting = 'posix' | 'powershell';

/**
 * One word of a command line that a shell reads as exactly this text, whatever is in it.
 *
 * POSIX: inside single quotes nothing is special but the quote itself (POSIX.1-2024, XCU 2.2.2).
 * PowerShell: inside single quotes only a single quote is special, doubled; its parser takes the
 * typographic ones U+2018 to U+201B for the same (about_Quoting_Rules).
 *
 * NUL cannot be an argument of a program: callers refuse it.
 */
export function shellQuote(text: string, quoting: Quoting): string {
  return quoting === 'posix'
    ? `'${text.replaceAll("'", "'\\''")}'`
    : `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
