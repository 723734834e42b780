import type { Messages } from './message.ts';

/** Access logs and what is found in them. */
export const triageMessages = {} as const satisfies Messages;
