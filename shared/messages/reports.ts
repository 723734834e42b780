import type { Messages } from './message.ts';

export const reportMessages = {} as const satisfies Messages;
