import type { KeyboardEvent } from 'react';

/** Escape leaves a form, unless it belongs to the input method composing a syllable. */
export function leaveByEscape(leave: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave();
  };
}
