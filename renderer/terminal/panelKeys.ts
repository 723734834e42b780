/** What a key does to the panel. */
export type PanelKey =
  | 'toggle'
  | 'cross'
  | 'tools'
  | 'find'
  | 'split'
  | 'left'
  | 'right'
  | 'bigger'
  | 'smaller'
  | 'usual'
  | 'previousCommand'
  | 'nextCommand';

type Pressed = Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'>;

/** Keys that work wherever the keys are; the others only inside the panel. */
export const EVERYWHERE: readonly PanelKey[] = ['toggle', 'cross', 'find'];

const WITH_CTRL: Readonly<Record<string, PanelKey>> = {
  Backquote: 'toggle',
  Minus: 'smaller',
  NumpadSubtract: 'smaller',
  Digit0: 'usual',
  Numpad0: 'usual',
  ArrowUp: 'previousCommand',
  ArrowDown: 'nextCommand',
};
const WITH_CTRL_SHIFT: Readonly<Record<string, PanelKey>> = { KeyF: 'find', Digit5: 'split' };
/** `+` needs Shift on most keyboards, and a person who wants larger letters presses either. */
const PLUS: readonly string[] = ['Equal', 'NumpadAdd'];

/**
 * Which of the panel's keys was pressed. They are told by their place on the keyboard: a Korean
 * layout has ₩ where others have `.
 */
export function panelKeyOf(event: Pressed): PanelKey | null {
  const { code } = event;
  if (event.metaKey) return null;
  if (event.altKey) {
    if (event.ctrlKey || event.shiftKey) return null;
    return code === 'ArrowLeft' ? 'left' : code === 'ArrowRight' ? 'right' : null;
  }
  if (event.key === 'F6' && !event.ctrlKey) return event.shiftKey ? 'tools' : 'cross';
  if (!event.ctrlKey) return null;
  if (PLUS.includes(code)) return 'bigger';
  return (event.shiftKey ? WITH_CTRL_SHIFT : WITH_CTRL)[code] ?? null;
}
