import type { Messages } from './message.ts';

/** Scales and deadlines, and the clocks that run. */
export const deadlinesMessages = {} as const satisfies Messages;
