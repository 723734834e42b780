import type { Messages } from './message.ts';

/** Reports of batch jobs. */
export const pushMessages = {} as const satisfies Messages;
