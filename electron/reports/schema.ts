import { z } from 'zod';
import { Report } from '../../shared/report.ts';

/** The JSON Schema of the JSON report, as the text of `assets/schemas/report.json`. */
export function reportSchema(): string {
  const schema = { title: 'Watchroom incident report', ...z.toJSONSchema(Report) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
