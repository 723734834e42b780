import './key.css';

/**
 * Which key does the same as what it stands in. Drawn, not written: it is for the eye, and no part
 * of the button's name, which voice control is told.
 */
export function KeyHint({ children }: { children: string }) {
  return <kbd className="key-hint" data-hint={children} aria-hidden />;
}
