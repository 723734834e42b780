/** Milliseconds since the epoch. Passed in wherever a decision depends on the time. */
export type Clock = () => number;
