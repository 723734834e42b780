import type { Messages } from './message.ts';

/** What failing services share. */
export const causesMessages = {} as const satisfies Messages;
