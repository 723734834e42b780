import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import './floating.css';

/** Pixels kept to the window's edge. */
const EDGE = 8;
/** Pixels between the note and what it is about. */
const GAP = 8;

interface Props {
  /** Where it points, pixels of the window. */
  x: number;
  y: number;
  /** The first one is the heading. */
  lines: readonly string[];
}

/**
 * What the pointer is on, in words, above it. For eyes only: whatever shows one also tells the same
 * to those who listen.
 */
export function FloatingNote({ x, y, lines }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another size.
  useLayoutEffect(() => {
    const note = box.current;
    if (!note) return;
    const { width, height } = note.getBoundingClientRect();
    const left = Math.min(Math.max(EDGE, x - width / 2), window.innerWidth - width - EDGE);
    const above = y - height - GAP;
    note.style.left = `${left}px`;
    note.style.top = `${above >= EDGE ? above : y + 3 * GAP}px`;
  }, [x, y, lines]);
  return createPortal(
    <div className="floating-note num" ref={box} aria-hidden="true">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no life of their own.
        <p key={i}>{line}</p>
      ))}
    </div>,
    document.body,
  );
}
