import { readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import { Problem } from '../../shared/problem.ts';
import { Script } from './script.ts';

/** Far above any script a person writes, bytes. */
const MAX_BYTES = 512 * 1024;
/** A list may be used again; an alias of aliases may not fill the memory. */
const MAX_ALIASES = 50;

/**
 * Reads and checks a drill's script.
 * @throws Problem that names the file, the place in it and what is wrong there
 */
export function readScript(file: string): Script {
  const parsed = Script.safeParse(yamlOf(file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const where = [...(issue?.path ?? []), ...unknown].join('.') || '-';
  throw new Problem('drill.badScript', { file, where, found: issue?.message ?? '' });
}

function yamlOf(file: string): unknown {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) throw new RangeError(`${size} > ${MAX_BYTES} bytes`);
    return parse(readFileSync(file, 'utf8'), { maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Problem('drill.unreadable', { file, detail }, { cause: error });
  }
}
