import type { Messages } from './message.ts';

/** What was observed, over time. */
export const historyMessages = {} as const satisfies Messages;
