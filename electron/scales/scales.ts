import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type GradingScale, ScalePlan } from '../../shared/scale.ts';
import type { Bilingual } from '../../shared/words.ts';
import { maskOf } from '../secrets.ts';

const ShippedFile = z.strictObject({ scales: z.array(ScalePlan).min(1) });

/**
 * The scales that are in force where the catalogue has none of its own.
 * @param assetsFolder the program's own assets
 * @throws Error where the program's file is damaged
 */
export function readScales(assetsFolder: string): ScalePlan[] {
  return ShippedFile.parse(parse(readFileSync(join(assetsFolder, 'scales.yaml'), 'utf8'))).scales;
}

/**
 * Scales as incidents are graded by them and as pages show them.
 * @param secrets values of the catalogue that nobody may see
 */
export function scalesOf(
  plans: readonly ScalePlan[],
  secrets: readonly string[] = [],
): GradingScale[] {
  const mask = maskOf(secrets);
  const shown = ({ ko, en }: Bilingual): Bilingual => ({ ko: mask(ko), en: mask(en) });
  return plans.map(({ id, levels, name, of, source, starts }) => ({
    id,
    name: shown(name),
    of,
    levels: levels.map(({ description, id: level, name: called }) => ({
      id: level,
      name: shown(called),
      description: description ? shown(description) : null,
    })),
    source: source ? shown(source) : null,
    starts: starts.map(({ level, when }) => ({ level, when: when ?? null })),
  }));
}
