import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Deadline, DeadlinePlan } from '../../shared/deadline.ts';
import type { Bilingual } from '../../shared/words.ts';
import { maskOf } from '../secrets.ts';

const ShippedFile = z.strictObject({ deadlines: z.array(DeadlinePlan).min(1) });

/**
 * The deadlines that are in force where the catalogue has none of its own.
 * @param assetsFolder the program's own assets
 * @throws Error where the program's file is damaged
 */
export function readDeadlines(assetsFolder: string): DeadlinePlan[] {
  const text = readFileSync(join(assetsFolder, 'deadlines.yaml'), 'utf8');
  return ShippedFile.parse(parse(text)).deadlines;
}

/**
 * Deadlines as clocks run by them and as pages show them.
 * @param secrets values of the catalogue that nobody may see
 */
export function deadlinesOf(
  plans: readonly DeadlinePlan[],
  secrets: readonly string[] = [],
): Deadline[] {
  const mask = maskOf(secrets);
  const shown = ({ ko, en }: Bilingual): Bilingual => ({ ko: mask(ko), en: mask(en) });
  const shownOr = (text: Bilingual | undefined): Bilingual | null => (text ? shown(text) : null);
  return plans.map((plan) => ({
    id: plan.id,
    name: shown(plan.name),
    law: shownOr(plan.law),
    article: shownOr(plan.article),
    from: plan.from,
    withinMs: plan.within,
    until: plan.until ?? null,
    tell: shown(plan.tell),
    when: plan.when ?? null,
    warnMs: plan.warn.toSorted((a, b) => b - a),
    source: shownOr(plan.source),
  }));
}
