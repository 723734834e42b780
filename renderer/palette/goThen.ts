import { navigate } from 'wouter/use-hash-location';

/**
 * Does something in a view: at once where it is shown, else when it has come. A view forgets what
 * was open in it when it comes and goes, so that nothing may be opened there beforehand.
 */
export function goThen(to: string, run: () => void): void {
  if (location.hash === `#${to}`) {
    run();
    return;
  }
  // The router draws the view while the event is told; it stands when the next task runs.
  window.addEventListener('hashchange', () => setTimeout(run), { once: true });
  navigate(to);
}
