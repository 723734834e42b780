import { shellQuote } from '../../shared/shellQuote.ts';
import type { Packaging } from '../../shared/updates.ts';

/**
 * What an administrator runs to install a verified file: a program must not raise its own rights.
 * @param program the installed program; the AppImage itself where it is one
 * @returns null where the program starts the system's own installer
 */
export function installCommand(packaging: Packaging, file: string, program: string): string | null {
  const quoted = shellQuote(file, 'posix');
  switch (packaging) {
    case 'nsis':
      return null;
    case 'deb':
      return `sudo apt-get install --yes ${quoted}`;
    case 'rpm':
      return `sudo rpm --upgrade ${quoted}`;
    case 'appimage':
      return `install -m 755 ${quoted} ${shellQuote(program, 'posix')}`;
    case 'archive':
      return `tar -xzf ${quoted} --strip-components=1 -C ${shellQuote(program, 'posix')}`;
    case 'dmg':
      return `open ${quoted}`;
  }
}
