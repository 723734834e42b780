import { Fragment } from 'react';
import { type VisiblePart, visibleParts } from './visible.ts';

/** Text from outside in which nothing hides: what cannot be seen stands there as a sign. */
export function VisibleText({ of }: { of: string }) {
  return <VisibleParts of={visibleParts(of)} />;
}

export function VisibleParts({ of }: { of: readonly VisiblePart[] }) {
  return of.map(({ text, sign }, place) =>
    sign ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their place.
      <span key={place} className="terminal-hidden">
        {text}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <Fragment key={place}>{text}</Fragment>
    ),
  );
}
