import type { Messages } from './message.ts';

/** Other monitors' configurations. */
export const importMessages = {} as const satisfies Messages;
