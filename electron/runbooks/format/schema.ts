import { z } from 'zod';
import { FrontMatter } from './frontMatter.ts';

/**
 * The JSON Schema that editors check a runbook's front matter with, as the text of
 * `assets/schemas/runbook.json`. Draft 7, for that is what the editors' YAML language server knows
 * best.
 */
export function runbookSchemaText(): string {
  const schema = z.toJSONSchema(FrontMatter, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ title: 'Watchroom runbook, front matter', ...schema }, null, 2)}\n`;
}
