import type { ReactNode } from 'react';
import type { TriageQuery } from '../../shared/triage.ts';

/** Reads the log again by a query. */
export type Narrow = (query: TriageQuery) => void;

interface Props {
  query: TriageQuery;
  /** What pressing it does, in words. */
  label: string;
  title: string;
  /** Left out where who sits here may not read: what it is about is shown all the same. */
  onNarrow: Narrow | undefined;
  className?: string;
  /** A status' hundreds, which has a colour of its own. */
  statusClass?: number;
  children: ReactNode;
}

/** A figure that reads only what it counts, when it is pressed. */
export function Only({ query, label, title, onNarrow, className, statusClass, children }: Props) {
  if (!onNarrow) return <span className={className}>{children}</span>;
  return (
    <button
      type="button"
      className={className ? `only ${className}` : 'only'}
      data-class={statusClass}
      aria-label={label}
      title={title}
      onClick={() => onNarrow(query)}
    >
      {children}
    </button>
  );
}
