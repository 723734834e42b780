import type { Messages } from './message.ts';

export const catalogueMessages = {} as const satisfies Messages;
