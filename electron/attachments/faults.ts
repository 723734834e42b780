import { Problem } from '../../shared/problem.ts';

const FULL: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const FORBIDDEN: readonly string[] = ['EACCES', 'EPERM', 'EROFS'];

/** What the disk refused when a file should be kept, as a person can act on it. */
export function keepingProblem(error: unknown, folder: string): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  if (FULL.includes(code)) return new Problem('attachment.diskFull', { folder }, { cause: error });
  if (FORBIDDEN.includes(code)) {
    return new Problem('attachment.notAllowed', { folder }, { cause: error });
  }
  const detail = detailOf(error);
  return new Problem('attachment.cannotKeep', { folder, detail }, { cause: error });
}

/** What the disk refused when a kept file should be read. */
export function readingProblem(error: unknown, file: string): Problem {
  if (error instanceof Problem) return error;
  return new Problem('attachment.cannotRead', { file, detail: detailOf(error) }, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function detailOf(error: unknown): string {
  return codeOf(error) || (error instanceof Error ? error.message : String(error));
}
