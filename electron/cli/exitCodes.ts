/** How a command ends that makes or checks something; said in its help. */
export const EXIT = {
  /** All was made, or all is whole. */
  good: 0,
  /** What was checked does not fit. */
  misfit: 1,
  /** It cannot be read, written or made, or the command is wrong. */
  failed: 2,
} as const;
