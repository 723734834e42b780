import type { Messages } from './message.ts';

/** Acknowledgements, maintenance, silences. */
export const handlingMessages = {} as const satisfies Messages;
