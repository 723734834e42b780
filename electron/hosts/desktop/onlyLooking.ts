import type { Api, CallName } from '../../../shared/contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Listener } from '../../hub.ts';
import type { Console } from '../../link.ts';

/** All that the wallboard's page asks: whatever sits before it can change nothing. */
export const WALL_CALLS: readonly CallName[] = ['console.snapshot'];
/** All that it is told; what terminals print, for one, is nothing for a whole room. */
const WALL_EVENTS: readonly string[] = ['changes', 'reset'];

/** The console as the wallboard's page has it: a viewer's, whoever has the seat, with one call. */
export function onlyLooking(console: Console): Console {
  const refuse = (): never => {
    throw new Problem('problem.notAllowed');
  };
  const api = new Proxy(console.api, {
    get: (all, name: CallName) => (WALL_CALLS.includes(name) ? all[name] : refuse),
  }) satisfies Api;
  return {
    api,
    role: () => 'viewer',
    acted: refuse,
    listen: (listener) => {
      const hear: Listener = (event, payload) => {
        if (WALL_EVENTS.includes(event)) listener(event, payload);
      };
      return console.listen(hear);
    },
  };
}
