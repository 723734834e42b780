import type { Messages } from './message.ts';

export const runbookMessages = {} as const satisfies Messages;
