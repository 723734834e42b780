import { onPath } from './tools.ts';

/** The shells whose integration is tested. `npm test` provides them; a missing one is a failure. */
export const SHELLS = ['bash', 'zsh', 'fish'].map((name) => {
  const path = onPath([name]);
  if (!path) throw new Error(`${name} is missing: the terminal tests run it.`);
  return path;
});
