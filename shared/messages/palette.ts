import type { Messages } from './message.ts';

/** The command palette and the lists of keys. */
export const paletteMessages = {} as const satisfies Messages;
