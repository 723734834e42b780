import type { Messages } from './message.ts';

export const terminalMessages = {} as const satisfies Messages;
