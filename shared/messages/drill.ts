import type { Messages } from './message.ts';

export const drillMessages = {} as const satisfies Messages;
