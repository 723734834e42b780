import { z } from 'zod';
import { Language } from './words.ts';

export const Role = z.enum(['viewer', 'operator']);
export type Role = z.infer<typeof Role>;

export const Operator = z.strictObject({ name: z.string().trim().min(1).max(60), role: Role });
export type Operator = z.infer<typeof Operator>;

export const Theme = z.enum(['light', 'dark', 'system']);

/** What the console remembers between starts, apart from its data. */
export const Settings = z.strictObject({
  language: Language,
  theme: Theme,
  operator: Operator,
  /** The catalogue opened last; null while only the drill was used. */
  catalogue: z.string().max(4096).nullable(),
  terminalHeight: z.number().int().min(80).max(2000),
  terminalOpen: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'ko',
  theme: 'system',
  operator: { name: '당직 1', role: 'operator' },
  catalogue: null,
  terminalHeight: 260,
  terminalOpen: false,
};
