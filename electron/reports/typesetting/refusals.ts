import type { MessageKey } from '../../../shared/messages/index.ts';
import { sentence } from '../../../shared/problem.ts';
import type { TemplateFault } from '../../../shared/reportMaking.ts';

/**
 * Words by which a template could run what no reader of its source sees: text as code, and the
 * module that holds `eval` under a name put together at run time. `std.page` and the like may stand.
 */
const HIDDEN_CODE = /\beval\b|\bstd\b(?!\.[a-z])/g;
const IMPORT = /\b(?:import|include)\b/g;
/** A file's name as it is: no package (`@`), no escape that could spell one. */
const FILE_NAME = /[ \t]*"[^"\\@\n][^"\\\n]*"/y;
const BLANK = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
/** What would go on with the name, so that it is not the whole of what is imported. */
const GOES_ON = /[.+*([]/;

/**
 * What a template of an office may not do, though the typesetter could: fetch packages from the
 * network, for which it has no switch, directly or by code that is hidden in texts. Looks at the
 * source as text, comments included: rather one refusal too many.
 */
export function refusalsIn(file: string, source: string): TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const { index, 0: word } of source.matchAll(HIDDEN_CODE)) {
    faults.push(faultIn(file, source, index, 'reportTemplate.hiddenCode', { word }));
  }
  for (const { index, 0: word } of source.matchAll(IMPORT)) {
    if (!importsFile(source, index + word.length)) {
      faults.push(faultIn(file, source, index, 'reportTemplate.import', { word }));
    }
  }
  return faults;
}

function importsFile(source: string, at: number): boolean {
  FILE_NAME.lastIndex = at;
  if (!FILE_NAME.test(source)) return false;
  BLANK.lastIndex = FILE_NAME.lastIndex;
  BLANK.test(source);
  return !GOES_ON.test(source.charAt(BLANK.lastIndex));
}

function faultIn(
  file: string,
  source: string,
  index: number,
  key: MessageKey,
  params: Record<string, string>,
): TemplateFault {
  const before = source.slice(0, index);
  return {
    file,
    line: before.split('\n').length,
    column: index - before.lastIndexOf('\n'),
    sentence: sentence(key, params),
  };
}
