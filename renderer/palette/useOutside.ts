import { type RefObject, useEffect } from 'react';

/** Hears a press outside of something that floats. @param leave what is done then */
export function useOutside(box: RefObject<HTMLElement | null>, leave: () => void): void {
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) leave();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [box, leave]);
}
