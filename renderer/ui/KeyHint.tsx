import './key.css';

/** Which key does the same as what it stands in. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="key-hint" aria-hidden>
      {children}
    </kbd>
  );
}
