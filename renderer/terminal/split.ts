import { screenOf } from './screens.ts';
import { showTrouble, splitSession } from './store.ts';

/** Opens a session beside the active one and gives it the keys. */
export function split(): void {
  splitSession().then((session) => {
    if (session) screenOf(session.id).focus();
  }, showTrouble);
}
