import type { Messages } from './message.ts';

/** The walk from name to content. */
export const ladderMessages = {} as const satisfies Messages;
