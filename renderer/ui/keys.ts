/** Where a letter is text and not a key. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, .xterm') !== null)
  );
}

/** Whether something floats over the window that keys belong to. */
export function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}

/** A key pressed by itself, or with Shift, meant for the window. */
export function isPlainKey(event: KeyboardEvent): boolean {
  return (
    !event.defaultPrevented &&
    !event.altKey &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.repeat &&
    !isTyping(event.target) &&
    !dialogOpen()
  );
}

/** The letter of a key by its place on the keyboard: with Korean input on, the key `A` says `ㅁ`. */
export function letterOf({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): string {
  return /^Key[A-Z]$/.test(code) ? code.slice(-1).toLowerCase() : key;
}
