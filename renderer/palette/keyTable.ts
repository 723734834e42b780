import type { MessageKey } from '../../shared/messages/index.ts';
import { ITEM_KEYS } from '../incidents/do/itemKeys.ts';

/** One key of the window: how it is pressed, and what it does. */
export interface WindowKey {
  /** As it stands on a key sheet. `Mod` is Ctrl, and Cmd on a Mac. */
  press: readonly string[];
  name: MessageKey;
}

export interface KeyGroup {
  name: MessageKey;
  keys: readonly WindowKey[];
}

/** The window's own keys, by name: the frame listens for these. */
export const FRAME_KEYS = {
  palette: { press: ['Mod', 'K'], name: 'keys.palette' },
  seat: { press: ['Mod', 'Shift', 'O'], name: 'keys.seat' },
  lock: { press: ['Mod', 'Shift', 'L'], name: 'keys.lock' },
  sheet: { press: ['?'], name: 'keys.sheet' },
  help: { press: ['F1'], name: 'keys.help' },
} as const satisfies Record<string, WindowKey>;
export type FrameKey = keyof typeof FRAME_KEYS;

/** Every key of the window, for the sheet. */
export const KEY_TABLE: readonly KeyGroup[] = [
  {
    name: 'keys.window',
    keys: [
      ...Object.values(FRAME_KEYS),
      { press: ['Shift', 'I'], name: 'keys.proposal' },
      { press: ['Ctrl', '`'], name: 'keys.terminal' },
      { press: ['F6'], name: 'keys.terminalCross' },
      { press: ['Ctrl', 'Shift', 'F'], name: 'keys.terminalFind' },
      { press: ['Enter'], name: 'keys.unlock' },
      { press: ['Esc'], name: 'keys.close' },
    ],
  },
  {
    name: 'keys.board',
    keys: [
      { press: ['↑ ↓ ← →'], name: 'keys.move' },
      { press: ['Home End'], name: 'keys.ends' },
      { press: ['Enter'], name: 'keys.service' },
      { press: ['E'], name: 'keys.unfold' },
      { press: ['A'], name: 'keys.acknowledge' },
      { press: ['I'], name: 'keys.incident' },
      { press: ['M'], name: 'keys.maintain' },
      { press: ['S'], name: 'keys.silence' },
      { press: ['/'], name: 'keys.search' },
      { press: ['W'], name: 'keys.wall' },
    ],
  },
  {
    name: 'keys.incidentPage',
    keys: [
      { press: ['M'], name: 'keys.step' },
      { press: ['N'], name: 'keys.note' },
      { press: ['Ctrl', 'Enter'], name: 'keys.write' },
      { press: ['/'], name: 'keys.searchTimeline' },
    ],
  },
  {
    name: 'keys.items',
    keys: [
      { press: ['↑ ↓'], name: 'keys.moveItems' },
      { press: ['Space Enter'], name: 'keys.done' },
      { press: [ITEM_KEYS.skipped.hint], name: 'keys.skip' },
      { press: [ITEM_KEYS.notApplicable.hint], name: 'keys.notApplicable' },
      { press: [ITEM_KEYS.blocked.hint], name: 'keys.blocked' },
      { press: [ITEM_KEYS.open.hint], name: 'keys.reopenItem' },
      { press: [ITEM_KEYS.assign.hint], name: 'keys.assign' },
      { press: [ITEM_KEYS.runbook.hint], name: 'keys.runbook' },
    ],
  },
  {
    name: 'keys.timeline',
    keys: [
      { press: ['↑ ↓'], name: 'keys.moveEntries' },
      { press: ['P'], name: 'keys.pin' },
    ],
  },
  {
    name: 'keys.evidence',
    keys: [
      { press: ['H'], name: 'keys.hypothesis' },
      { press: ['A'], name: 'keys.addEvidence' },
      { press: ['↑ ↓ ← →'], name: 'keys.moveCells' },
      { press: ['1–5'], name: 'keys.rate' },
      { press: ['− 0 +'], name: 'keys.rateBySign' },
    ],
  },
  {
    name: 'keys.runbookPage',
    keys: [
      { press: ['G'], name: 'keys.runbookMain' },
      { press: ['1–9'], name: 'keys.runbookOption' },
      { press: ['Ctrl', 'Enter'], name: 'keys.runbookNote' },
    ],
  },
  {
    name: 'keys.report',
    keys: [
      { press: ['1–4'], name: 'keys.reportTab' },
      { press: ['[ ]'], name: 'keys.reportPage' },
      { press: ['G'], name: 'keys.reportGo' },
      { press: ['↑ ↓'], name: 'keys.reportFinding' },
      { press: ['C'], name: 'keys.reportCover' },
      { press: ['K'], name: 'keys.reportKeep' },
    ],
  },
  {
    name: 'keys.inTerminal',
    keys: [
      { press: ['Shift', 'F6'], name: 'keys.terminalTools' },
      { press: ['Ctrl', 'Shift', '5'], name: 'keys.terminalSplit' },
      { press: ['Alt', '← →'], name: 'keys.terminalPane' },
      { press: ['Ctrl', '↑ ↓'], name: 'keys.terminalCommand' },
      { press: ['Ctrl', '+ − 0'], name: 'keys.terminalFont' },
    ],
  },
  {
    name: 'tour.title',
    keys: [
      { press: ['Alt', '.'], name: 'tour.next' },
      { press: ['Alt', ','], name: 'tour.back' },
      { press: ['Esc'], name: 'tour.leave' },
    ],
  },
  {
    name: 'frame.settings',
    keys: [{ press: ['/'], name: 'keys.search' }],
  },
  {
    name: 'keys.catalogue',
    keys: [
      { press: ['Ctrl', 'S'], name: 'keys.catalogueSave' },
      { press: ['Ctrl', 'Z'], name: 'keys.catalogueUndo' },
      { press: ['Ctrl', 'Y'], name: 'keys.catalogueRedo' },
      { press: ['F8'], name: 'keys.catalogueFault' },
      { press: ['Ctrl', 'F'], name: 'keys.catalogueFind' },
      { press: ['Ctrl', 'Alt', 'G'], name: 'keys.catalogueLine' },
      { press: ['Ctrl', '/'], name: 'keys.catalogueComment' },
    ],
  },
  {
    name: 'keys.recording',
    keys: [
      { press: ['Space'], name: 'keys.recordingPlay' },
      { press: ['← →'], name: 'keys.recordingSeek' },
      { press: ['[ ]'], name: 'keys.recordingMarker' },
      { press: ['/'], name: 'keys.recordingFind' },
    ],
  },
];

type Pressed = Pick<
  KeyboardEvent,
  'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'repeat' | 'shiftKey'
>;

/**
 * Which of the frame's keys was pressed. Letters are told by their place on the keyboard, for a
 * Korean one types 서 where others have K.
 */
export function frameKeyOf(event: Pressed): FrameKey | null {
  if (event.repeat || event.altKey) return null;
  if (!event.ctrlKey && !event.metaKey) {
    if (event.code === 'F1' && !event.shiftKey) return 'help';
    return event.key === '?' || (event.code === 'Slash' && event.shiftKey) ? 'sheet' : null;
  }
  const named = Object.entries(FRAME_KEYS).find(
    ([, { press }]) =>
      press[0] === 'Mod' &&
      event.code === `Key${press.at(-1)}` &&
      event.shiftKey === press.some((part) => part === 'Shift'),
  );
  // Entries forget the keys' type; they are those of the table.
  return (named?.[0] as FrameKey | undefined) ?? null;
}

/** How a key is pressed, in words: `Ctrl+Shift+O`. */
export function pressOf({ press }: WindowKey): string {
  return press.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
}
