import type { Messages } from './message.ts';

/** Calls for a person. */
export const alarmsMessages = {} as const satisfies Messages;
