import { z } from 'zod';
import { Millis } from './words.ts';

/** What somebody may do; each may do all that the ones before may. */
export const ROLES = ['viewer', 'operator', 'commander'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Whether a role suffices. */
export function mayAct(role: Role, needs: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needs);
}

/** Nothing invisible: two names that look alike are one to whoever reads the record. */
export const OperatorName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);
/** Digits, for it is typed standing up; scrypt and a wait after each miss make up for its length. */
export const Pin = z.string().regex(/^\d{4,12}$/);

/** A named operator, without what checks the PIN. */
export const Operator = z.object({
  id: z.string(),
  name: OperatorName,
  role: Role,
  hasPin: z.boolean(),
});
export type Operator = z.infer<typeof Operator>;

/** Who sits at this console. */
export const Seat = z.object({
  operator: Operator,
  since: Millis,
  /** Nothing can be changed until a PIN is given. */
  locked: z.boolean(),
  /** Minutes without an action until it locks itself; 0 never. */
  lockAfter: z.number().int().min(0).max(480),
});
export type Seat = z.infer<typeof Seat>;
