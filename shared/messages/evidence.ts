import type { Messages } from './message.ts';

/** The evidence board. */
export const evidenceMessages = {} as const satisfies Messages;
