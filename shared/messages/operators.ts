import type { Messages } from './message.ts';

/** Who may do what, and who sits at the console. */
export const operatorsMessages = {} as const satisfies Messages;
