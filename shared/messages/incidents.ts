import type { Messages } from './message.ts';

export const incidentMessages = {} as const satisfies Messages;
