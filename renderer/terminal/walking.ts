import { screenNews, screenOf } from './screens.ts';

/** Jumps to another command of a session; its bar shows which. */
export function walk(session: string, towards: 'previous' | 'next'): void {
  screenOf(session).commands.jump(towards);
}

/** Shows the bar of a session's commands, at the newest of them, or puts it away. */
export function toggleCommands(session: string): void {
  if (screenNews.getState().command) {
    endWalk(session);
    return;
  }
  walk(session, 'previous');
  // Where there is none, the bar says so.
  if (!screenNews.getState().command) screenNews.setState({ command: { session, chosen: null } });
}

/** Puts the bar away; the keys go back to the session. */
export function endWalk(session: string): void {
  const screen = screenOf(session);
  screen.commands.leave();
  screenNews.setState({ command: null });
  screen.focus();
}
