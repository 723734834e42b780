import type { Messages } from './message.ts';

export const settingsMessages = {} as const satisfies Messages;
