import { MASK } from '../../secrets.ts';
import type { TextCover } from '../covering.ts';

/** Who uses this computer, as its system calls them. */
export interface ComputerUser {
  home: string;
  user: string;
  computer: string;
}

/** Too short to be told from other words. */
const SHORTEST_NAME = 3;
/** Everybody has these: they name nobody. */
const NOBODY = ['root', 'admin', 'administrator', 'user', 'localhost'];

/** The folder of a person, on each system and as a part of a file's URL. */
const FOLDERS =
  /((?:\/(?:home|Users)|[A-Za-z]:(?:\\{1,2}|\/)(?:Users|Documents and Settings))(?:\\{1,2}|\/))[^\\/\r\n"'<>|:*?]{1,255}/g;

/** Covers whose computer it is: folders of people, the user's and the computer's names. */
export function peopleCover({ home, user, computer }: ComputerUser): TextCover {
  const names = [user, computer, computer.split('.')[0] ?? '']
    .filter((name) => name.length >= SHORTEST_NAME && !NOBODY.includes(name.toLowerCase()))
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const words =
    names.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => {
    const away = home.length > 1 ? text.replaceAll(home, '~') : text;
    const covered = away.replace(FOLDERS, `$1${MASK}`);
    return words === null ? covered : covered.replace(words, MASK);
  };
}
