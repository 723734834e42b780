import type { Messages } from './message.ts';

export const hostMessages = {} as const satisfies Messages;
