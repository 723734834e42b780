import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { NoticePlan } from '../../shared/plans.ts';

const ShippedFile = z.strictObject({ phrases: z.array(z.string().min(1).max(1000)).min(1) });

/**
 * The phrases by which a page is known to announce a disruption: those that are shipped, unless the
 * catalogue declines them, and the catalogue's own. Read once for each catalogue, for
 * {@link ProbeContext.notices}.
 * @param assetsFolder the program's own assets
 * @throws Error where the program's files are damaged
 */
export function loadNotices(assetsFolder: string, plan: NoticePlan | undefined): string[] {
  const own = plan?.phrases ?? [];
  if (plan?.shipped === false) return [...own];
  const folder = join(assetsFolder, 'notices');
  const shipped = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => ShippedFile.parse(parse(readFileSync(join(folder, name), 'utf8'))).phrases);
  return [...new Set([...own, ...shipped])];
}
