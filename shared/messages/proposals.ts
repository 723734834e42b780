import type { Messages } from './message.ts';

/** Incidents that the console proposes. */
export const proposalsMessages = {} as const satisfies Messages;
