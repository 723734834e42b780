import type { Messages } from './message.ts';

/** Shifts handed over. */
export const handoverMessages = {} as const satisfies Messages;
