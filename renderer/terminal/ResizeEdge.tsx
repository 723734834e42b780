import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { useSay } from '../app/language.tsx';
import { highest, LOWEST } from './panel.ts';

/** How far one press of an arrow key moves the edge, pixels: about a line of text. */
const KEY_STEP = 16;

interface Props {
  height: number;
  onDrag(height: number): void;
  onSettle(height: number): void;
}

/** The panel's upper edge, moved by dragging or by the arrow keys. */
export function ResizeEdge({ height, onDrag, onSettle }: Props) {
  const say = useSay();
  const from = useRef<{ y: number; height: number } | null>(null);
  const at = (event: PointerEvent): number =>
    from.current ? from.current.height + from.current.y - event.clientY : height;
  const grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { y: event.clientY, height };
  };
  const release = (event: PointerEvent): void => {
    if (!from.current) return;
    const settled = at(event);
    from.current = null;
    onSettle(settled);
  };
  const keyed = (event: KeyboardEvent): void => {
    const to: Record<string, number> = {
      ArrowUp: height + KEY_STEP,
      ArrowDown: height - KEY_STEP,
      Home: LOWEST,
      End: highest(window.innerHeight),
    };
    const wanted = to[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onSettle(wanted);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; this is ARIA's window splitter.
    <div
      className="terminal-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={say('terminalView.resize')}
      aria-valuenow={height}
      aria-valuemin={LOWEST}
      aria-valuemax={highest(window.innerHeight)}
      tabIndex={0}
      onPointerDown={grab}
      onPointerMove={(event) => from.current && onDrag(at(event))}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={keyed}
    />
  );
}
